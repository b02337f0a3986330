import type { StyleSpan } from '../source.ts'

const PATTERN = /<(\/?)(strong|b|em|i|u)(?:\s[^<>]{0,200})?>|\*\*|__/giy
/** What marks and entities begin with. */
const SIGN = /[<*_&]/g
const KIND: Readonly<Record<string, StyleSpan['kind']>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  '**': 'bold',
  __: 'bold',
}

/** Signs of emphasis and tags of the largest file that is read: a hundred times those of a long report. */
const MOST_MARKS = 200_000

/** True where a text has more marks of style than are read. */
export const hasTooMuchMarkup = (text: string): boolean => {
  let marks = 0
  for (const _ of text.matchAll(/[*_<]+/g)) if (++marks > MOST_MARKS) return true
  return false
}

/** Text with its style marks taken out, and where in the original each kept character stood. */
export interface Unmarked {
  readonly text: string
  readonly spans: readonly StyleSpan[]
  /** `from[i]` is the place in the original of character `i` of `text`. */
  readonly from: ArrayLike<number>
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
}

/** Takes `<strong>`, `<u>`, `**` and entities out of a piece of text that was pulled from a web page. */
export const takeOutMarkup = (source: string): Unmarked => {
  let text = ''
  const from = new Int32Array(source.length)
  const spans: StyleSpan[] = []
  const open: Partial<Record<StyleSpan['kind'], number>> = {}
  for (let i = 0; i < source.length;) {
    // Up to the next sign that may mark anything, the text is kept as it is.
    SIGN.lastIndex = i
    const sign = SIGN.exec(source)?.index ?? source.length
    if (sign > i) {
      const kept = text.length
      text += source.slice(i, sign)
      for (let k = kept; k < text.length; k++) from[k] = i++
      continue
    }
    PATTERN.lastIndex = i
    const mark = PATTERN.exec(source)
    if (mark) {
      const kind = KIND[(mark[2] ?? mark[0]).toLowerCase()] ?? 'bold'
      const since = open[kind]
      if (mark[2] ? mark[1] === '/' : since !== undefined) {
        if (since !== undefined && since < text.length) spans.push({ start: since, end: text.length, kind })
        delete open[kind]
      } else open[kind] ??= text.length
      i += mark[0].length
      continue
    }
    const entity = source[i] === '&' ? /^&(?:amp|lt|gt|nbsp|quot|#39|apos);/.exec(source.slice(i, i + 8)) : null
    from[text.length] = i
    text += entity ? (ENTITIES[entity[0]] ?? '') : (source[i] ?? '')
    i += entity ? entity[0].length : 1
  }
  for (const kind of ['bold', 'italic', 'underline'] as const) {
    const since = open[kind]
    if (since !== undefined && since < text.length) spans.push({ start: since, end: text.length, kind })
  }
  return { text, spans, from }
}
