import type { RichRun, Style } from '../rich/rich.ts'
import { plainStyle } from '../rich/rich.ts'
import { tokenise } from './inline-tokens.ts'
import type { Token } from './inline-tokens.ts'

type Mark = Extract<Token, { kind: 'mark' }>

/** Which marks open and close which style: each closer is paired with the last opener of its own letters. */
const pairMarks = (tokens: readonly Token[]): Map<Token, 'open' | 'close'> => {
  const paired = new Map<Token, 'open' | 'close'>()
  const waiting = new Map<string, Mark>()
  for (const token of tokens) {
    if (token.kind !== 'mark') continue
    const opener = waiting.get(token.text)
    if (opener && token.closes) {
      paired.set(opener, 'open')
      paired.set(token, 'close')
      waiting.delete(token.text)
    } else if (token.opens && (!opener || token.text.startsWith('<'))) waiting.set(token.text, token)
  }
  return paired
}

/**
 * The runs of a piece of Markdown text: marks of emphasis taken out where they come in pairs, links and code reduced to
 * their text, images dropped, escapes and entities resolved. "\n" in the text stays.
 */
export const readInline = (text: string): RichRun[] => {
  const tokens = tokenise(text)
  const paired = pairMarks(tokens)
  const depth = { bold: 0, italic: 0, underline: 0 }
  const runs: RichRun[] = []
  for (const token of tokens) {
    const role = paired.get(token)
    if (token.kind === 'mark' && role) {
      depth[token.style] += role === 'open' ? 1 : -1
      continue
    }
    if (token.kind === 'mark' && token.text.startsWith('<')) continue
    if (token.text === '') continue
    const style: Style =
      depth.bold + depth.italic + depth.underline === 0
        ? plainStyle
        : { bold: depth.bold > 0, italic: depth.italic > 0, underline: depth.underline > 0 }
    const last = runs.at(-1)
    if (last && last.bold === style.bold && last.italic === style.italic && last.underline === style.underline) {
      runs[runs.length - 1] = { ...last, text: last.text + token.text }
    } else runs.push({ text: token.text, ...style })
  }
  return runs
}
