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

/** Every piece that is not plain text; sticky and bounded, so that scanning is linear. */
const PIECE =
  /\\([!-/:-@[-`{-~])|(`{1,3})([^`]{1,2000})\2|!\[([^[\]]{0,500})\](?:\([^()\s]{0,1000}(?:\s+"[^"]{0,200}")?\))?|\[((?:[^[\]\\]|\\.){1,500})\](?:\((?:<[^<>]{0,1000}>|(?:[^()\s]|\([^()\s]{0,500}\)){0,1000})(?:\s+["'][^"']{0,200}["'])?\)|\[[^[\]]{0,200}\])|<(\/?)([A-Za-z][A-Za-z0-9]{0,15})(?:\s[^<>]{0,500})?\/?>|<((?:https?:|mailto:)[^<>\s]{1,500}|[^<>\s@]{1,100}@[^<>\s]{1,200})>|<!--[^>]{0,500}-->|&(?:[A-Za-z]{2,31}|#\d{1,7}|#x[\da-fA-F]{1,6});|\*+|_+/y

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
    const special = /[\\`![<&*_]/.test(source[i] ?? '')
    const match = special ? PIECE.exec(source) : null
    if (!match) {
      plain += source[i] ?? ''
      i++
      continue
    }
    const [whole, escaped, , code, , link, slash, tag, auto] = match
    const before = source[i - 1] ?? ''
    i += whole.length
    if (escaped !== undefined) plain += escaped
    else if (code !== undefined) plain += code
    else if (auto !== undefined) plain += auto
    else if (whole.startsWith('&')) plain += decodeEntities(whole)
    else if (link !== undefined) {
      close()
      for (const token of tokenise(link)) tokens.push(token)
    } else if (tag !== undefined) {
      close()
      for (const token of tagTokens(slash ?? '', tag)) tokens.push(token)
    } else if (/^[*_]/.test(whole)) {
      close()
      for (const token of markTokens(whole, before, source[i] ?? '')) tokens.push(token)
    }
  }
  close()
  return tokens
}
