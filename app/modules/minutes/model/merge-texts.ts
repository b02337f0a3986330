import { sharedLines } from './line-diff.ts'

/** Lines of a base text that one side replaced by others; where start and end are one, lines were put in. */
interface Hunk {
  readonly side: 'mine' | 'theirs'
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

export interface MergedText {
  readonly text: string
  /** Places that both changed: there the text has both, theirs first. */
  readonly clashes: number
}

const hunksOf = (side: Hunk['side'], base: readonly string[], own: readonly string[]): readonly Hunk[] => {
  const hunks: Hunk[] = []
  let [x, y] = [0, 0]
  for (const [toX, toY] of [...sharedLines(base, own), [base.length, own.length] as const]) {
    if (toX > x || toY > y) hunks.push({ side, start: x, end: toX, lines: own.slice(y, toY) })
    ;[x, y] = [toX + 1, toY + 1]
  }
  return hunks
}

/** What one side makes of a stretch of the base in which others changed something too. */
const sideOf = (
  base: readonly string[],
  hunks: readonly Hunk[],
  [start, end]: readonly [number, number],
): readonly string[] => {
  const lines: string[] = []
  let at = start
  for (const hunk of hunks) {
    lines.push(...base.slice(at, hunk.start), ...hunk.lines)
    at = hunk.end
  }
  return [...lines, ...base.slice(at, end)]
}

/** Changes that touch each other, from whichever side, belong together. */
const grouped = (hunks: readonly Hunk[]): readonly (readonly Hunk[])[] => {
  const groups: Hunk[][] = []
  let end = -1
  for (const hunk of hunks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const group = groups.at(-1)
    if (group !== undefined && hunk.start <= end) group.push(hunk)
    else groups.push([hunk])
    end = Math.max(group === undefined || hunk.start > end ? hunk.end : end, hunk.end)
  }
  return groups
}

/**
 * Puts together what two people made of one text, line by line. What only one of them changed is taken; where both
 * changed the same place the text has both, so that nothing that was typed is lost.
 */
export const mergeTexts = (base: string, mine: string, theirs: string): MergedText => {
  const lines = base.split('\n')
  const hunks = [...hunksOf('mine', lines, mine.split('\n')), ...hunksOf('theirs', lines, theirs.split('\n'))]
  const merged: string[] = []
  let at = 0
  let clashes = 0
  for (const group of grouped(hunks)) {
    const start = group[0]?.start ?? at
    const end = Math.max(...group.map(hunk => hunk.end))
    merged.push(...lines.slice(at, start))
    const of = (side: Hunk['side']) => group.filter(hunk => hunk.side === side)
    const [own, other] = (['mine', 'theirs'] as const).map(side => sideOf(lines, of(side), [start, end]))
    if (of('theirs').length === 0) merged.push(...(own ?? []))
    else if (of('mine').length === 0) merged.push(...(other ?? []))
    else if (own?.join('\n') === other?.join('\n')) merged.push(...(own ?? []))
    else {
      clashes++
      merged.push(...(other ?? []), ...(own ?? []))
    }
    at = end
  }
  merged.push(...lines.slice(at))
  return { text: merged.join('\n'), clashes }
}
