import { attendanceCsv, minutesJson, renderCsv, renderHtml, renderMarkdown, renderText } from '../index.ts'
import { westmereArising } from './westmere-arising.ts'
import { westmereMinutes } from './westmere-minutes.ts'
import { westmereAgenda, westmereLog, westmerePack, westmereReport } from './westmere-papers.ts'

/** File below `expected/` → what the outputs print today. */
export const outputs = (): Readonly<Record<string, string>> => ({
  'minutes.txt': renderText(westmereMinutes),
  'minutes.md': renderMarkdown(westmereMinutes),
  'minutes.html': `${renderHtml(westmereMinutes)}\n`,
  'minutes-json.txt': `${JSON.stringify(minutesJson(westmereMinutes), null, 2)}\n`,
  'minutes-actions.csv': renderCsv(westmereMinutes),
  'minutes-attendance.csv': attendanceCsv(westmereMinutes),
  'arising.txt': renderText(westmereArising),
  'arising.md': renderMarkdown(westmereArising),
  'arising.html': `${renderHtml(westmereArising)}\n`,
  'arising.csv': renderCsv(westmereArising),
  'agenda.txt': renderText(westmereAgenda),
  'agenda.csv': renderCsv(westmereAgenda),
  'report.txt': renderText(westmereReport),
  'report.html': `${renderHtml(westmereReport)}\n`,
  'report.csv': renderCsv(westmereReport),
  'log.md': renderMarkdown(westmereLog),
  'log.csv': renderCsv(westmereLog),
  'pack.md': renderMarkdown(westmerePack),
})
