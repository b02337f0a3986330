import type { Context } from 'hono'

/** Answers with a table as a file to keep. */
export const sendCsv = (c: Context, text: string, name: string): Response => {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${name}.csv"`)
  c.header('cache-control', 'no-store')
  return c.body(text)
}
