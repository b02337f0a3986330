import type { AttendanceStatus } from '../../tree/nodes.ts'
import type { Position } from '../../tree/position.ts'
import { readPeople } from './entry.ts'
import type { Person } from './entry.ts'
import { readName } from './name.ts'

const FROM =
  /\bapolog(?:ies|y)\b[^.;:]{0,90}?\b(?:from|on behalf of|for|(?<!read out |given out )by)\b(?: the following(?: members)?|(?: absence| non-attendance)(?: (?:were|had been|have been|was|at the meeting))?(?: \w+)?(?: from| on behalf of| by| for)?)?\s*[:–-]?\s*/i
const GAVE =
  /^(.{3,200}?)\s+(?:had |have |has )?(?:also )?(?:sent|gave|given|tendered|offered|submitted|passed on)\s+(?:his|her|their|in)?\s*apolog/i
const COLON =
  /^(?:further |additional )?apologies(?: for absence)?(?: (?:were )?(?:received|given|noted))?\s*[:;–-]\s*/i
const NONE = /^(?:none|no apologies|there were no|nil|all present|n\/a)\b/i
/** "Apologies were not received from …": absent without a word. */
const UNSAID =
  /\bapolog\w*\s+(?:for absence\s+)?(?:were|was|had|have|has)\s+not\b|\bno apologies\b.{0,20}\b(?:from|by)\b/i

const cutSentences = (text: string): string[] =>
  text
    .split(/(?<=[\p{Ll})]{2}\.)\s+(?=\p{Lu})|(?<=\.)\s{2,}(?=\p{Lu})/u)
    .map(s => s.trim())
    .filter(Boolean)

/** "A attended in B's place", "B – A substituted": who stood in for whom. */
const substitution = (sentence: string): { who: string; forWhom: string | null } | null => {
  const listed =
    /^(.+?)\s*(?:\t|\s{2,})?[–—-]\s*(.+?)\s+(?:substituted|deputised|attended|to attend|attending)(?:\s+(?:for|in (?:his|her|their) place|on (?:his|her|their) behalf).*)?$/.exec(
      sentence,
    )
  if (listed?.[1] && listed[2]) {
    const a = readName(listed[1])
    const b = readName(listed[2])
    if (a && b) return { who: b.name, forWhom: a.name }
  }
  const m =
    /([\p{Lu}][\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){1,4})\s+(?:attended|was attending|would attend|deputised|substituted|was substituting|stood in|is substituting|was present)\s+(?:in (?:his|her|their) (?:place|stead|absence)|on (?:his|her|their) behalf|(?:in place|on behalf|in the place|instead) of\s+|for\s+|as (?:a |the )?(?:substitute|deputy|representative)(?: for\s+)?)(.*)$/u.exec(
      sentence,
    )
  if (!m?.[1]) return null
  const who = readName(m[1])
  if (!who) return null
  const forWhom = m[2] ? readName(m[2].replace(/^[\s.]+/, '')) : null
  return { who: who.name, forWhom: forWhom?.name ?? null }
}

const STOOD_IN =
  /\(([^()]*\b(?:attended|attending|to attend|substitut\w*|represent(?:ed|ing|s)|deputis\w+|deputy|in (?:his|her|their) (?:place|absence|stead))\b[^()]*)\)/gi

/** The person whom a bracket follows stands in the last so many characters before it. */
const BEFORE_BRACKET = 1000

/** "A (B attended in her place), C": the brackets taken out, and who stood in for whom. */
const takeBracketed = (list: string): { list: string; substitutes: { who: string; forWhom: string }[] } => {
  const substitutes: { who: string; forWhom: string }[] = []
  for (const m of list.matchAll(STOOD_IN)) {
    const before = readPeople(
      list.slice(Math.max(0, m.index - BEFORE_BRACKET), m.index).replace(STOOD_IN, ''),
      'apologies',
      NOWHERE,
    ).at(-1)
    const who = readName((m[1] ?? '').replace(/^(?:represented by|substituted by|substitute|deputy|sub)[:\s]+/i, ''))
    if (before && who && who.name.includes(' ')) substitutes.push({ who: who.name, forWhom: before.name })
  }
  return { list: list.replace(STOOD_IN, ''), substitutes }
}

const NOWHERE: Position = { start: { offset: 0, line: 1, page: null }, end: { offset: 0, line: 1, page: null } }

/** What an apologies minute tells: who is sorry, and who came in whose place. */
export interface Apologies {
  readonly people: readonly Person[]
  readonly substitutes: readonly { readonly who: string; readonly forWhom: string }[]
  /** True for "apologies were received from those listed above". */
  readonly listedAbove: boolean
}

