import type { Section } from '../../tree/nodes.ts'
import { toBlocks } from '../items/blocks.ts'
import { fullWidth } from '../items/find-headings.ts'
import { capitalShare, couldHead, isNarrative, styleWeight } from '../items/heading-look.ts'
import { cleanTitle } from '../items/heading.ts'
import { numberLead } from '../layout/number-lead.ts'
import type { Line } from '../line.ts'

interface Head {
  readonly number: string | null
  readonly title: string
}

const headOf = (line: Line, next: Line | undefined): Head | null => {
  if (line.row || line.label || line.text.length > 110) return null
  const lead = numberLead(line.text)
  const text = lead ? line.text.slice(lead.length).trim() : line.text
  if (!couldHead(text) || isNarrative(text) || /[.;,]$/.test(text)) return null
  if (/_{5,}/.test(text)) return null
  const styled = line.heading > 0 || styleWeight(line, text) > 0
  if (lead && (lead.form === 'decimal' || lead.form === 'dotted') && capitalShare(text) >= 0.5 && text.length <= 90)
    return { number: lead.number, title: cleanTitle(text) }
  if (lead) return null
  if (/:$/.test(text) && text.length <= 80 && capitalShare(text) >= 0.5 && line.gap + (next?.gap ?? 1) > 0)
    return { number: null, title: cleanTitle(text) }
  if (styled && capitalShare(text) >= 0.5 && next) return { number: null, title: cleanTitle(text) }
  if (
    line.gap > 0 &&
    text.length <= 60 &&
    capitalShare(text) >= 0.6 &&
    text.split(' ').length >= 2 &&
    next &&
    next.gap <= 1 &&
    isNarrative(next.text)
  )
    return { number: null, title: cleanTitle(text) }
  return null
}

const point = (line: Line | undefined, end: boolean): Section['position']['start'] =>
  line ? { offset: end ? line.end : line.offset, line: line.line, page: line.page } : { offset: 0, line: 1, page: null }

/** Cuts the body of a report into its sections by their headings. */
export const readSections = (lines: readonly Line[]): Section[] => {
  const full = fullWidth(lines)
  const out: Section[] = []
  let head: Head | null = null
  let from = 0
  const close = (until: number): void => {
    const body = lines.slice(head ? from + 1 : from, until)
    if (!head && body.length === 0) return
    out.push({
      type: 'section',
      number: head?.number ?? null,
      title: head?.title ?? null,
      blocks: toBlocks(body, full),
      position: { start: point(lines[from], false), end: point(lines[until - 1], true) },
    })
  }
  lines.forEach((line, i) => {
    const found = headOf(line, lines[i + 1])
    if (!found) return
    if (i > from || head) close(i)
    head = found
    from = i
  })
  if (lines.length > 0) close(lines.length)
  return out
}
