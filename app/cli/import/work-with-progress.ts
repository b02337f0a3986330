import { consoleActor } from '#modules/accounts/index.ts'
import {
  findInSource,
  intakeOverview,
  progressOf,
  readGivenFile,
  timeLeft,
  unread,
  workThroughFiles,
} from '#modules/intake/index.ts'
import type { OpenRecord } from '../record-tools.ts'
import type { Tools } from '../tools.ts'

/** Reads and takes in what waits, and tells how far it is where a person watches. */
export const workWithProgress = async (record: OpenRecord, { terminal, readSource }: Tools): Promise<void> => {
  const { counts } = await record.look(consoleActor, intakeOverview)
  const all = unread(counts)
  const start = performance.now()
  let read = 0
  const tell = (name: string): void => {
    if (!terminal.watched) return
    const seconds = (performance.now() - start) / 1000
    const left = timeLeft(progressOf(Math.max(0, all - read), { read, seconds }).secondsLeft)
    terminal.err(`\r\u001b[KReading ${Math.min(read + 1, all)} of ${all}${left === '' ? '' : `, ${left}`}: ${name}`)
  }
  await workThroughFiles({
    ...record,
    read: async intake => {
      tell(intake.name)
      const folder = record.files
      return readGivenFile(intake, {
        folder,
        decode: readSource,
        find: source => Promise.resolve(findInSource(source)),
      })
    },
    onFile: () => void read++,
  })
  if (terminal.watched) terminal.err('\r\u001b[K')
}
