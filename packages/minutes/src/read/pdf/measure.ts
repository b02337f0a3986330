/** Sizes that the whole document is measured by. */
import type { PageContent } from './page.ts'
import type { Row } from './rows.ts'

export interface Measures {
  /** Font size of most of the text, in points. */
  readonly bodySize: number
  /** Average width of a character of the body text, in points. */
  readonly charWidth: number
  /** Distance of two baselines in a paragraph, in ems. */
  readonly pitch: number
}

export const measure = (pages: readonly PageContent[], rows: readonly (readonly Row[])[]): Measures => {
  const letters = new Map<number, { count: number; width: number }>()
  for (const { words } of pages) {
    for (const { text, left, right, size } of words) {
      const key = Math.round(size * 2) / 2
      const sum = letters.get(key) ?? { count: 0, width: 0 }
      sum.count += text.length
      sum.width += right - left
      letters.set(key, sum)
    }
  }
  const [bodySize, sum] = [...letters].reduce<[number, { count: number; width: number }]>(
    (best, entry) => (entry[1].count > best[1].count ? entry : best),
    [11, { count: 0, width: 0 }],
  )
  const charWidth = sum.count > 0 && sum.width > 0 ? sum.width / sum.count : bodySize / 2
  return { bodySize, charWidth, pitch: pitchOf(rows) }
}

/** The lower quartile, because minutes have about as many gaps between paragraphs as lines within them. */
const pitchOf = (pages: readonly (readonly Row[])[]): number => {
  const steps: number[] = []
  for (const rows of pages) {
    rows.forEach((row, index) => {
      const before = rows[index - 1]
      if (!before || Math.abs(before.size - row.size) > 0.5) return
      const step = (row.base - before.base) / row.size
      if (step > 0.9 && step < 2) steps.push(step)
    })
  }
  steps.sort((a, b) => a - b)
  return steps[steps.length >> 2] ?? 1.2
}
