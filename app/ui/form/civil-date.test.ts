import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCivilDate } from './civil-date.ts'

const read = (typed: string) => {
  const [day = '', month = '', year = ''] = typed.split(',')
  const reading = readCivilDate({ day, month, year })
  if (reading === null) return null
  return 'date' in reading ? reading.date : reading.problem
}

test('a date is read, with its month as a number or a word', () => {
  const typed = ['10,3,2026', ' 01 ,09, 2026', '10,Mar,2026', '10,march,2026', '1,SEPT.,2026', '29,2,2028']
  assert.deepEqual(typed.map(read), [
    '2026-03-10',
    '2026-09-01',
    '2026-03-10',
    '2026-03-10',
    '2026-09-01',
    '2028-02-29',
  ])
})

test('nothing typed is no date and no problem', () => {
  assert.equal(read(',,'), null)
  assert.equal(read(' ,\t, '), null)
})

test('a day that its month does not have is a problem, never another date', () => {
  assert.equal(read('31,2,2026'), 'Enter a day from 1 to 28: February 2026 has 28 days')
  assert.equal(read('29,2,2026'), 'Enter a day from 1 to 28: February 2026 has 28 days')
  assert.equal(read('31,April,2026'), 'Enter a day from 1 to 30: April 2026 has 30 days')
})

test('what is missing is named', () => {
  assert.equal(read('10,,2026'), 'Enter a date with a month, such as 10 3 2026')
  assert.equal(read('10,,'), 'Enter a date with a month and a year, such as 10 3 2026')
})

test('a year in two figures is refused: it could be of either century', () => {
  assert.equal(read('10,3,26'), 'Enter the year in four figures, such as 2026')
})

test('what is not a number or a month is refused', () => {
  for (const month of ['13', '0', 'ma', 'junk', 'marchy', '3.5', '-1']) {
    assert.equal(read(`10,${month},2026`), 'Enter the month as a number from 1 to 12, or as its name', month)
  }
  for (const typed of ['0,3,2026', 'x,3,2026', '-1,3,2026', '10,3,0026', '10,3,20266', '10,3,2O26', '1e1,3,2026']) {
    assert.equal(read(typed), 'Enter a date, such as 10 3 2026', typed)
  }
})
