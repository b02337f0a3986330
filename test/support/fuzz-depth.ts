import { readEnvironment } from '#platform/config/environment.ts'
import { fuzzDepth } from '#platform/config/test-config.ts'

/**
 * How many random documents to make.
 * @param quick - the number for an everyday `npm test`; `npm test -- --fuzz=100000` overrides it
 */
export const depthOfFuzz = (quick: number): number => fuzzDepth(readEnvironment(), quick)
