import type { Emphasis, OwnerMark } from '../../tree/nodes.ts'
import { unescapeText } from '../../render/text/escape.ts'
import { EMPHASIS_SIGN, MARK_OPEN } from '../../render/text/grammar.ts'
import { partOf, type TextLine } from './lines.ts'

export interface Inline {
  readonly text: string
  readonly emphasis: readonly Emphasis[]
  readonly marks: readonly OwnerMark[]
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Emphasis['kind'] }
  | { readonly kind: 'mark'; readonly mark: OwnerMark }

/** Index of the first of the signs that stands unescaped at or after `from`; the length where there is none. */
export const findUnescaped = (text: string, signs: string, from: number): number => {
  let i = from
  while (i < text.length && !signs.includes(text.charAt(i))) i += text.charAt(i) === '\\' ? 2 : 1
  return Math.min(i, text.length)
}

/** A mark ends at its bracket; one that never closes is text. */
const markAt = (line: TextLine, at: number): { readonly mark: OwnerMark; readonly end: number } | null => {
  if (!line.text.startsWith(MARK_OPEN, at)) return null
  const from = at + MARK_OPEN.length
  const to = findUnescaped(line.text, '[]', from)
  if (line.text.charAt(to) !== ']') return null
  return { mark: { text: unescapeText(line.text.slice(from, to)), position: partOf(line, at, to + 1) }, end: to + 1 }
}

const signAt = (text: string, at: number): Emphasis['kind'] | null => {
  if (text.charAt(at) === '_') return 'underline'
  if (text.charAt(at) !== '*') return null
  return text.charAt(at + 1) === '*' ? 'bold' : 'italic'
}

const tokensOf = (line: TextLine, from: number): readonly Token[] => {
  const tokens: Token[] = []
  let at = from
  while (at < line.text.length) {
    const sign = signAt(line.text, at)
    const found = sign === null ? markAt(line, at) : null
    if (sign !== null) {
      tokens.push({ kind: sign })
      at += EMPHASIS_SIGN[sign].length
    } else if (found !== null) {
      tokens.push({ kind: 'mark', mark: found.mark })
      at = found.end
    } else {
      const stop = findUnescaped(line.text, '*_[', line.text.charAt(at) === '[' ? at + 1 : at)
      tokens.push({ kind: 'text', text: line.text.slice(at, stop) })
      at = stop
    }
  }
  return tokens
}

/** Where a sign opens and nothing closes it, it was typed as a sign. */
const lonelySigns = (tokens: readonly Token[]): ReadonlySet<number> => {
  const open = new Map<Token['kind'], number>()
  for (const [i, { kind }] of tokens.entries()) {
    if (kind === 'text' || kind === 'mark') continue
    if (!open.delete(kind)) open.set(kind, i)
  }
  return new Set(open.values())
}

/** The blank between a text and the mark behind it belongs to neither. */
const textOf = (tokens: readonly Token[], i: number): string => {
  const token = tokens[i]
  if (token?.kind !== 'text') return ''
  const beforeMark = tokens[i + 1]?.kind === 'mark' && token.text.endsWith(' ')
  return unescapeText(beforeMark ? token.text.slice(0, -1) : token.text)
}

/** Reads one line from `from` on: text, emphasis and owner marks. Never throws; linear in the length. */
export const parseInline = (line: TextLine, from: number): Inline => {
  const tokens = tokensOf(line, from)
  const lonely = lonelySigns(tokens)
  const spans: { start: number; end: number; kind: Emphasis['kind'] }[] = []
  const open = new Map<Emphasis['kind'], { end: number }>()
  const marks: OwnerMark[] = []
  let text = ''
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'text') text += textOf(tokens, i)
    else if (token.kind === 'mark') marks.push(token.mark)
    else if (lonely.has(i)) text += EMPHASIS_SIGN[token.kind]
    else {
      const opened = open.get(token.kind)
      if (opened === undefined) {
        const span = { start: text.length, end: text.length, kind: token.kind }
        spans.push(span)
        open.set(token.kind, span)
      } else {
        opened.end = text.length
        open.delete(token.kind)
      }
    }
  }
  return { text, emphasis: spans.filter(span => span.end > span.start), marks }
}
