import { UnreadableFile, type Source } from '#minutes'
import type { Input, Reading } from '../model.ts'
import type { Decoded } from '../queries/analyse.ts'

/** A file that could not be read, and what to tell the person who gave it. */
export interface ReadProblem {
  readonly input: Input
  readonly message: string
}

export type ReadResult = { readonly reading: Reading } | { readonly problems: readonly ReadProblem[] }

/** The work that is done apart from the web process, so that one hard file does not hold up everybody. */
export interface ReadWork {
  /** Throws UnreadableFile. */
  readonly decode: (input: Input) => Promise<Source>
  /** Throws UnreadableFile where it takes too long. */
  readonly analyse: (decoded: readonly Decoded[]) => Promise<Reading>
}

const decodeOne = async (input: Input, work: ReadWork): Promise<Decoded | ReadProblem> => {
  try {
    const source = await work.decode(input)
    if (source.text.trim() !== '') return { label: input.label, source }
    return { input, message: `“${input.label}” holds no text. If it is a scan, give a copy that has text` }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { input, message: `“${input.label}” cannot be read. ${error.message}` }
  }
}

/** Reads what was given, one file after the other. Where any cannot be read, tells of each of those. */
export const readInputs = async (inputs: readonly Input[], work: ReadWork): Promise<ReadResult> => {
  const decoded: Decoded[] = []
  const problems: ReadProblem[] = []
  for (const input of inputs) {
    const one = await decodeOne(input, work)
    if ('source' in one) decoded.push(one)
    else problems.push(one)
  }
  if (problems.length > 0) return { problems }
  try {
    return { reading: await work.analyse(decoded) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { problems: inputs.map(input => ({ input, message: `“${input.label}” cannot be read. ${error.message}` })) }
  }
}
