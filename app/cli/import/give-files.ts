import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { giveFile, type Intake, type IntakeKind } from '#modules/intake/index.ts'
import { consoleActor } from '#modules/accounts/index.ts'
import { keepFile } from '#platform/files/stored-files.ts'
import type { OpenRecord } from '../record-tools.ts'
import { systemMessage } from '../system-message.ts'
import type { Terminal } from '../terminal.ts'
import { walkFiles } from '../walk-files.ts'

/** More than any file of minutes, in bytes. */
const mostBytes = 200_000_000

export interface Given {
  /** Every file that was named or found and could be opened. */
  readonly intakes: readonly { readonly path: string; readonly intake: Intake; readonly isNew: boolean }[]
  /** How many could not be opened; standard error says which and why. */
  readonly unopened: number
}

interface GiveOptions {
  readonly record: OpenRecord
  readonly terminal: Terminal
  readonly kind: IntakeKind
  /** True where files that failed before are to be read again. */
  readonly again: boolean
}

const giveOne = async (path: string, { record, kind, again }: GiveOptions) => {
  const { size } = await stat(path)
  if (size > mostBytes) return 'This file is larger than 200 MB. Cut it into parts.'
  const bytes = new Uint8Array(await readFile(path))
  const hash = keepFile(record.files, bytes)
  const file = { hash, name: basename(path), kind, mediaType: 'application/octet-stream', size: bytes.length, again }
  return { path, ...(await record.perform(consoleActor, act => giveFile(act, file))) }
}

/** Keeps every file and notes it, so that from here on nothing needs the folder that it came from. */
export const giveFiles = async (paths: readonly string[], options: GiveOptions): Promise<Given> => {
  const { terminal } = options
  const intakes: Given['intakes'][number][] = []
  let unopened = 0
  const tell = (path: string, message: string): void => {
    unopened++
    terminal.err(`${terminal.watched ? '\r\u001b[K' : ''}${path}: ${message}\n`)
  }
  const guarded = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      const message = systemMessage(error)
      if (message === null) throw error
      tell(path, message)
    }
  }
  for (const named of paths) {
    await guarded(named, async () => {
      for await (const path of walkFiles(named)) {
        if (terminal.watched) terminal.err(`\r\u001b[KKeeping ${intakes.length + 1}: ${path}`)
        await guarded(path, async () => {
          const given = await giveOne(path, options)
          if (typeof given === 'string') tell(path, given)
          else intakes.push(given)
        })
      }
    })
  }
  if (terminal.watched) terminal.err('\r\u001b[K')
  return { intakes, unopened }
}
