import { decodeEntities } from './markdown/decode-entities.ts'
import type { Source, SourceFormat } from './source.ts'
import { readText } from './text/read-text.ts'
import { markupNotRead } from './markup-not-read.ts'
import { withoutTags } from './html/without-tags.ts'

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z]{2,31});/gi

/** Below these stand characters that HTML maps to others. */
const FIRST_PLAIN = 160
const LAST_PLAIN = 0xd7ff

const decode = (entity: string, decimal: string | undefined, hex: string | undefined): string => {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code >= FIRST_PLAIN && code <= LAST_PLAIN ? String.fromCharCode(code) : decodeEntities(entity)
}

/** Marked-up text read as if typed, and said so: its tags only end lines and cells. */
export const readBare = (markup: string, format: SourceFormat): Source => {
  const source = readText(withoutTags(markup).replace(ENTITY, decode).replaceAll('\u00a0', ' '))
  return { ...source, format, diagnostics: [markupNotRead] }
}
