/** Underlining is a thin line drawn under words, not a property of the font. */
import type { Rule, Word } from './page.ts'

/** How far an underline may end from its words, in ems. The border of a cell ends further off. */
const overhang = 0.3
/** How far under the baseline an underline lies at most, in ems. */
const drop = 0.25

/** Marks the words that stand on an underline. */
export const underlineWords = (words: readonly Word[], horizontals: readonly Rule[]): readonly Word[] => {
  if (horizontals.length === 0) return words
  const byBase = [...words].sort((a, b) => a.base - b.base)
  const underlined = new Set<Word>()
  for (const rule of horizontals) {
    const above = wordsAbove(byBase, rule)
    const left = Math.min(...above.map(word => word.left))
    const right = Math.max(...above.map(word => word.right))
    const slack = overhang * (above[0]?.size ?? 0)
    if (Math.abs(left - rule.left) > slack || Math.abs(right - rule.right) > slack) continue
    for (const word of above) underlined.add(word)
  }
  return underlined.size === 0 ? words : words.map(word => (underlined.has(word) ? { ...word, underline: true } : word))
}

const wordsAbove = (byBase: readonly Word[], rule: Rule): readonly Word[] => {
  const largest = 30
  const found: Word[] = []
  for (let at = firstBelow(byBase, rule.bottom - largest); at < byBase.length; at++) {
    const word = byBase[at]
    if (!word || word.base > rule.bottom + 1) break
    const centre = (word.left + word.right) / 2
    if (rule.top - word.base > drop * word.size || centre < rule.left || centre > rule.right) continue
    found.push(word)
  }
  return found
}

/** Index of the first word whose baseline is at `y` or below it on the page. */
const firstBelow = (byBase: readonly Word[], y: number): number => {
  let low = 0
  let high = byBase.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((byBase[middle]?.base ?? 0) < y) low = middle + 1
    else high = middle
  }
  return low
}
