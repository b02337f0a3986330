import type { Environment } from './environment.ts'

/** The variable that sets how deep the random tests go; `npm test -- --fuzz=100000` sets it. */
export const fuzzVariable = 'FUZZ'

/** How many random documents a random test makes: what the variable says, or the test's own quick number. */
export const fuzzDepth = (environment: Environment, quick: number): number => {
  const typed = environment[fuzzVariable]
  if (typed === undefined || typed === '') return quick
  const depth = Number(typed)
  if (!Number.isSafeInteger(depth) || depth < 1) throw new RangeError(`${fuzzVariable} must be a whole number`)
  return depth
}
