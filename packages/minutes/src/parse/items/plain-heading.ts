import { allStyled } from '../line.ts'
import type { Line } from '../line.ts'
import { readName } from '../people/name.ts'
import {
  capitalShare,
  couldHead,
  isCapitals,
  isLabelLine,
  isNarrative,
  isPersonLine,
  styleWeight,
} from './heading-look.ts'
import { cleanTitle, cutLine } from './heading.ts'
import type { Heading } from './heading.ts'

/** How the numbered headings of the document look; unnumbered ones must not look weaker. */
export interface HouseStyle {
  /** Style weight that most numbered headings reach; 0 where they are plain text. */
  readonly weight: number
  readonly capitals: boolean
  /** The document numbers its items. */
  readonly numbered: boolean
}

/** A line and its neighbours; none beyond the item that it stands in. */
export interface Place {
  readonly index: number
  readonly line: Line
  readonly above: Line | undefined
  readonly next: Line | undefined
  /** Business has begun above: a list of apologies is now an item, no list of people. */
  readonly begun: boolean
  /** Title of the item that the line stands in. */
  readonly under: string | null
}

const CLOSING = /^(?:signed\b|(?:chair|chairman|chairperson|dated?|position|clerk|secretary)\s*[.:_\s]*$)/i
const KNOWN =
  /^(?:matters arising.{0,50}|any other (?:competent )?business|a\.?o\.?b\.?|other business|urgent business|actions? (?:arising|from).{0,40}|declarations? of interests?|apologies(?: for absence)?|minutes of (?:the )?(?:previous|last) meeting.{0,40}|date (?:and time )?of (?:the )?next meeting|next meeting|dates? of future meetings|welcome(?: and (?:introductions|apologies))?|introductions|correspondence|forward (?:look|plan|agenda))$/i

