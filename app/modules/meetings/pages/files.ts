import type { Context } from 'hono'
import type { Printable } from '#minutes'
import { NotThere } from '#kernel/errors.ts'
import type { MeetingPageDeps } from './deps.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** What the last part of an address asks for: "agenda.pdf" → agenda and pdf. */
export const askedFile = (c: Context): { readonly stem: string; readonly format: 'docx' | 'pdf' } => {
  const [, stem = '', format] = /^([a-z-]+)\.(docx|pdf)$/.exec(c.req.param('file') ?? '') ?? []
  if (format !== 'docx' && format !== 'pdf') throw new NotThere('file')
  return { stem, format }
}

/** Answers with a document as a file to keep. */
export const sendDocument = async (
  c: Context,
  deps: Pick<MeetingPageDeps, 'printFile'>,
  { document, format, name }: { readonly document: Printable; readonly format: 'docx' | 'pdf'; readonly name: string },
): Promise<Response> => {
  const body = await deps.printFile(document, format)
  c.header('content-type', types[format])
  c.header('content-disposition', `attachment; filename="${name}.${format}"`)
  return c.body(typeof body === 'string' ? body : new Uint8Array(body))
}

/** Answers with a calendar. */
export const sendCalendar = (c: Context, text: string, name: string): Response => {
  c.header('content-type', 'text/calendar; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${name}.ics"`)
  c.header('cache-control', 'no-store')
  return c.body(text)
}
