import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

/** The options that a command knows: a switch, or one that takes a value. */
export type Known = Readonly<Record<string, 'switch' | 'value'>>

export interface Parsed {
  readonly files: readonly string[]
  readonly has: (option: string) => boolean
  readonly value: (option: string) => string | undefined
}

/**
 * Reads a command's arguments. `-` is a file (standard input), and `--` ends the options.
 * @param expected - how many files the command takes; one or more where it is left out
 * @throws UsageError for an unknown option, a value that is missing, or the wrong number of files
 */
export const parseOptions = (
  args: readonly string[],
  known: Known,
  expected: { readonly files: 'none' | 'one' | 'some' | 'any' } = { files: 'some' },
): Parsed => {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [name, { type: kind === 'switch' ? 'boolean' : 'string' } as const]),
  )
  const { values, positionals } = read(args, options)
  const count = positionals.length
  if (expected.files === 'none' && count > 0)
    throw new UsageError(`This command takes no file: ${positionals[0] ?? ''}.`)
  if (expected.files === 'one' && count !== 1) throw new UsageError('Name one file.')
  if (expected.files === 'some' && count === 0) throw new UsageError('Name at least one file, or - for standard input.')
  if (positionals.filter(file => file === '-').length > 1)
    throw new UsageError('Standard input (-) can be read only once.')
  return {
    files: positionals,
    has: option => values[option] === true,
    value: option => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    },
  }
}

const read = (args: readonly string[], options: Readonly<Record<string, { type: 'boolean' | 'string' }>>) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // The first sentence of Node's message names the option; the rest speaks to programmers.
    throw new UsageError(error.message.split(/\.\s/)[0]?.replace(/\.?$/, '.') ?? 'Unknown option.', { cause: error })
  }
}
