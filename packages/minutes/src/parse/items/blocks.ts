import type { Block, Emphasis, ListItem, Note, OwnerMark, Paragraph, TableBlock } from '../../tree/nodes.ts'
import type { Position } from '../../tree/position.ts'
import { allStyled } from '../line.ts'
import type { Line } from '../line.ts'
import { numberLead } from '../layout/number-lead.ts'

const NOTE =
  /^(\(?)((?:(?:post[- ]?(?:meeting|script)|after[- ]?meeting) note|(?:clerk|secretary|editor|minute taker)[’']?s note|postscript)(?:\s*\([^)]*\))?)\s*[:.–-]?\s*/i
const LABELLED =
  /^(?:actions?\b|resolved\b|agreed\b|Resolved\b|Agreed\b|RESOLVED|AGREED|decision\b|Decision\b|recommend(?:ed|ation)|noted\b|Noted\b|NOTED|post[- ]?meeting note|signed\b|\(?(?:cllr|councillor)[^.]{0,80}proposed)/
/** Each action behind a label of its own is a paragraph of its own. */
const ACTION = /^\(?(?:ACTIONS?|Actions?)\b[^.:–-]{0,20}(?:[:–]|\s-)/
/** Lines that go beyond this many characters were not wrapped: each is a paragraph. */
const UNWRAPPED = 160

const OPENS_PERSON =
  /^(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s+)?\p{Lu}[\p{L}’'.-]+(?:\s+\p{Lu}[\p{L}’'.-]+){1,2}\s+[–—-]\s+\p{Lu}/u

const positionAcross = (first: Line, last: Line): Position => ({
  start: { offset: first.offset, line: first.line, page: first.page },
  end: { offset: last.end, line: last.line, page: last.page },
})

/** Characters of a paragraph's end that tell whether the next line goes on with it. */
const TAIL = 120
/** No paragraph is longer than this, in characters: what is longer goes on in the next. */
const LONGEST = 20_000

interface Building {
  lines: Line[]
  /** Put together only when the paragraph is complete, so that a long one is not copied at every line. */
  parts: string[]
  length: number
  tail: string
  emphasis: Emphasis[]
  marks: OwnerMark[]
}

const endsOpen = (text: string): boolean => !/[.!?:;”’"')\]]/.test(text.trimEnd().slice(-1))

/** True where the second line goes on with the paragraph of the first. */
const goesOn = (above: Line, line: Line, { text, full }: { readonly text: string; readonly full: number }): boolean => {
  if (line.label !== null || line.row || above.row) return false
  // A paragraph cut in two by the foot of a page.
  const cut = endsOpen(text) && /^\p{Ll}/u.test(line.text)
  if (line.whole || above.whole) return cut && line.gap <= 1 && (above.page !== line.page || above.whole !== line.whole)
  // Two people, or two motions, one under the other.
  if (OPENS_PERSON.test(line.text) && OPENS_PERSON.test(text.slice(text.lastIndexOf(above.text)))) return false
  if (/\bseconded\b/i.test(line.text) && /\bseconded\b/i.test(above.text)) return false
  if (line.gap > 0) return cut && (line.gap <= 1 || above.width >= full * 0.7)
  if (/\bactions?\s*[:–-]\s*[\p{L}/&, ]{1,40}$/iu.test(text)) return false
  if (LABELLED.test(line.text) && !endsOpen(text)) return false
  if (ACTION.test(line.text) || /^(?:RESOLVED|AGREED)\b/.test(line.text)) return false
  if (full > UNWRAPPED && !/^\p{Ll}/u.test(line.text) && above.width < full * 0.7) return false
  if (above.marks.length > 0 && !endsOpen(text) && above.width < full * 0.8) return false
  const boldAbove = allStyled(above, 'bold')
  if (boldAbove !== allStyled(line, 'bold') && !endsOpen(text)) return false
  // A line that ends early with a full stop ends its paragraph.
  if (!endsOpen(text) && above.width < full * 0.72 && /^[\p{Lu}\p{N}“"‘]/u.test(line.text)) return false
  const lead = /^\p{N}/u.test(line.text) ? numberLead(line.text) : null
  if (lead && lead.form !== 'plain' && !endsOpen(text)) return false
  // "1. …" over "2. …"
  const before = lead && /^\p{N}/u.test(above.text) ? numberLead(above.text) : null
  if (
    lead &&
    before?.form === lead.form &&
    (lead.parts[0] ?? 0) === (before.parts[0] ?? 0) + 1 &&
    lead.form !== 'plain'
  )
    return false
  return true
}

const add = (b: Building, line: Line): void => {
  const hyphen = /[\p{Ll}]-$/u.test(b.tail) && /^\p{Ll}/u.test(line.text)
  const joint = b.length === 0 || hyphen ? '' : ' '
  const base = b.length + joint.length
  for (const e of line.emphasis) b.emphasis.push({ kind: e.kind, start: e.start + base, end: e.end + base })
  b.parts.push(joint, line.text)
  b.length = base + line.text.length
  b.tail = (b.tail.slice(-TAIL) + joint + line.text).slice(-TAIL)
  for (const mark of line.marks) b.marks.push(mark)
  b.lines.push(line)
}

/** Styles that touch joined into one. */
const mergeEmphasis = (spans: readonly Emphasis[], text: string): Emphasis[] => {
  if (spans.length === 0) return []
  const out: Emphasis[] = []
  for (const kind of ['bold', 'italic', 'underline'] as const) {
    const mine = spans.filter(s => s.kind === kind && s.end > s.start).sort((a, b) => a.start - b.start)
    let last: { start: number; end: number; kind: Emphasis['kind'] } | null = null
    for (const s of mine) {
      if (last && (s.start <= last.end || (s.start === last.end + 1 && /\s/.test(text.charAt(last.end)))))
        last.end = Math.max(last.end, s.end)
      else {
        last = { ...s }
        out.push(last)
      }
    }
  }
  return out
    .map(e => ({ start: e.start, end: Math.min(e.end, text.length), kind: e.kind }))
    .filter(e => e.end > e.start)
    .sort((a, b) => a.start - b.start || (a.kind < b.kind ? -1 : 1))
}

const finish = (b: Building): Paragraph | ListItem => {
  const first = b.lines[0]
  const last = b.lines.at(-1)
  if (!first || !last) throw new TypeError('a paragraph has at least one line')
  const text = b.parts.join('')
  const rest = {
    text,
    emphasis: mergeEmphasis(b.emphasis, text),
    marks: b.marks,
    position: positionAcross(first, last),
  }
  return first.label === null ? { type: 'paragraph', ...rest } : { type: 'list-item', label: first.label, ...rest }
}

const table = (rows: readonly Line[]): TableBlock => {
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last) throw new TypeError('a table has at least one row')
  const cells = (l: Line): string[] => l.segments.map(s => s.text)
  const header = first.row?.header ? cells(first) : []
  return {
    type: 'table',
    header,
    rows: rows.slice(header.length > 0 ? 1 : 0).map(cells),
    position: positionAcross(first, last),
  }
}

/** Post-meeting notes take the paragraphs behind their label: the rest of its own line, else the next paragraph and its list. */
const gatherNotes = (blocks: readonly Block[]): Block[] => {
  const out: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block) break
    const m = block.type === 'paragraph' || block.type === 'list-item' ? NOTE.exec(block.text) : null
    if (!m || (block.type !== 'paragraph' && block.type !== 'list-item')) {
      out.push(block)
      continue
    }
    const label = (m[2] ?? '').trim()
    const inner: (Paragraph | ListItem)[] = []
    // A note that stands in brackets as a whole is set apart without them.
    const rest = block.text.slice(m[0].length).replace(m[1] === '' ? /$^/ : /\)\.?$/, '')
    if (rest !== '') {
      inner.push({
        type: 'paragraph',
        text: rest,
        emphasis: block.emphasis
          .map(e => ({
            ...e,
            start: Math.max(0, e.start - m[0].length),
            end: Math.min(e.end - m[0].length, rest.length),
          }))
          .filter(e => e.end > e.start),
        marks: block.marks,
        position: block.position,
      })
    } else {
      const next = blocks[i + 1]
      if (next && (next.type === 'paragraph' || next.type === 'list-item')) {
        inner.push(next)
        i++
      }
    }
    const end = inner.at(-1)?.position.end ?? block.position.end
    const note: Note = { type: 'note', label, blocks: inner, position: { start: block.position.start, end } }
    out.push(note)
  }
  return out
}

/** Joins the lines of an item into paragraphs, list items, tables and notes. `full` is the width that full lines reach. */
export const toBlocks = (lines: readonly Line[], full: number): Block[] => {
  const out: Block[] = []
  // The paragraph under construction; none or one.
  let current: Building[] = []
  let rows: Line[] = []
  const close = (): void => {
    for (const building of current) out.push(finish(building))
    current = []
    if (rows.length > 0) out.push(table(rows))
    rows = []
  }
  for (const line of lines) {
    if (line.row) {
      if (current.length > 0 || (rows[0] && rows[0].row?.table !== line.row.table)) close()
      rows.push(line)
      continue
    }
    if (rows.length > 0) close()
    const building = current[0]
    const above = building?.lines.at(-1)
    if (building && above && building.length < LONGEST && goesOn(above, line, { text: building.tail, full })) {
      add(building, line)
      continue
    }
    close()
    const fresh: Building = { lines: [], parts: [], length: 0, tail: '', emphasis: [], marks: [] }
    add(fresh, line)
    current = [fresh]
  }
  close()
  return gatherNotes(out)
}
