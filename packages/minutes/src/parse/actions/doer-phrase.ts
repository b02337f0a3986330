import { readName } from '../people/name.ts'
import { isRoleWord } from '../words/roles.ts'

/** Words for people and groups that stand in lower case in a doer: "the chair", "officers". */
const LOWER = new Set(
  'chair chairman chairperson clerk secretary secretariat treasurer officer officers manager managers commander director directors coordinator co-ordinator members councillors group team police trustees lead leads sub-group subgroup advisor adviser leader board partners staff holder'.split(
    ' ',
  ),
)
const JOINERS = new Set(['and', '&', '/', ','])
const ADVERBS = new Set(
  'also then now therefore kindly again both further subsequently shortly still next personally had has'.split(' '),
)
/** Words in front of which a doer may begin in mid sentence. */
const BEFORE = new Set(['and', 'that', 'but', 'so', 'if'])
const NOT_DOER =
  /^(?:agreed|resolved|noted|nothing|none|this|that|it|there|these|those|they|he|she|we|which|who|what|as|if|when|an?|in|on|at|no|further|discussion|item|all of|any|some|members of the public|funding|each|every|people|residents|one|many|more|most|staff who|the (?:meeting|event|exercise|project|report|update|plan|strategy|fund|service|scheme|process|programme|work|data|operation|new|final|next|first|review|bill|act|government|mayor|public|system|policy|law|money|contract|site|course|training|conference|grant|award|agenda|minutes|paper|document|website|newsletter|leaflet|road|path|building|hall))\b/i

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const TOKEN = /\([^()]{1,40}\)|[\p{L}\p{N}][\p{L}\p{N}’'.-]*|[,/&]|[^\s]/gu

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(m => ({ text: m[0], start: m.index, end: m.index + m[0].length }))

const isCapital = (t: Token): boolean => /^\p{Lu}/u.test(t.text)

const partOf = (t: Token): boolean =>
  isCapital(t) || LOWER.has(t.text.toLowerCase()) || /^(?:the|both|of)$/i.test(t.text) || t.text.startsWith('(')

/** Brackets and "both" taken off. */
const cleanDoer = (doer: string): string =>
  doer
    .replace(/^both\s+/i, '')
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/[\s,]+$/, '')
    .trim()

/** True for words that can be asked to do something: a person, a post, a group; not a thing that happens to have a capital. */
const canDo = (doer: string): boolean => {
  const bare = cleanDoer(doer)
  if (bare.length < 2 || bare.length > 120 || NOT_DOER.test(bare)) return false
  const first = (bare.split(/\s*(?:,|\/|&|\band\b)\s*/)[0] ?? '').replace(/^the\s+/i, '')
  if (/^\p{Lu}\p{L}{0,2}\p{Lu}{1,2}$/u.test(first)) return true
  const last = first.split(/\s+/).at(-1) ?? ''
  if (LOWER.has(last.toLowerCase()) || /^(?:office|service|agency|department|trust|association)$/i.test(last))
    return true
  if (/\bhead of\b/i.test(first)) return true
  const name = readName(first, { allowSingle: true })
  return name !== null && !(isRoleWord(last) && !/^(?:council)$/i.test(last))
}

/** The doer that ends just before `end` in the text: "… that [Mr Nair and the Clerk] would". Null where none does. */
export const doerBefore = (text: string, end: number): string | null => {
  const from = Math.max(0, end - 160)
  const tokens = tokensOf(text.slice(from, end))
  let i = tokens.length - 1
  while (i >= 0 && (ADVERBS.has(tokens[i]?.text.toLowerCase() ?? '') || tokens[i]?.text === ',')) i--
  const last = i
  while (i >= 0) {
    const t = tokens[i]
    const before = tokens[i - 1]
    if (!t) break
    if (partOf(t)) i--
    else if (JOINERS.has(t.text) && i < last && before && partOf(before)) i--
    else break
  }
  let first = i + 1
  while (first <= last && (JOINERS.has(tokens[first]?.text ?? '') || /^of$/i.test(tokens[first]?.text ?? ''))) first++
  const a = tokens[first]
  const b = tokens[last]
  if (first > last || !a || !b) return null
  const before = tokens[first - 1]
  const begins = before ? /^[,;:–—-]$/.test(before.text) || BEFORE.has(before.text.toLowerCase()) : from === 0
  if (!begins) return null
  const phrase = text.slice(from + a.start, from + b.end)
  return canDo(phrase) ? cleanDoer(phrase) : null
}

/** The doer with which a text begins: "[The Borough Commander] stated that …". */
export const doerAtStart = (text: string): string | null => {
  const head = text.slice(0, 160)
  const tokens = tokensOf(head)
  let i = 0
  while (i < tokens.length) {
    const t = tokens[i]
    const next = tokens[i + 1]
    if (!t) break
    if (partOf(t)) i++
    else if (JOINERS.has(t.text) && i > 0 && next && isCapital(next)) i++
    else break
  }
  const last = tokens[i - 1]
  if (!last) return null
  const phrase = head.slice(tokens[0]?.start ?? 0, last.end)
  return canDo(phrase) ? cleanDoer(phrase) : null
}
