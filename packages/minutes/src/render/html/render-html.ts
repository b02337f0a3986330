import { sheetOf, type Printable } from '../layout/sheet-of.ts'
import type { Sheet } from '../layout/sheet.ts'
import { escapeHtml } from './escape-html.ts'
import { PAGE_STYLE } from './page-style.ts'
import { partHtml } from './parts.ts'

export interface HtmlOptions {
  /** Level of the first heading: 2 where the fragment stands in a page that has its own. */
  readonly top?: number
}

const bodyOf = (sheet: Sheet, top: number): string => sheet.parts.map(part => partHtml(part, top)).join('\n')

/** A fragment to set inside a page: headings, lists, tables with heads and captions. Everything written by people is escaped. */
export const renderHtml = (printable: Printable, { top = 1 }: HtmlOptions = {}): string =>
  bodyOf(sheetOf(printable), top)

/** A page that stands alone, with title, language and its own style. */
export const renderHtmlPage = (printable: Printable): string => {
  const sheet = sheetOf(printable)
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(sheet.title)}</title>
<style>
${PAGE_STYLE}
</style>
</head>
<body>
<main>
${bodyOf(sheet, 1)}
</main>
</body>
</html>
`
}
