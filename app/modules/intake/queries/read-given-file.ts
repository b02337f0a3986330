import { UnreadableFile, type Source, type UnreadableReason } from '#minutes'
import { readStoredFile } from '#platform/files/stored-files.ts'
import type { Intake } from '../model.ts'
import type { Found, Reading } from '../model/found.ts'
import { readModernGov } from '../model/moderngov/read-moderngov.ts'

/** How files are read, and where they lie. */
export interface FileReader {
  /** The folder of files that were given. */
  readonly folder: string
  /**
   * Decodes a file, hostile ones too.
   * @throws UnreadableFile
   */
  readonly decode: (bytes: Uint8Array, name: string) => Promise<Source>
  /**
   * What the decoded file tells.
   * @throws UnreadableFile where it takes too long
   */
  readonly find: (source: Source) => Promise<Found>
}

/** What to do about a file that cannot be read, where its own sentence does not say so. */
const advice: Readonly<Record<UnreadableReason, string>> = {
  damaged: 'Open it in the program that made it, save it anew, and give that.',
  encrypted: '',
  'too-large': 'Cut it into parts, and give those.',
  'too-slow': 'Save it as plain text or as a new PDF, and give that.',
  'too-much-memory': 'Save it as plain text or as a new PDF, and give that.',
  'wrong-type': '',
  empty: 'Give a copy that has something in it.',
}

const noText = 'The file holds no text. If it is a scan, have its text recognised first, and give that copy.'

const ourFault =
  'The program made a mistake when it read this file. Save it as plain text and give that; and tell those who look after the program.'

const sentence = (error: UnreadableFile): string => `${error.message} ${advice[error.reason]}`.trim()

/** Reads a file that was given. Whatever it holds, the answer is what it tells, or a sentence that says what to do. */
export const readGivenFile = async (
  { hash, name, kind }: Pick<Intake, 'hash' | 'name' | 'kind'>,
  { folder, decode, find }: FileReader,
): Promise<Reading> => {
  const bytes = readStoredFile(folder, hash)
  if (bytes === null) return { problem: 'The file is missing from the folder of files. Give it again.' }
  try {
    if (kind === 'moderngov') return { found: readModernGov(bytes) }
    const source = await decode(bytes, name)
    return source.text.trim() === '' ? { problem: noText } : { found: await find(source) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: sentence(error) }
    // A disk that fails is no fault of the file; a mistake of ours must not hold up the files behind it.
    if (error instanceof Error && 'syscall' in error) throw error
    return { problem: ourFault }
  }
}