const quoted = (text: string): boolean => /^["“‘']/.test(text)

/**
 * True where an unnumbered line heads a piece of business of its own: it stands out by style at least as much as the
 * numbered headings do, or (in documents whose headings are plain text) it is short, capitalised, and stands above text.
 */
export const readPlainHeading = (at: Place, style: HouseStyle): Heading | null => {
  const { index, line, above, next } = at
  if (line.row || line.label || line.marks.length > 0 || line.text.length > 130) return null
  const text = line.text
  if (line.heading === 0 && /[.!?]$/.test(text.replace(/[”"’)]+$/, ''))) return null
  const heading = (): Heading => ({
    index,
    until: index + 1,
    number: null,
    title: cleanTitle(text),
    level: 2,
    runIn: null,
  })
  // What the format itself calls a heading needs no looks.
  if (
    line.heading > 1 &&
    couldHead(text) &&
    !/^(?:resolved|agreed|action|decision|signed)\b/i.test(text) &&
    !(isPersonLine(text) && !at.begun && !(next && isNarrative(next.text))) &&
    next
  )
    return heading()
  if (!couldHead(text) || quoted(text) || /^\d|[£$%]|\d{3}|\d\/\d|[-–]$/.test(text) || CLOSING.test(text)) return null
  const known = KNOWN.test(text.replace(/[\s:.]+$/, ''))
  const bold = allStyled(line, 'bold')
  const weight = styleWeight(line)
  // "Moped thefts (Minute 38)" under Matters Arising.
  const cites = /\((?:minute|min|item)\.?\s*(?:no\.?\s*)?[\w./]{1,9}\)$/i.test(text)
  const opens = known || (capitalShare(text) >= 0.6 && text.split(/\s+/).length >= 2)
  // Most lines look like no heading at all, and nothing more need be asked of them.
  if (weight < 1 && !cites && !opens) return null
  if (
    /\bin the chair\b|^(?:report|presentation|update|paper|briefing)\s+(?:of|by|from)\b/i.test(text) ||
    (next !== undefined && (/£\s?\d/.test(next.text) || (next.segments.length > 2 && /\d/.test(next.text)))) ||
    isLabelLine(text) ||
    (/^apolog|\battendance\b|^present/i.test(at.under ?? '') && readName(text)?.rest.trim() === '') ||
    (isPersonLine(text) && !(at.begun && /^apolog/i.test(text)))
  )
    return null
  if (!next && !known) return null
  if (line.heading > 0) return heading()
  const afterIntro = above !== undefined && /[:,;]$/.test(above.text) && !line.whole && above.text.length > 40
  if (cites && line.gap > 0) return heading()
  if (style.numbered && style.capitals && !isCapitals(text) && !allStyled(line, 'underline') && !(bold && known))
    return null
  if (weight >= 1 && (bold || allStyled(line, 'underline') || isCapitals(text))) {
    if (isCapitals(text) && !bold && text.replace(/[^\p{L}]/gu, '').length <= 6 && !known) return null
    if (text.length > 100 || isNarrative(text) || (/[:]$/.test(text) && /^(?:resolved|agreed|response)/i.test(text)))
      return null
    if (style.weight >= 2 && weight < 1) return null
    return heading()
  }
  if (style.numbered && style.weight >= 1 && !known) return null
  // Plain text: a short line of capitalised words that ends early, with text below and space or an ended sentence above.
  const endsEarly = text.length <= 70 && !/\p{Ll}[.!?]\s+[(\p{Lu}]/u.test(text)
  const spaced =
    known ||
    line.gap > 0 ||
    (line.whole && text.length <= 40) ||
    (above !== undefined && /[.!?:”’)]$/.test(above.text)) ||
    index === 0
  const followed =
    (known && (next !== undefined || /\bdates?\b|\bnext meeting\b/i.test(text))) ||
    (next !== undefined &&
      !next.row &&
      (isNarrative(next.text) ||
        next.text.length > text.length + 12 ||
        next.label !== null ||
        capitalShare(next.text) < 0.55))
  if (endsEarly && opens && spaced && followed && !afterIntro && !/[:]$/.test(above?.text ?? '')) return heading()
  return null
}

const LABELLED =
  /^((?:chair(?:man|person)?[’']?s|treasurer[’']?s|secretary[’']?s|police|clerk[’']?s) (?:introduction|report|update|remarks|welcome)|matters arising|any other business|a\.?o\.?b\.?|correspondence|declarations? of interests?|welcome(?: and introductions)?|introductions?|finance(?: report)?|minutes of (?:the )?(?:last|previous) meeting|date of next meeting|next meeting)\s*[:–-]\s+(?=\S)/i

/** "TREASURER’S REPORT: the balance …" */
const CAPITAL_LABEL = /^((?:[\p{Lu}&][\p{Lu}’'&/-]*\s+){1,8}[\p{Lu}][\p{Lu}’'&/-]+)\s*:\s+(?=\S.{20})/u

/** "Matters arising: the Clerk reported …" in documents that number nothing: the label heads what follows it on its line. */
export const readLabelHeading = ({ index, line }: Place): Heading | null => {
  const m = line.row || line.label ? null : (LABELLED.exec(line.text) ?? CAPITAL_LABEL.exec(line.text))
  if (!m?.[1] || line.text.length < m[0].length + 8 || isLabelLine(m[1]) || isPersonLine(m[1])) return null
  return { index, until: index + 1, number: null, title: cleanTitle(m[1]), level: 1, runIn: cutLine(line, m[0].length) }
}

/** Underlined or bold words and a colon at the front of a paragraph, in documents that head their sub-items so. */
export const readRunInHeading = ({ index, line }: Place): Heading | null => {
  if (line.row || line.label) return null
  const span = line.emphasis.find(e => e.kind === 'underline' && e.start === 0 && e.end >= 4 && e.end <= 90)
  if (!span || span.end >= line.text.length - 10) return null
  const title = line.text.slice(0, span.end)
  const behind = line.text.slice(span.end)
  if (!/:\s*$/.test(title) && !/^\s*:/.test(behind)) return null
  if (isLabelLine(title) || !couldHead(title.trim())) return null
  const cut = span.end + (/^\s*:?\s*/.exec(behind)?.[0].length ?? 0)
  return { index, until: index + 1, number: null, title: cleanTitle(title), level: 2, runIn: cutLine(line, cut) }
}
