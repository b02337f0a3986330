import { parseArgs } from 'node:util'

export interface TestArguments {
  /** Files or folders to run the tests of; empty means everything, with all other checks. */
  readonly paths: readonly string[]
  /** How many random documents each random test makes; null keeps the quick number of each test. */
  readonly fuzz: number | null
}

/** Reads the arguments of `npm test -- …`. Throws on an option that there is not. */
export const readArguments = (args: readonly string[]): TestArguments => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { fuzz: { type: 'string' } },
    allowPositionals: true,
  })
  if (values.fuzz === undefined) return { paths: positionals, fuzz: null }
  const fuzz = Number(values.fuzz)
  if (!Number.isSafeInteger(fuzz) || fuzz < 1)
    throw new RangeError('--fuzz takes a whole number, such as --fuzz=100000')
  return { paths: positionals, fuzz }
}
