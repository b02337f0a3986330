import { composeMattersArising } from '#minutes'
import type { ArisingHeader } from '#minutes'
import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { ledgerOf } from '../ledger-of.ts'
import { outputFormat } from '../output-format.ts'
import { parseOptions } from '../parse-options.ts'
import type { Parsed } from '../parse-options.ts'
import { readFiles } from '../read-files.ts'
import type { ReadFile } from '../read-files.ts'
import { UsageError } from '../usage-error.ts'
import { refuseOverwriting, writeOutput } from '../write-output.ts'

const ofFiles = {
  to: 'value',
  date: 'value',
  number: 'value',
  author: 'value',
  authority: 'value',
  promises: 'switch',
} as const

const ofRecord = { docx: 'switch', pdf: 'switch', html: 'switch', json: 'switch', issue: 'switch' } as const

const isDate = (text: string): boolean => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Temporal.PlainDate.from(text).toString() === text
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const typedDate = (options: Parsed): string | undefined => {
  const date = options.value('date')
  if (date !== undefined && !isDate(date)) throw new UsageError(`--date ${date} is no date. Write it as 2026-03-10.`)
  return date
}

/** The meeting that the files lead up to: the one of the latest report, else the next one that the latest minutes name. */
const meetingAhead = (files: readonly ReadFile[]): string | null => {
  const documents = files.flatMap(({ pack }) => pack.documents)
  const latest = (dates: readonly (string | null)[]) =>
    dates
      .filter(date => date !== null)
      .toSorted()
      .at(-1) ?? null
  const held = latest(documents.map(document => (document.type === 'minutes' ? document.meeting.date : null)))
  const reports = latest(documents.map(document => (document.type === 'matters-arising' ? document.date : null)))
  if (reports !== null && (held === null || reports >= held)) return reports
  const next = latest(
    documents.map(document => (document.type === 'minutes' ? (document.nextMeeting?.date ?? null) : null)),
  )
  return next !== null && (held === null || next > held) ? next : null
}

const headerOf = (options: Parsed, files: readonly ReadFile[]): ArisingHeader => {
  const date = typedDate(options) ?? meetingAhead(files)
  const [reportNumber, author, authority] = ['number', 'author', 'authority'].map(name => options.value(name))
  return {
    ...(date === null ? {} : { date }),
    ...(reportNumber === undefined ? {} : { reportNumber }),
    ...(author === undefined ? {} : { author }),
    ...(authority === undefined ? {} : { authority }),
  }
}

/** Writes the Matters Arising report of what the files hold. */
const arisingOfFiles: Command = async (args, tools) => {
  const options = parseOptions(args, ofFiles)
  const { output, write } = outputFormat(options.value('to'))
  typedDate(options)
  await refuseOverwriting(output, options.files)
  const { read, anyFailed } = await readFiles(options.files, tools)
  // A report that leaves a file out without saying so would be false.
  if (anyFailed) throw new UsageError(`${output} was not written, because not every file could be read.`)
  const ledger = ledgerOf(read, { promises: options.has('promises') })
  await writeOutput(output, await write(composeMattersArising(ledger, headerOf(options, read)), tools))
  const { unaccounted } = ledger.balance
  const lost = ledger.entries.filter(entry => entry.outcome === 'unaccounted').map(entry => entry.reference)
  if (unaccounted > 0)
    tools.terminal.err(
      `${output}: ${unaccounted} of ${ledger.entries.length} actions not accounted for: ${lost.join(', ')}.\n`,
    )
  for (const { severity, message } of ledger.diagnostics)
    if (severity !== 'note') tools.terminal.err(`${output}: ${message}\n`)
  return exitCode.well
}

/** Two words and nowhere to write to: a body and the date of a meeting of the record. */
const namesMeeting = (args: readonly string[]): boolean => {
  const options = parseOptions(args, { ...ofFiles, ...ofRecord })
  if (options.value('to') !== undefined || options.files.length !== 2) return false
  return isDate(options.files[1] ?? '') || Object.keys(ofRecord).some(options.has)
}

/** `matters arising`: the Matters Arising report of what files hold, or of a meeting of the record. */
export const arising: Command = async (args, tools) => {
  if (!namesMeeting(args)) return arisingOfFiles(args, tools)
  const { arisingOfRecord } = await import('./arising-of-record.ts')
  return arisingOfRecord(args, tools)
}
