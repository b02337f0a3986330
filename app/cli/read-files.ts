import { readFile } from 'node:fs/promises'
import { UnreadableFile, parse } from '#minutes/reading.ts'
import type { Pack } from '#minutes'
import { faultMessage, systemMessage } from './system-message.ts'
import type { Tools } from './tools.ts'

/** A file after reading. */
export interface ReadFile {
  /** As typed; "standard input" for -. */
  readonly name: string
  readonly pack: Pack
}

export interface ReadFiles {
  readonly read: readonly ReadFile[]
  /** True where a file could not be read; standard error says which and why. */
  readonly anyFailed: boolean
}

const label = (file: string): string => (file === '-' ? 'standard input' : file)

const readOne = async (file: string, { terminal, readSource }: Tools): Promise<ReadFile | string> => {
  try {
    const bytes = file === '-' ? await terminal.input() : new Uint8Array(await readFile(file))
    return { name: label(file), pack: parse(await readSource(bytes, file)) }
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message
    return systemMessage(error) ?? faultMessage(error)
  }
}

/** Reads and parses the files in the order given. One that cannot be read is told of, and does not stop the rest. */
export const readFiles = async (files: readonly string[], tools: Tools): Promise<ReadFiles> => {
  const { terminal } = tools
  const read: ReadFile[] = []
  const shows = terminal.watched && files.length > 1
  for (const [index, file] of files.entries()) {
    if (shows) terminal.err(`\r\u001b[KReading ${index + 1} of ${files.length}: ${label(file)}`)
    const result = await readOne(file, tools)
    if (typeof result === 'string') terminal.err(`${shows ? '\r\u001b[K' : ''}${label(file)}: ${result}\n`)
    else read.push(result)
  }
  if (shows) terminal.err('\r\u001b[K')
  return { read, anyFailed: read.length < files.length }
}
