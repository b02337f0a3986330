import type { Minutes } from '../../tree/nodes.ts'
import { seriesOf, type Numbered } from '../number-series.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem, nameItemInside } from '../words.ts'

/** A series that jumps at more than one step in three is not meant to be continuous. */
const MOST_JUMPS = 1 / 3
/** A wider jump is another series ("item 4" to "item 2019"), not items lost. */
const WIDEST = 20

const nextLetter = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1)

const jumps = (before: Numbered, after: Numbered, present: ReadonlySet<number>): readonly number[] => {
  const missing: number[] = []
  if (after.counter - before.counter > WIDEST) return missing
  for (let counter = before.counter + 1; counter < after.counter; counter++)
    if (!present.has(counter)) missing.push(counter)
  return missing
}

const letterGap = (before: Numbered, after: Numbered): string | null => {
  if (after.letter === '') return null
  const expected = before.counter === after.counter && before.letter !== '' ? nextLetter(before.letter) : 'a'
  return after.letter > expected ? `${after.counter}${expected}` : null
}

function* findInSeries(series: readonly Numbered[]): Generator<Finding> {
  const present = new Set(series.map(({ counter }) => counter))
  for (const [index, after] of series.entries()) {
    const before = series[index - 1]
    if (!before) continue
    const missing = jumps(before, after, present)
    const [first, last] = [missing[0], missing.at(-1)]
    const lost =
      first === undefined || last === undefined
        ? letterGap(before, after)
        : first === last
          ? after.withCounter(first)
          : `${after.withCounter(first)} to ${after.withCounter(last)}`
    const { item } = after
    if (lost !== null) {
      yield {
        message: `${nameItem(item)} follows ${nameItemInside(before.item)}: ${lost} is missing. Renumber, or put back what was left out.`,
        at: item.position,
        item,
      }
    } else if (after.counter < before.counter && after.counter !== 1 && isNew(series, index)) {
      yield {
        message: `${nameItem(item)} stands after ${nameItemInside(before.item)}: the numbers are out of order. Move it, or renumber.`,
        at: item.position,
        item,
      }
    }
  }
}

/** A number that comes again is the business of the rule on repeats. */
const isNew = (series: readonly Numbered[], index: number): boolean => {
  const number = series[index]
  const before = series[index - 2]
  // 7, 9, 8, 10: only one number stands out of its place.
  return number !== undefined && (before === undefined || before.counter < number.counter)
}

function* find(minutes: Minutes): Generator<Finding> {
  for (const series of seriesOf(minutes.items)) {
    const findings = [...findInSeries(series)]
    if (findings.length > 1 && findings.length > series.length * MOST_JUMPS) continue
    yield* findings
  }
}

/** Numbers left out, or out of order. */
export const numberingGap = defineRule({
  id: 'numbering-gap',
  severity: 'warning',
  title: 'The numbering has a gap',
  find,
})
