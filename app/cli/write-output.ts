import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systemMessage } from './system-message.ts'
import { UsageError } from './usage-error.ts'

/** The file that a path leads to, or null where there is none yet. */
const fileAt = async (path: string): Promise<string | null> => {
  try {
    return await realpath(path)
  } catch (error) {
    if (systemMessage(error) === null) throw error
    return null
  }
}

/**
 * Refuses an output that is one of the inputs, by whatever path or link it is named.
 * @throws UsageError
 */
export const refuseOverwriting = async (output: string, inputs: readonly string[]): Promise<void> => {
  const target = await fileAt(output)
  if (target === null) return
  for (const input of inputs) {
    if (input !== '-' && (await fileAt(input)) === target)
      throw new UsageError(`${output} is one of the files to read. Write to another name.`)
  }
}

/**
 * Writes a file whole or not at all: whoever opens it sees the old content or the new, never a part.
 * @throws UsageError where the system refuses
 */
export const writeOutput = async (output: string, content: string | Uint8Array): Promise<void> => {
  const target = (await fileAt(output)) ?? output
  const unfinished = join(dirname(target), `.${basename(target)}.${randomUUID()}`)
  try {
    await writeFile(unfinished, content, { flag: 'wx' })
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    const message = systemMessage(error)
    if (message === null) throw error
    throw new UsageError(`${output} could not be written. ${message}`, { cause: error })
  }
}
