import type { Minutes } from '../../tree/nodes.ts'
import { seriesOf, type Numbered } from '../number-series.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem } from '../words.ts'

function* findInSeries(series: readonly Numbered[]): Generator<Finding> {
  let seen = new Map<string, Numbered>()
  for (const [index, numbered] of series.entries()) {
    const { counter, letter, item } = numbered
    const before = series[index - 1]
    // Back to one, and going on from there: a new part that counts afresh, as part two of an agenda does.
    if (counter === 1 && before && before.counter > 2 && (series[index + 1]?.counter ?? 2) !== before.counter + 1)
      seen = new Map()
    const key = `${counter}${letter}`
    const first = seen.get(key)
    if (first) {
      yield {
        message: `${nameItem(item)} is there twice (first at line ${first.item.position.start.line}). Give one of them another number.`,
        at: item.position,
        item,
      }
    } else seen.set(key, numbered)
  }
}

/** A series in which many numbers come twice counts something else, as clauses do. */
const MOST_REPEATS = 1 / 3

function* find(minutes: Minutes): Generator<Finding> {
  for (const series of seriesOf(minutes.items)) {
    const findings = [...findInSeries(series)]
    if (findings.length > 1 && findings.length > series.length * MOST_REPEATS) continue
    yield* findings
  }
}

/** A number used twice. */
export const numberingRepeat = defineRule({
  id: 'numbering-repeat',
  severity: 'warning',
  title: 'A number is used twice',
  find,
})
