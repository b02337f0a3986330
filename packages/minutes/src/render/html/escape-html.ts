import { cleanText } from '../layout/clean-text.ts'

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** A text as HTML, safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, sign => ENTITIES.get(sign) ?? '')
