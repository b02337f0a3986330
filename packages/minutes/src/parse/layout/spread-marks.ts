import type { SourceCell, SourceLine } from '../../read/source.ts'
import type { OwnerMark } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { splitMarks } from './owner-mark.ts'

const toMark = (line: SourceLine, text = line.text): OwnerMark => ({
  text,
  position: {
    start: { offset: line.offset, line: line.line, page: line.page },
    end: { offset: line.offset + line.text.length, line: line.line, page: line.page },
  },
})

/** Marks that run on over the edge of their cell ("NC/" above "KN", "NC" above "/JB") joined. */
const joinMarks = (cell: SourceCell): { mark: OwnerMark; at: number }[] => {
  const out: { mark: OwnerMark; at: number }[] = []
  cell.lines.forEach((line, i) => {
    if (line.text === '') return
    const last = out.at(-1)
    const at = line.visualLine ?? i
    if (last && (/[/,&]$/.test(last.mark.text) || /^[/,&]/.test(line.text)) && at - last.at <= 2)
      out[out.length - 1] = { mark: { ...last.mark, text: `${last.mark.text}${line.text}` }, at: last.at }
    else out.push({ mark: toMark(line), at })
  })
  return out
}

const tells = (line: Line, mark: string): boolean => {
  const names = splitMarks(mark)
  const text = line.text
  return names.some(n =>
    new RegExp(`(?:^|[^\\p{L}])${n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:[^\\p{L}]|$)`, 'u').test(text),
  )
}

const hasBold = (line: Line): boolean => line.emphasis.some(e => e.kind === 'bold' && e.end - e.start > 12)

const addMark = (out: Line[], index: number, mark: OwnerMark): void => {
  const line = out[index]
  if (line) out[index] = { ...line, marks: [...line.marks, mark] }
}

/**
 * Ties the marks of an Action cell to the lines laid out from `from` on. Where the decoder knows on which visual line
 * each stands, a mark goes to the line beside it. Else, in order: as many marks as passages in bold, one to each; the
 * next line that names the mark; the line at the same place in its cell; at last the last line.
 */
export const spreadMarks = (
  cell: SourceCell,
  { out, from }: { readonly out: Line[]; readonly from: number },
  beside: readonly { line: Line; source: SourceLine }[],
): void => {
  const marks = joinMarks(cell)
  const count = out.length - from
  if (count <= 0) return
  const visual =
    beside.length > 0 &&
    beside.every(b => b.source.visualLine !== undefined) &&
    cell.lines.some(l => l.visualLine !== undefined)
  if (visual) {
    for (const { mark, at } of marks) {
      let best = 0
      beside.forEach((b, i) => {
        if ((b.source.visualLine ?? 0) <= at) best = i
      })
      addMark(out, from + best, mark)
    }
    return
  }
  const bold = out
    .slice(from)
    .map((line, i) => ({ line, i }))
    .filter(x => hasBold(x.line) && !x.line.heading)
  const spans = bold.flatMap(x => x.line.emphasis.filter(e => e.kind === 'bold' && e.end - e.start > 12).map(() => x.i))
  const places = spans.length === marks.length ? spans : bold.length === marks.length ? bold.map(x => x.i) : []
  if (marks.length > 1 && places.length > 0) {
    marks.forEach((m, k) => addMark(out, from + (places[k] ?? 0), m.mark))
    return
  }
  let next = 0
  for (const { mark, at } of marks) {
    let hit = -1
    for (let i = next; i < count && hit < 0; i++) {
      const line = out[from + i]
      if (line && tells(line, mark.text) && (bold.length === 0 || hasBold(line) || marks.length === 1)) hit = i
    }
    for (let i = next; i < count && hit < 0; i++) {
      const line = out[from + i]
      if (line && tells(line, mark.text)) hit = i
    }
    if (hit < 0 && marks.length > 1 && cell.lines.length > 1)
      hit = Math.min(count - 1, Math.max(next, Math.round((at / cell.lines.length) * count)))
    if (hit < 0) hit = count - 1
    addMark(out, from + hit, mark)
    next = hit
  }
}
