/** A line of two texts that are compared: in both, only in the one before, or only in the one after. */
export interface LineChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Texts that differ by more lines than this are not laid side by side: each of the lines is shown as changed. */
const mostEdits = 2_000

/** Lines of the first that are lines of the second too, in order: pairs of places. The shortest way of Myers. */
const matchLines = (a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] => {
  const most = Math.min(a.length + b.length, mostEdits)
  const reach = new Int32Array(2 * most + 3)
  const at = (k: number): number => reach[k + most + 1] ?? 0
  const history: Int32Array[] = []
  const finish = (): readonly (readonly [number, number])[] | null => {
    for (let edits = 0; edits <= most; edits++) {
      history.push(reach.slice())
      for (let k = -edits; k <= edits; k += 2) {
        let x = k === -edits || (k !== edits && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1
        while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
        reach[k + most + 1] = x
        if (x >= a.length && x - k >= b.length) return walkBack(history, { a, b, edits, most })
      }
    }
    return null
  }
  return finish() ?? []
}

const walkBack = (
  history: readonly Int32Array[],
  {
    a,
    b,
    edits,
    most,
  }: { readonly a: readonly string[]; readonly b: readonly string[]; readonly edits: number; readonly most: number },
): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = []
  let [x, y] = [a.length, b.length]
  for (let left = edits; left >= 0; left--) {
    const at = (k: number): number => history[left]?.[k + most + 1] ?? 0
    const k = x - y
    const before = k === -left || (k !== left && at(k - 1) < at(k + 1)) ? k + 1 : k - 1
    const from = left === 0 ? 0 : at(before)
    const fromY = left === 0 ? 0 : from - before
    while (x > from && y > fromY) {
      x--
      y--
      pairs.push([x, y])
    }
    ;[x, y] = [from, fromY]
  }
  return pairs.toReversed()
}

/** The lines that two texts share, as pairs of places from 0. What is alike at both ends is paired without a search. */
export const sharedLines = (
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const middle = matchLines(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...middle.map(([x, y]) => [x + head, y + head] as const),
    ...Array.from({ length: tail }, (_, i) => [before.length - tail + i, after.length - tail + i] as const),
  ]
}

/** Two texts line by line: what was taken out stands before what was put in its place. */
export const diffLines = (before: string, after: string): readonly LineChange[] => {
  const [a, b] = [before.split('\n'), after.split('\n')]
  const changes: LineChange[] = []
  let [x, y] = [0, 0]
  for (const [toX, toY] of [...sharedLines(a, b), [a.length, b.length] as const]) {
    for (const text of a.slice(x, toX)) changes.push({ kind: 'removed', text })
    for (const text of b.slice(y, toY)) changes.push({ kind: 'added', text })
    const text = a[toX]
    if (text !== undefined) changes.push({ kind: 'same', text })
    ;[x, y] = [toX + 1, toY + 1]
  }
  return changes
}
