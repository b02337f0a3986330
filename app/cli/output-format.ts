import { extname } from 'node:path'
import {
  documentJson,
  minutesJson,
  packJson,
  renderCsv,
  renderDocx,
  renderHtmlPage,
  renderMarkdown,
  renderText,
} from '#minutes'
import type { Printable } from '#minutes'
import { mainMinutes } from './main-minutes.ts'
import type { Tools } from './tools.ts'
import { UsageError } from './usage-error.ts'

type Write = (printable: Printable, tools: Tools) => string | Uint8Array | Promise<string | Uint8Array>

const jsonOf = (printable: Printable): object =>
  printable.type === 'pack'
    ? packJson(printable)
    : printable.type === 'minutes'
      ? minutesJson(printable)
      : documentJson(printable)

/** A table holds one document: of a pack, its minutes. */
const csvOf = (printable: Printable): string => {
  const document = printable.type === 'pack' ? mainMinutes(printable) : printable
  if (document === null)
    throw new UsageError('The file holds several documents and no minutes, which make no one table.')
  return renderCsv(document)
}

const formats: Readonly<Record<string, Write>> = {
  '.docx': renderDocx,
  '.pdf': (printable, { renderPdf }) => renderPdf(printable),
  '.html': renderHtmlPage,
  '.md': renderMarkdown,
  '.txt': renderText,
  '.csv': csvOf,
  '.json': printable => `${JSON.stringify(jsonOf(printable), null, 2)}\n`,
}

/**
 * The way to write a file, by the ending of its name.
 * @throws UsageError where no name is given, or its ending is none that is known
 */
export const outputFormat = (output: string | undefined): { readonly output: string; readonly write: Write } => {
  const known = Object.keys(formats).join(', ')
  if (output === undefined || output === '') throw new UsageError(`Say where to write: --to NAME, ending in ${known}.`)
  const write = formats[extname(output).toLowerCase()]
  if (write === undefined) throw new UsageError(`${output} must end in one of ${known}.`)
  return { output, write }
}
