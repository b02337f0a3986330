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

/** Tells of a line whether it names one of the owners of a mark. */
const teller = (mark: string): ((line: Line) => boolean) => {
  const names = splitMarks(mark).map(name => ({
    name,
    pattern: new RegExp(`(?:^|[^\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:[^\\p{L}]|$)`, 'u'),
  }))
  return ({ text }) => names.some(({ name, pattern }) => text.includes(name) && pattern.test(text))
}

/** A mark is looked for in so many lines below the one before it; no cell that people made is longer. */
const REACH = 200

const hasBold = (line: Line): boolean => line.emphasis.some(e => e.kind === 'bold' && e.end - e.start > 12)

interface Laid {
  readonly out: Line[]
  /** The first line that stands beside the cell. */
  readonly from: number
}

/** Adds each mark to its line, counted from the first beside the cell; each line is made anew once, however many it gets. */
const giveOut = ({ out, from }: Laid, given: readonly { readonly mark: OwnerMark; readonly to: number }[]): void => {
  for (const [to, those] of Map.groupBy(given, g => g.to)) {
    const line = out[from + to]
    if (line) out[from + to] = { ...line, marks: [...line.marks, ...those.map(g => g.mark)] }
  }
}

/** Finds the last place whose value is at most a limit, whatever the order of the values; -1 where there is none. */
const lastAtMost = (values: readonly number[]): ((limit: number) => number) => {
  const least = values.toReversed()
  for (let i = 1; i < least.length; i++) least[i] = Math.min(least[i] ?? 0, least[i - 1] ?? 0)
  least.reverse()
  return limit => {
    let low = 0
    let high = least.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((least[middle] ?? 0) <= limit) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}

/**
 * Ties the marks of an Action cell to the lines laid out from `from` on. Where the decoder knows on which visual line
 * each stands, a mark goes to the line beside it. Else, in order: as many marks as passages in bold, one to each; the
 * next line that names the mark; the line at the same place in its cell; at last the last line.
 */
export const spreadMarks = (
  cell: SourceCell,
  { out, from }: Laid,
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
    const lastAbove = lastAtMost(beside.map(b => b.source.visualLine ?? 0))
    giveOut(
      { out, from },
      marks.map(({ mark, at }) => ({ mark, to: Math.max(0, lastAbove(at)) })),
    )
    return
  }
  const bold = out
    .slice(from)
    .map((line, i) => ({ line, i }))
    .filter(x => hasBold(x.line) && !x.line.heading)
  const spans = bold.flatMap(x => x.line.emphasis.filter(e => e.kind === 'bold' && e.end - e.start > 12).map(() => x.i))
  const places = spans.length === marks.length ? spans : bold.length === marks.length ? bold.map(x => x.i) : []
  if (marks.length > 1 && places.length > 0) {
    giveOut(
      { out, from },
      marks.map(({ mark }, k) => ({ mark, to: places[k] ?? 0 })),
    )
    return
  }
  let next = 0
  const given: { mark: OwnerMark; to: number }[] = []
  for (const { mark, at } of marks) {
    const tells = teller(mark.text)
    const until = Math.min(count, next + REACH)
    let hit = -1
    let told = -1
    for (let i = next; i < until && hit < 0; i++) {
      const line = out[from + i]
      if (!line || !tells(line)) continue
      if (told < 0) told = i
      if (bold.length === 0 || hasBold(line) || marks.length === 1) hit = i
    }
    if (hit < 0) hit = told
    if (hit < 0 && marks.length > 1 && cell.lines.length > 1)
      hit = Math.min(count - 1, Math.max(next, Math.round((at / cell.lines.length) * count)))
    if (hit < 0) hit = count - 1
    given.push({ mark, to: hit })
    next = hit
  }
  giveOut({ out, from }, given)
}
