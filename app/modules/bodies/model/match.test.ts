import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchBody } from './match-bodies.ts'
import { matchOrganisation } from './match-organisations.ts'
import { matchPerson, type KnownPerson } from './match-people.ts'
import { spellingDistance, type Known, type Match } from './match.ts'

/** "= Name" where it is certain; "? Name, Name" where a person has to say; "-" where nothing is like it. */
const told = (match: Match, known: readonly Known[]): string => {
  if (match === null) return '-'
  if ('certain' in match) return `= ${known.find(({ id }) => id === match.certain)?.name}`
  return `? ${match.candidates.map(({ name }) => name).join(', ')}`
}

const person = (name: string, others: readonly string[] = [], given: Partial<KnownPerson> = {}): KnownPerson => ({
  id: name,
  name,
  names: [name, ...others],
  email: null,
  organisationId: null,
  ...given,
})

const people = [
  person('Helen Marsh', ['H Marsh-Cole']),
  person('Robert Vane'),
  person('Priya Nair', [], { email: 'priya.nair@wexmoor.example' }),
  person('Siân O’Leary'),
  person('Grace Okafor'),
  person('Christopher Bell'),
  person('Amanda Mossford'),
]

test('people: the same name is certain, whatever its title, case, accents and marks', () => {
  const is = (printed: string) => told(matchPerson({ name: printed }, people), people)
  for (const printed of [
    'Helen Marsh',
    'HELEN  MARSH',
    'Ms Helen Marsh (Chair)',
    'Cllr. Helen Marsh OBE',
    'H. Marsh-Cole',
  ]) {
    assert.equal(is(printed), '= Helen Marsh', printed)
  }
  assert.equal(is("Sian O'Leary"), '= Siân O’Leary')
  assert.equal(is('Councillor Grace Okafor, JP'), '= Grace Okafor')
  assert.equal(is('T/Chief Supt Robert Vane'), '= Robert Vane')
})

test('people: what is only like a name is asked about, never guessed', () => {
  const is = (printed: string) => told(matchPerson({ name: printed }, people), people)
  for (const printed of [
    'H. Marsh',
    'H.J. Marsh',
    'HJ Marsh',
    'Marsh, Helen',
    'Helen J Marsh',
    'Cllr Marsh',
    'Helen Marsch',
  ]) {
    assert.equal(is(printed), '? Helen Marsh', printed)
  }
  assert.equal(is('Rob Vane'), '? Robert Vane')
  assert.equal(is('Chris Bell'), '? Christopher Bell')
  assert.equal(is('Amanda Mosford'), '? Amanda Mossford')
  assert.equal(is('J. Marsh'), '-', 'another initial is another person')
  assert.equal(is('Tom Marsh'), '-', 'a family has more than one member')
  assert.equal(is('Tom Ashworth'), '-')
  assert.equal(is('(vacant)'), '-')
})

test('people: a name that two have is asked about, those of the organisation first', () => {
  const two = [
    person('Jo Bright', [], { id: 'one', organisationId: 'a' }),
    person('Jo Bright', [], { id: 'two', organisationId: 'b' }),
  ]
  const ids = (organisationId: string | null) => {
    const match = matchPerson({ name: 'Jo Bright', organisationId }, two)
    return match !== null && 'candidates' in match ? match.candidates.map(({ id }) => id) : match
  }
  assert.deepEqual(ids('b'), ['two', 'one'])
  assert.deepEqual(ids(null), ['one', 'two'])
})

test('people: an e-mail address that one person has is certain, under any name', () => {
  const match = matchPerson({ name: 'P Nair', email: ' Priya.Nair@WEXMOOR.example' }, people)
  assert.deepEqual(match, { certain: 'Priya Nair' })
})

const thing = (name: string, ...others: string[]): Known => ({ id: name, name, names: [name, ...others] })
const organisations = [
  thing('Wexmoor Council', 'WBC'),
  thing('Wexmoor County Council'),
  thing('Northshire Police', 'NP'),
  thing('Northshire Fire & Rescue Service'),
  thing('Harbour Housing Ltd'),
]

test('organisations: forms of a council’s name, "&", case and company forms are one name', () => {
  const is = (printed: string) => told(matchOrganisation(printed, organisations), organisations)
  for (const printed of [
    'London Borough of Wexmoor',
    'LB Wexmoor',
    'WEXMOOR BOROUGH COUNCIL',
    'the Wexmoor Council',
    'WBC',
  ]) {
    assert.equal(is(printed), '= Wexmoor Council', printed)
  }
  assert.equal(is('Wexmoor County Council'), '= Wexmoor County Council')
  assert.equal(is('Northshire Fire and Rescue Service'), '= Northshire Fire & Rescue Service')
  assert.equal(is('Harbour Housing'), '= Harbour Housing Ltd')
})

test('organisations: initials and parts of names are candidates', () => {
  const is = (printed: string) => told(matchOrganisation(printed, organisations), organisations)
  assert.match(is('LBW'), /^\? Wexmoor Council/)
  assert.equal(is('NFRS'), '? Northshire Fire & Rescue Service')
  assert.equal(is('Police'), '? Northshire Police')
  assert.equal(is('Northshire Polcie'), '? Northshire Police')
  assert.equal(is('Samaritans'), '-')
})

const bodies = [
  thing('Safer Wexmoor Strategic Group', 'SWSG'),
  thing('Safer Wexmoor Domestic Abuse Sub-Group'),
  thing('Safer Wexmoor Offender Management Sub-Group'),
]

test('bodies: the name, the short name and how sub-groups are written', () => {
  const is = (printed: string) => told(matchBody(printed, bodies), bodies)
  assert.equal(is('SAFER WEXMOOR STRATEGIC GROUP'), '= Safer Wexmoor Strategic Group')
  assert.equal(is('Meeting of the Safer Wexmoor Strategic Group'), '= Safer Wexmoor Strategic Group')
  assert.equal(is('swsg'), '= Safer Wexmoor Strategic Group')
  assert.equal(is('Safer Wexmoor domestic abuse subgroup'), '= Safer Wexmoor Domestic Abuse Sub-Group')
  assert.equal(is('DA Sub-Group'), '? Safer Wexmoor Domestic Abuse Sub-Group')
  assert.equal(is('Strategic Group'), '? Safer Wexmoor Strategic Group')
  assert.equal(is('Safer Wexmoor Gangs Panel'), '-', 'what all bodies begin with says nothing')
  assert.equal(is('Health and Wellbeing Board'), '-')
})

test('spelling: letters changed, left out, added and swapped', () => {
  assert.deepEqual(
    [
      ['marsh', 'marsh'],
      ['marsh', 'march'],
      ['marsh', 'marhs'],
      ['marsh', 'mars'],
      ['marsh', 'ashworth'],
    ].map(([a = '', b = '']) => spellingDistance(a, b, 2)),
    [0, 1, 1, 1, 3],
  )
})
