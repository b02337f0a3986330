import { allStyled } from '../line.ts'
import type { Line } from '../line.ts'
import { readName } from '../people/name.ts'
import { isRoleWord } from '../words/roles.ts'
import { statusOf } from '../people/status-label.ts'

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|onto|or|over|per|re|so|the|to|up|via|with|upon|is|are|&|[-–—/+]|not|than|that|which|held|if|its|be|any|who|do)$/i
/** No word of SMALL is longer. */
const LONGEST_SMALL = 5
/** Verbs of narrative; a heading holds none. */
export const VERB =
  /\b(?:was|were|is|are|had|has|have|will|would|should|could|can|may|must|did|does|reported|stated|advised|noted|agreed|updated|informed|explained|asked|said|confirmed|thanked|welcomed|raised|gave|provided|presented|attended|received|suggested|expressed|felt|added|responded|requested)\b/i

/** Share of the words, small ones left out, that begin with a capital or a figure. */
export const capitalShare = (text: string): number => {
  let words = 0
  let capitals = 0
  for (const word of text.match(/[\p{L}\p{N}&'’-]+/gu) ?? []) {
    if (word.length <= LONGEST_SMALL && SMALL.test(word)) continue
    words++
    if (/^[\p{Lu}\p{N}]/u.test(word)) capitals++
  }
  return words === 0 ? 0 : capitals / words
}

const UPPER = 1
const LOWER = 2
const NEITHER = 3
/** What was found out of a character of the first plane, since no look-up is as slow as a pattern. */
const cases = new Uint8Array(0x1_00_00)

const caseOf = (point: number): number => {
  const known = cases[point]
  if (known) return known
  const letter = String.fromCodePoint(point)
  const found = /\p{Lu}/u.test(letter) ? UPPER : /\p{Ll}/u.test(letter) ? LOWER : NEITHER
  if (point < cases.length) cases[point] = found
  return found
}

/** True where the letters are capitals: "RESILIENCE UPDATE", "MINUTES OF THE MEETING HELD ON 16th OCTOBER". */
export const isCapitals = (text: string): boolean => {
  const bare = /\(|[\d’'][snrt]/.test(text)
    ? text
        .replace(/\((?:[^()]*)\)/g, '')
        .replace(/(?<!\d)\d+(?:st|nd|rd|th)\b/g, '')
        .replace(/[’']s\b/g, '')
    : text
  let upper = 0
  let lower = 0
  for (let i = 0; i < bare.length; i++) {
    const code = bare.charCodeAt(i)
    if (code < 128) {
      if (code >= 97 && code <= 122) lower++
      else if (code >= 65 && code <= 90) upper++
      continue
    }
    const point = bare.codePointAt(i) ?? code
    const kind = caseOf(point)
    if (kind === UPPER) upper++
    else if (kind === LOWER) lower++
    if (point > 0xff_ff) i++
  }
  return upper >= 3 && lower <= upper * 0.12
}

/** How a line stands out: by the format's own heading, bold, underline, capitals, larger type; 0 where it does not. */
export const styleWeight = (line: Line, text = line.text): number => {
  let weight = 0
  if (line.heading > 0) weight += 2
  if (line.emphasis.length > 0) {
    const part = { text, emphasis: shifted(line, text) }
    if (allStyled(part, 'bold')) weight += 1
    if (allStyled(part, 'underline')) weight += 1
  }
  if (isCapitals(text)) weight += 1
  if (line.size >= 1.15) weight += 0.5
  return weight
}

const shifted = (line: Line, text: string): Line['emphasis'] => {
  const by = line.text.length - text.length
  if (by <= 0 || !line.text.endsWith(text)) return line.emphasis
  return line.emphasis
    .map(e => ({ kind: e.kind, start: Math.max(0, e.start - by), end: e.end - by }))
    .filter(e => e.end > e.start)
}

/** True for words that could head a piece of business: short, no sentence, not a date, a figure or a lower-case remark. */
export const couldHead = (text: string): boolean => {
  if (text.length < 2 || text.length > 160 || !/\p{L}{2}/u.test(text)) return false
  if (/^[\p{Ll}£$%(]/u.test(text) || MONTH.test(text) || /^(?:am|pm|noon|hrs)\b/i.test(text)) return false
  if (/[,;]$/.test(text)) return false
  return true
}

/** True where the text is a sentence or two of narrative rather than a heading. */
export const isNarrative = (text: string): boolean => {
  if (isCapitals(text)) return false
  if (/[.!?]["”’')]?$/.test(text) && (text.length > 70 || VERB.test(text))) return true
  if (
    /[.!?]\s/.test(text) &&
    /[.!?]\s+\p{Lu}\p{Ll}+.*\p{Ll}{3}/u.test(
      text.replace(/\b(?:Mr|Mrs|Ms|Dr|St|No|Rev|Prof|Cllr|Cllrs|Insp|Sgt|Supt)\./g, ''),
    )
  )
    return true
  return text.length > 40 && VERB.test(text) && capitalShare(text) < 0.6
}

const NO_HEADING =
  /^(?:resolved|agreed|noted|decision|decisions|recommended|recommendations?|action|actions|minutes|agenda|attendees|response|response\s*:|answer|question|signed|chair|chairman|chairperson|dated?|the meeting|proposed|seconded|prop|present|apologies received|post[- ]meeting note|note|voting|for|against|in favour|abstentions?|part (?:one|two|1|2)|draft|confidential|contact|venue|page|appendix|background|reason|cc|copies to|circulation)\b[^\p{L}]*$/iu

/** True where an unnumbered line is one of the labels that stand inside an item. */
export const isLabelLine = (text: string): boolean =>
  NO_HEADING.test(text) ||
  /^(?:resolved|agreed|action\b(?!\s+(?:tracker|plan|log|list|points?|sheet|update|summary|review|notes?|from|arising)\b)|decision\b|signed\b|post[- ]meeting|(?:presented|prepared|submitted|report(?:ed)?|led|proposed|seconded) by\b|no\.? ?\d+$|apologies\b.*\b(?:were|was|received)\b|(?:present|apologies|in attendance|attendees)\s*:\s+\S)/i.test(
    text,
  ) ||
  /\b(?:RESOLVED|AGREED|NOTED|RECOMMENDED)\b.{0,12}:$/.test(text) ||
  /^(?:the )?(?:board|committee|council|panel|group|forum|partnership|members|governing body|trustees)\s*:$/i.test(
    text,
  ) ||
  /^(?:owners?|lead|by whom|responsible|deadline|due)\s*:/i.test(text) ||
  /_{3,}/.test(text) ||
  /^(?:csd|report)\s*(?:no\.?\s*)?\d{3,}/i.test(text)

/** True where a line is nothing but a person's name or a heading over people. */
export const isPersonLine = (text: string): boolean => {
  const name = readName(text)
  if (statusOf(text) !== null) return true
  if (name === null) return false
  const rest = name.rest.trim()
  return rest === ''
    ? name.title !== null
    : /^[([]\s*(?:(?:Cllr|Dr|Mr|Mrs|Ms)\s+)?\p{Lu}[\p{L}]{1,4}[)\]]/u.test(rest) ||
        (/^[–—-]\s|^[(,]/.test(rest) && rest.split(/[^\p{L}’'-]+/u).some(isRoleWord))
}
