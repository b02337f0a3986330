import { decodeEntities } from './decode-entities.ts'

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'mark'
      /** As printed; `<b>` for an opening or closing tag. */
      readonly text: string
      readonly style: 'bold' | 'italic' | 'underline'
      readonly opens: boolean
      readonly closes: boolean
    }

const TAG_STYLE: ReadonlyMap<string, 'bold' | 'italic' | 'underline'> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
])

/** Every piece that is not plain text. Each is bounded, so that scanning is linear in the length of the text. */
const PIECES: readonly RegExp[] = [
  /\\(?<escaped>[!-/:-@[-`{-~])/,
  /(?<tick>`{1,3})(?<code>[^`]{1,2000})\k<tick>/,
  /!\[(?<picture>[^[\]]{0,500})\](?:\([^()\s]{0,1000}(?:\s+"[^"]{0,200}")?\))?/,
  /\^(?<raised>[^\s^]{1,8})\^/,
  /\[(?<link>(?:[^[\]\\]|\\.){0,500})\](?:(?<attributes>\{[^{}\n]{0,200}\})|\((?:<[^<>]{0,1000}>|(?:[^()\s]|\([^()\s]{0,500}\)){0,1000})(?:\s+["'][^"']{0,200}["'])?\)|\[[^[\]]{0,200}\])/,
  /<(?<slash>\/?)(?<tag>[A-Za-z][A-Za-z0-9]{0,15})(?:\s[^<>]{0,500})?\/?>/,
  /<(?<address>(?:https?:|mailto:)[^<>\s]{1,500}|[^<>\s@]{1,100}@[^<>\s]{1,200})>/,
  /<!--[^>]{0,500}-->/,
  /(?<entity>&(?:[A-Za-z]{2,31}|#\d{1,7}|#x[\da-fA-F]{1,6});)/,
  /(?<marks>\*+|_+)/,
]

const PIECE = new RegExp(PIECES.map(piece => piece.source).join('|'), 'y')

const isSpace = (c: string): boolean => c === '' || /\s/.test(c)
const isWord = (c: string): boolean => /[\p{L}\p{N}]/u.test(c)

/** A run of asterisks or underscores: which styles it may open and close, by what stands beside it. */
const markTokens = (run: string, before: string, after: string): Token[] => {
  if (run.startsWith('_')) {
    if (run.length > 2 || (isWord(before) && isWord(after))) return [{ kind: 'text', text: run }]
  } else if (run.length === 4) return []
  else if (run.length > 4) return [{ kind: 'text', text: run }]
  const opens = !isSpace(after)
  const closes = !isSpace(before)
  const char = run.slice(0, 1)
  const double: Token = { kind: 'mark', text: char + char, style: 'bold', opens: true, closes: true }
  const single: Token = { kind: 'mark', text: char, style: 'italic', opens, closes }
  if (run.length === 1) return [single]
  return run.length === 2 ? [double] : [double, single]
}

const underline = (opens: boolean): Token => ({ kind: 'mark', text: '<u>', style: 'underline', opens, closes: !opens })

/** The text of a link, or of `[text]{.underline}` as document converters write it. */
const linkTokens = (text: string, attributes: string): Token[] => {
  const inner = tokenise(text)
  return attributes.includes('.underline') ? [underline(true), ...inner, underline(false)] : inner
}

const tagTokens = (close: string, name: string): Token[] => {
  const tag = name.toLowerCase()
  if (tag === 'br') return [{ kind: 'text', text: '\n' }]
  const style = TAG_STYLE.get(tag)
  return style ? [{ kind: 'mark', text: `<${tag}>`, style, opens: close === '', closes: close !== '' }] : []
}

/** Cuts a piece of Markdown text into plain text and marks of emphasis. Linear in the length. */
export const tokenise = (source: string): Token[] => {
  const tokens: Token[] = []
  let plain = ''
  const close = (): void => {
    if (plain !== '') tokens.push({ kind: 'text', text: plain })
    plain = ''
  }
  for (let i = 0; i < source.length;) {
    PIECE.lastIndex = i
    const special = /[\\`![<&*_^]/.test(source[i] ?? '')
    const match = special ? PIECE.exec(source) : null
    if (!match) {
      plain += source[i] ?? ''
      i++
      continue
    }
    const found = match.groups ?? {}
    const before = source[i - 1] ?? ''
    i += match[0].length
    if (found['marks'] !== undefined) {
      close()
      for (const token of markTokens(found['marks'], before, source[i] ?? '')) tokens.push(token)
    } else if (found['link'] !== undefined) {
      close()
      for (const token of linkTokens(found['link'], found['attributes'] ?? '')) tokens.push(token)
    } else if (found['tag'] !== undefined) {
      close()
      for (const token of tagTokens(found['slash'] ?? '', found['tag'])) tokens.push(token)
    } else if (found['entity'] !== undefined) plain += decodeEntities(found['entity'])
    else plain += found['escaped'] ?? found['code'] ?? found['raised'] ?? found['address'] ?? ''
  }
  close()
  return tokens
}