/**
 * Reads the text of an apologies minute, sentence by sentence: "Apologies were received from A, B and C", "D sent her
 * apologies", or bare names. Post-holders without a name are left out.
 */
export const readApologies = (
  paragraphs: readonly { readonly text: string; readonly position: Position }[],
): Apologies => {
  const people: Person[] = []
  const substitutes: { who: string; forWhom: string }[] = []
  let listedAbove = false
  let open = false
  const status: AttendanceStatus = 'apologies'
  for (const { text, position } of paragraphs) {
    for (const sentence of cutSentences(text)) {
      if (NONE.test(sentence) && !UNSAID.test(sentence)) continue
      if (
        /apolog\w*.{0,60}\b(?:listed|as|shown|recorded|named|noted)\s+(?:as\s+)?above\b|\bthose listed\b/i.test(
          sentence,
        )
      ) {
        listedAbove = true
        continue
      }
      const stood = substitution(sentence)
      let list: string | null = null
      const gave = GAVE.exec(sentence)
      const from = FROM.exec(sentence)
      const colon = COLON.exec(sentence)
      if (gave?.[1]) list = gave[1]
      else if (from) list = sentence.slice(from.index + from[0].length)
      else if (colon) list = sentence.slice(colon[0].length)
      else if (open || isBareList(sentence)) list = sentence
      if (list !== null && stood && /[–—-].*(?:substituted|deputised)/.test(sentence)) list = stood.forWhom ?? list
      if (list !== null) {
        open = /[:]\s*$/.test(sentence) || list.trim() === ''
        const bracketed = takeBracketed(list)
        for (const b of bracketed.substitutes) substitutes.push(b)
        const clean = bracketed.list
          .replace(
            /\s+(?:who|and (?:these )?were|were (?:noted|accepted|received)|was (?:noted|accepted)|due to|because|as (?:they|he|she|both)|owing to)\b.*$/i,
            '',
          )
          .replace(
            /,?\s+(?:and\s+)?(?:\p{Lu}[\p{L}’'-]+\s+){2,3}(?:attended|deputised|substituted|was attending)\b.*$/u,
            '',
          )
          .replace(/\bfrom the\b/g, ', the')
        for (const p of readPeople(clean, UNSAID.test(sentence) ? 'absent' : status, position)) people.push(p)
      }
      if (stood) {
        const forWhom = stood.forWhom ?? people.filter(p => p.name !== stood.who).at(-1)?.name
        if (forWhom) substitutes.push({ who: stood.who, forWhom })
        const index = people.findIndex(p => p.name === stood.who)
        if (index >= 0) people.splice(index, 1)
      }
    }
  }
  // Who chairs by office and is absent does not chair.
  for (const p of people) {
    if (!p.chair) continue
    p.chair = false
    p.role ??= 'Chair'
  }
  for (const p of people)
    if (
      p.role &&
      /^(?:work|holiday|illness|ill|annual leave|personal|unwell|sick|leave|family|prior|other|business)\b/i.test(
        p.role,
      )
    )
      p.role = null
  return { people, substitutes, listedAbove }
}

/** A paragraph that is only names, as under a heading "Apologies". */
const isBareList = (sentence: string): boolean => {
  if (
    /\b(?:was|were|had|has|would|will|that|which|is|are|welcomed|thanked|opened|introduced|reported)\b/.test(sentence)
  )
    return false
  return (
    readPeople(sentence, 'apologies', {
      start: { offset: 0, line: 1, page: null },
      end: { offset: 0, line: 1, page: null },
    }).length > 0
  )
}

/** A person said in running text to have chaired: "X, as Chair in the absence of Y", "The meeting was chaired by X", "X took the Chair". */
export const chairInText = (text: string): string | null => {
  const by = /\b(?:chaired by|in the chair\s*[,:–-]|chair(?:man|person)?\s*:)\s*(.+)$/iu.exec(text)
  if (by?.[1]) return readName(by[1])?.name ?? null
  const presided = /^(.{4,60}?),?\s+(?:\(chair(?:man|person)?\)\s*)?presided\b/iu.exec(text)
  if (presided?.[1]) return readName(presided[1])?.name ?? null
  const as =
    /^(.{4,60}?),?\s+(?:as|acting as|in (?:his|her|their) capacity as|took|was in|in)\s+(?:the\s+)?(?:acting\s+)?chair(?:man|person)?\b/iu.exec(
      text,
    )
  return as?.[1] ? (readName(as[1])?.name ?? null) : null
}
