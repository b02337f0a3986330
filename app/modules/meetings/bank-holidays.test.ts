import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays, bankHolidayYears } from './bank-holidays.ts'

/** Easter Sunday by the anonymous Gregorian computus. */
const easter = (year: number): Temporal.PlainDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return Temporal.PlainDate.from({ year, month, day: ((h + l - 7 * m + 114) % 31) + 1 })
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

const firstMonday = (year: number, month: number): Temporal.PlainDate => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.add({ days: (8 - first.dayOfWeek) % 7 })
}

const lastMonday = (year: number, month: number): Temporal.PlainDate => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const last = first.with({ day: first.daysInMonth })
  return last.subtract({ days: last.dayOfWeek - 1 })
}

/** What was proclaimed: the day that the rule gives, and the day or days that took its place or were added. */
const proclaimed: Readonly<Record<string, readonly string[]>> = {
  '2012-05-28': ['2012-06-04', '2012-06-05'],
  '2020-05-04': ['2020-05-08'],
  '2022-05-30': ['2022-06-02', '2022-06-03'],
}
const added: readonly string[] = ['2022-09-19', '2023-05-08']

/** A day of its own date, or the next weekday that is not taken. */
const substitute = (date: Temporal.PlainDate, taken: readonly string[]): string => {
  let at = date
  while (at.dayOfWeek > 5 || taken.includes(at.toString())) at = at.add({ days: 1 })
  return at.toString()
}

const christmas = (year: number): readonly string[] => {
  const [first, second] = [day(`${year}-12-25`), day(`${year}-12-26`)]
  // Where only Christmas Day falls on a Sunday, Boxing Day keeps its Monday and the Tuesday stands in for Christmas.
  if (first.dayOfWeek === 7) return [second.toString(), `${year}-12-27`]
  const own = substitute(first, [])
  return [own, substitute(second, [own])]
}

const byRule = (year: number): readonly string[] =>
  [
    substitute(day(`${year}-01-01`), []),
    easter(year).subtract({ days: 2 }).toString(),
    easter(year).add({ days: 1 }).toString(),
    firstMonday(year, 5).toString(),
    lastMonday(year, 5).toString(),
    lastMonday(year, 8).toString(),
    ...christmas(year),
  ]
    .flatMap(date => proclaimed[date] ?? [date])
    .concat(added.filter(date => date.startsWith(String(year))))
    .toSorted()

for (let year: number = bankHolidayYears.first; year <= bankHolidayYears.last; year++) {
  test(`the bank holidays of ${year} are what the Act and the proclamations make them`, () => {
    const listed = bankHolidays.map(([date]) => date).filter(date => date.startsWith(String(year)))
    assert.deepEqual(listed, byRule(year))
  })
}

test('none is on a Saturday or Sunday, and none is listed twice', () => {
  for (const [date, name] of bankHolidays) assert.ok(day(date).dayOfWeek <= 5, `${date} ${name}`)
  assert.equal(new Set(bankHolidays.map(([date]) => date)).size, bankHolidays.length)
})
