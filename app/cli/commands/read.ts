import { diagnosticJson, minutesJson, packJson } from '#minutes/reading.ts'
import type { MinutesJson, Pack } from '#minutes'
import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { mainMinutes } from '../main-minutes.ts'
import { parseOptions } from '../parse-options.ts'
import { readFiles } from '../read-files.ts'
import type { ReadFile } from '../read-files.ts'
import { documentSummary } from '../show/document-summary.ts'
import { remarkLine } from '../show/remark-line.ts'
import { minutesSummary } from '../show/summary.ts'

const noMinutes = (pack: Pack): MinutesJson => ({
  body: null,
  meeting: { date: null, start: null, end: null, venue: null },
  nextMeeting: null,
  attendance: [],
  items: [],
  diagnostics: [
    ...pack.diagnostics.map(diagnosticJson),
    { rule: 'no-minutes', severity: 'warning', message: 'No minutes were found in this file.', line: null, page: null },
  ],
})

const minutesOf = ({ pack }: ReadFile): MinutesJson => {
  const minutes = mainMinutes(pack)
  return minutes === null ? noMinutes(pack) : minutesJson(minutes)
}

const asJson = (files: readonly ReadFile[], minutesOnly: boolean): string => {
  const [only] = files
  if (files.length === 1 && only !== undefined)
    return `${JSON.stringify(minutesOnly ? minutesOf(only) : packJson(only.pack), null, 2)}\n`
  if (minutesOnly) return files.map(file => `${JSON.stringify({ file: file.name, ...minutesOf(file) })}\n`).join('')
  const packs = files.map(({ name, pack }) => ({ name, json: packJson(pack) }))
  const all = {
    version: 1,
    documents: packs.flatMap(({ name, json }) => json.documents.map(document => ({ file: name, ...document }))),
    diagnostics: packs.flatMap(({ name, json }) => json.diagnostics.map(remark => ({ file: name, ...remark }))),
  }
  return `${JSON.stringify(all, null, 2)}\n`
}

const asText = ({ name, pack }: ReadFile, minutesOnly: boolean): string => {
  const minutes = mainMinutes(pack)
  const documents = minutesOnly ? (minutes === null ? [] : [minutes]) : pack.documents
  const shown = minutesOnly
    ? documents.map(document => (document.type === 'minutes' ? minutesSummary(document) : ''))
    : pack.documents.map(documentSummary)
  const remarks = [...pack.diagnostics, ...documents.flatMap(document => document.diagnostics)]
  const nothing = minutesOnly ? 'No minutes were found in this file.\n' : 'No document was found in this file.\n'
  return [
    shown.length === 0 ? nothing : shown.join('\n'),
    ...(remarks.length === 0
      ? []
      : [`\nRemarks (${remarks.length})\n`, ...remarks.map(remark => remarkLine(name, remark))]),
  ].join('')
}

/** `matters read`: what is in the files, for people or as JSON. */
export const read: Command = async (args, tools) => {
  const options = parseOptions(args, { json: 'switch', minutes: 'switch' })
  const minutesOnly = options.has('minutes')
  const { read: files, anyFailed } = await readFiles(options.files, tools)
  if (options.has('json')) {
    if (files.length > 0) tools.terminal.out(asJson(files, minutesOnly))
  } else {
    const several = options.files.length > 1
    for (const [index, file] of files.entries()) {
      if (several) tools.terminal.out(`${index === 0 ? '' : '\n'}== ${file.name}\n\n`)
      tools.terminal.out(asText(file, minutesOnly))
    }
  }
  return anyFailed ? exitCode.failed : exitCode.well
}
