import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareLedgers, type Comparable } from '../../src/index.ts'

const wards: Comparable = {
  minute: '180',
  text: 'RESOLVED that a breakdown of scooter thefts by ward be provided to the next meeting',
  owners: ['Priya Nair'],
}
const signs: Comparable = { minute: '181', text: 'signs be put up on Fallow Common', owners: ['Tom Ashworth'] }

const changed = (before: Comparable, more: Partial<Comparable>): Comparable => ({ ...before, ...more })

test('the same ledger loses nothing and gains nothing', () => {
  const { kept, lost, added } = compareLedgers([wards, signs], [signs, wards])
  assert.deepEqual(
    kept.map(({ before, textChanged, ownersChanged }) => [before.minute, textChanged, ownersChanged]),
    [
      ['180', false, false],
      ['181', false, false],
    ],
  )
  assert.deepEqual([...lost, ...added], [])
})

test('a clause that is worded anew, owned by another or moved is the same action while it is recognisable', () => {
  const variants: readonly Comparable[] = [
    changed(wards, { text: 'a breakdown of thefts of scooters, ward by ward, be brought to the June meeting' }),
    changed(wards, { owners: ['Helen Marsh'] }),
    changed(wards, { minute: '184' }),
    changed(wards, { text: 'RESOLVED that a breakdown of' }),
    changed(wards, { text: `${wards.text}, with the figures of the year before and the names of the streets` }),
  ]
  for (const variant of variants) {
    const { kept, lost, added } = compareLedgers([signs, wards], [variant, signs])
    assert.equal(kept.length, 2, variant.text)
    assert.deepEqual([...lost, ...added], [])
  }
  const [owned] = compareLedgers([wards], [changed(wards, { owners: ['Helen Marsh'] })]).kept
  assert.deepEqual([owned?.ownersChanged, owned?.textChanged], [true, false])
})

test('another clause of the same minute and owner is another action', () => {
  const other = changed(wards, { text: 'the annual plan be sent to the Chief Executive' })
  const { lost, added } = compareLedgers([wards, signs], [other, signs])
  assert.deepEqual(lost, [wards])
  assert.deepEqual(added, [other])
})

test('two actions alike are told apart by their minute, and one that was doubled is new once', () => {
  const later = changed(signs, { minute: '190' })
  const { kept, added } = compareLedgers([signs, later], [later, signs, changed(signs, { minute: '195' })])
  assert.ok(kept.every(({ before, after }) => before.minute === after.minute))
  assert.deepEqual(
    added.map(({ minute }) => minute),
    ['195'],
  )
})
