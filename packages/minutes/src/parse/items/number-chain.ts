import type { Line } from '../line.ts'
import { itemLead } from '../layout/number-lead.ts'
import type { NumberForm, NumberLead } from '../layout/number-lead.ts'
import { capitalShare, couldHead, isNarrative, styleWeight } from './heading-look.ts'
import { endedTitle } from './title-split.ts'

/** A line that begins with a number, and the words behind it. */
export interface Numbered {
  readonly index: number
  readonly lead: NumberLead
  readonly text: string
}

type Family = 'numeric' | Exclude<NumberForm, 'plain' | 'dotted' | 'decimal'>

const familyOf = (form: NumberForm): Family =>
  form === 'plain' || form === 'dotted' || form === 'decimal' ? 'numeric' : form

/** What stands before the colon of "Matters arising: nil", or before the stop of "Matters arising. Nil"; the whole where there is none. */
const headPart = (text: string): string => /^([^:.]{2,60}):\s/.exec(text)?.[1] ?? endedTitle(text) ?? text

/** All lines that begin with a number that could number business. */
export const findNumbered = (lines: readonly Line[]): Numbered[] => {
  const out: Numbered[] = []
  lines.forEach((line, index) => {
    if (line.row) return
    // "1) Thanks" was laid out as a clause; it may head business all the same.
    if (line.label) {
      const clause = /^\(?\d{1,2}\)$/.test(line.label) && couldHead(headPart(line.text)) ? itemLead(line.label) : null
      if (clause) out.push({ index, lead: { ...clause, length: 0 }, text: line.text })
      return
    }
    const lead = itemLead(line.text)
    if (!lead) return
    const text = line.text.slice(lead.length).trim()
    if (text !== '' && !couldHead(headPart(text)) && !(lead.form !== 'plain' && text.length > 160)) return
    if (text === '' && lead.form === 'plain' && !line.segments.some(s => s.text === lead.number)) return
    // "No 1" over "1. Welcome" only says twice what the next line numbers.
    const below = text === '' && lead.form === 'labelled' ? lines[index + 1] : undefined
    const again = below ? itemLead(below.text) : null
    if (again && again.parts[0] === lead.parts[0] && again.form !== 'labelled') return
    out.push({ index, lead, text })
  })
  return out
}

/** The value that counts up from item to item, and whether this is a top-level number of its family. */
const topValue = (n: Numbered, family: Family, part: number): number | null => {
  const { parts, form } = n.lead
  if (family === 'numeric') {
    if (parts.length === 1) return parts[0] ?? null
    return form === 'decimal' && parts.length === 2 && parts[1] === 0 ? (parts[0] ?? null) : null
  }
  return parts.at(part) ?? null
}

/** Which of the numbers in a compound number may count up: 70 of "70/17", 12 of "SSP/12/25", 45 of "2021/45". */
const COUNTED: Readonly<Record<Family, readonly number[]>> = {
  numeric: [0],
  slash: [0, -1],
  code: [-1, 0, 1],
  date: [-1],
  labelled: [0],
  bracket: [0],
  roman: [0],
  glued: [-1],
  prefixed: [-1],
  letter: [0],
}

/** How much a numbered line looks like the heading of an item. */
const worth = (line: Line, n: Numbered, next: Line | undefined): number => {
  const { lead } = n
  const text = headPart(n.text)
  const colon = text !== n.text
  if (text === '') return next && couldHead(next.text) && !next.row ? 0.9 : 0.1
  let value = 0.6 + Math.min(2, styleWeight(line, text)) * 0.6
  if (isNarrative(text)) value -= 0.35
  else if (text.length <= 100 && capitalShare(text) >= 0.5) value += 0.3
  const gapAfter = line.segments.length > 1 && line.segments[0]?.text.replace(/[.):]$/, '') === lead.number
  if (lead.form === 'plain' && !gapAfter && !colon && styleWeight(line, text) === 0) value -= 0.35
  if (line.gap > 0) value += 0.1
  return value
}

interface Link {
  readonly score: number
  readonly from: Link | null
  readonly item: Numbered
}

const sameMargin = (lines: readonly Line[], link: Link | undefined, line: Line): boolean =>
  link !== undefined && lines[link.item.index]?.column === line.column

/** The link that leaves most after its cost; none where nothing is left. */
const bestOffer = (offers: readonly (readonly [Link | undefined, number])[]): Link | null => {
  let best: Link | null = null
  let most = 0
  for (const [link, cost] of offers) {
    if (!link || link.score - cost <= most) continue
    best = link
    most = link.score - cost
  }
  return best
}

/** The best run of numbers that count up, one by one or with small gaps, through the whole document. Linear in the lines. */
const bestRun = (
  lines: readonly Line[],
  numbered: readonly Numbered[],
  { family, part }: { readonly family: Family; readonly part: number },
): Link | null => {
  const ends = new Map<number, Link>()
  let best: Link | null = null
  for (const item of numbered) {
    if (familyOf(item.lead.form) !== family) continue
    const value = topValue(item, family, part)
    if (value === null || value > 999_999) continue
    const line = lines[item.index]
    if (!line) continue
    const own = worth(line, item, lines[item.index + 1])
    if (own <= 0.1) continue
    const offers: (readonly [Link | undefined, number])[] = [
      [ends.get(value - 1), 0],
      [ends.get(value - 2), 0.8],
      [ends.get(value - 3), 1.4],
    ]
    const again = ends.get(value)
    if (item.lead.letter) offers.push([again, 0])
    else if (family !== 'numeric') offers.push([again, 0.4])
    // A number given twice is the clerk's slip where both are headings at one margin; a list in an item stands further in.
    else if (own >= 0.9 && sameMargin(lines, again, line)) offers.push([again, 0.6])
    const from = bestOffer(offers)
    const score = own + (from ? from.score : value <= 1 ? 0.3 : 0)
    const link: Link = { score, from, item }
    const had = ends.get(value)
    if (!had || score >= had.score) ends.set(value, link)
    if (!best || score > best.score) best = link
  }
  return best
}

const LAST = ['bracket', 'prefixed', 'letter'] as const

const lengthOf = (run: Link): number => {
  let count = 0
  for (let link: Link | null = run; link; link = link.from) count++
  return count
}

/** The numbered items of the document in order, top level only; empty where there is no run of at least two. */
export const topItems = (lines: readonly Line[], numbered: readonly Numbered[]): Numbered[] => {
  let best: Link | null = null
  for (const family of ['numeric', 'slash', 'code', 'date', 'labelled', 'roman', 'glued', ...LAST] as const) {
    // Clauses, letters and codes number business only where nothing else does.
    if (LAST.some(last => last === family) && best) break
    for (const part of COUNTED[family]) {
      const run = bestRun(lines, numbered, { family, part })
      if (!run || (LAST.some(last => last === family) && lengthOf(run) < 3)) continue
      const weight =
        family === 'numeric' || family === 'labelled' ? 1 : family === 'bracket' || family === 'roman' ? 0.6 : 1.2
      if (!best || run.score * weight > best.score) best = { ...run, score: run.score * weight }
    }
  }
  const out: Numbered[] = []
  for (let link = best; link; link = link.from) out.push(link.item)
  out.reverse()
  return out.length >= 2 || (out.length === 1 && (best?.score ?? 0) >= 1.15) ? out : []
}
