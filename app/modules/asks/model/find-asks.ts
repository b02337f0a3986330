import { parse, readText, type Block } from '#minutes'

/** Something in the minutes of a body that may be an ask. */
export interface FoundAsk {
  readonly minuteNumber: string | null
  readonly text: string
}

const mostFound = 20
const longest = 500

const textOf = (block: Block): string => ('text' in block ? block.text : '')

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** What a body is called: its name, its short name, and the last words of it that mean a body. */
const namesOf = ({
  name,
  shortName,
}: {
  readonly name: string
  readonly shortName: string | null
}): readonly string[] => {
  const last = /\b(?:strategic group|partnership board|partnership|executive|board|forum|steering group|panel)\b/gi
  const short = name.match(last)?.at(-1)
  return [name, shortName, short].filter(one => one !== null && one !== undefined && one !== '').map(one => one ?? '')
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+(?=[A-Z(“])/)

/**
 * Sentences of minutes that ask something of a parent body, and points of reports among them that stand under "Action for …".
 * They are proposals: the clerk says which are asks.
 */
export const findAsks = (
  text: string,
  parent: { readonly name: string; readonly shortName: string | null },
): readonly FoundAsk[] => {
  const names = namesOf(parent).map(escaped).join('|')
  const to = String.raw`(?:the\s+)?(?:${names})`
  const asking = new RegExp(
    String.raw`\b(?:(?:asks?|asked|requests?|requested|invites?|invited|seeks?|recommends?(?:\s+that)?)\s+(?:that\s+)?${to}\b|${to}\s+(?:is|be|was|were)\s+(?:asked|requested|invited|recommended)\b|(?:asks?|requests?)\s+(?:for|of)\s+${to}\b)`,
    'i',
  )
  const found: FoundAsk[] = []
  const seen = new Set<string>()
  const add = (minuteNumber: string | null, words: string): void => {
    const tidy = words.replace(/\s+/g, ' ').trim().slice(0, longest)
    if (tidy === '' || seen.has(tidy) || found.length >= mostFound) return
    seen.add(tidy)
    found.push({ minuteNumber, text: tidy })
  }
  for (const document of parse(readText(text)).documents) {
    if (document.type === 'minutes') {
      for (const item of document.items) {
        for (const block of item.blocks) {
          for (const sentence of sentencesOf(textOf(block))) if (asking.test(sentence)) add(item.number, sentence)
        }
      }
    }
    if ('asks' in document) for (const ask of document.asks) add(null, ask.text)
  }
  return found
}
