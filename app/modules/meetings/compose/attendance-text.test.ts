import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, readText } from '#minutes'
import { seededRandom } from '#test/seeded-random.ts'
import type { Attended } from '../model/attended.ts'
import { attendanceText } from './attendance-text.ts'

const someone = (name: string, given: Partial<Attended> = {}): Attended => ({
  id: name,
  meetingId: 'm',
  seatId: null,
  personId: null,
  organisationId: null,
  name,
  title: null,
  role: null,
  organisation: null,
  initials: null,
  status: 'present',
  chair: false,
  remote: false,
  substituteForSeatId: null,
  substituteFor: null,
  arrivedAtItem: null,
  leftAtItem: null,
  position: 1,
  version: 1,
  arrived: null,
  left: null,
  ...given,
})

const minutesWith = (text: string): string => `SAFER WEXMOOR STRATEGIC GROUP

Minutes of the meeting held at 2.00 pm on Thursday 18 June 2026
in the Council Chamber

${text}
180  Apologies for absence

Apologies were received.

181  Police update

RESOLVED that figures be brought to the next meeting.    DW
`

type Told = Pick<Attended, 'name' | 'title' | 'role' | 'organisation' | 'status' | 'chair' | 'substituteFor'>
const told = ({ name, title, role, organisation, status, chair, substituteFor }: Told) => [
  name,
  title,
  role,
  organisation,
  status,
  chair,
  substituteFor,
]

const readBack = (text: string) => {
  const minutes = parse(readText(minutesWith(text))).documents.find(({ type }) => type === 'minutes')
  assert.ok(minutes?.type === 'minutes')
  assert.deepEqual(
    minutes.items.map(({ number }) => number),
    ['180', '181'],
  )
  return minutes.attendance.map(told)
}

const usual: readonly Attended[] = [
  someone('Dan Whitlock', { title: 'Superintendent', role: 'Borough Commander', organisation: 'Northshire Police' }),
  someone('Grace Okafor', { title: 'Cllr', role: 'Cabinet Member', organisation: 'Wexmoor Council', chair: true }),
  someone('Jo Bright', {
    role: 'Team Manager',
    organisation: 'Northshire Probation',
    substituteFor: 'Tom Ashworth',
    remote: true,
  }),
  someone('Ruth Stannard', { organisation: 'Wexmoor Council', arrived: 'item 3', left: 'item 5' }),
  someone('Marcus Bell', { status: 'in attendance', role: 'Committee Secretary', organisation: 'Wexmoor Council' }),
  someone('Tom Ashworth', { status: 'apologies', role: 'Head of Delivery Unit', organisation: 'Northshire Probation' }),
  someone('Anil Varma', { title: 'Dr', status: 'absent', role: 'Director of Public Health' }),
  someone('Helen Marsh', { status: 'expected' }),
]

test('the head of the minutes lists who came, as minutes do', () => {
  const people = [
    ...usual.filter(({ status }) => status !== 'present'),
    someone('Jo Bright', { organisation: 'Northshire Probation', substituteFor: 'Tom Ashworth' }),
    someone('Grace Okafor', { title: 'Cllr', role: 'Cabinet Member', chair: true, left: 'item 5' }),
  ]
  assert.equal(
    attendanceText(people),
    `Present:

| Name | Post | Organisation |
| --- | --- | --- |
| Cllr Grace Okafor (Chair) (until item 5) | Cabinet Member |     |
| Jo Bright (in place of Tom Ashworth) |     | Northshire Probation |

In attendance:

| Name        | Post                | Organisation    |
| ----------- | ------------------- | --------------- |
| Marcus Bell | Committee Secretary | Wexmoor Council |

Apologies:

| Name         | Post                  | Organisation         |
| ------------ | --------------------- | -------------------- |
| Tom Ashworth | Head of Delivery Unit | Northshire Probation |

Absent:

| Name          | Post                      | Organisation |
| ------------- | ------------------------- | ------------ |
| Dr Anil Varma | Director of Public Health |              |
`,
  )
})

test('nothing noted is nothing printed', () => {
  assert.equal(attendanceText([someone('Helen Marsh', { status: 'expected' })]), '')
})

/** In the order printed: by status, and the chair first. */
const printed = (people: readonly Attended[]) =>
  (['present', 'in attendance', 'apologies', 'absent'] as const).flatMap(status =>
    people
      .filter(one => one.status === status)
      .toSorted((a, b) => Number(b.chair) - Number(a.chair))
      .map(told),
  )

test('the reader of minutes reads back exactly who came, as what and for whom', () => {
  assert.deepEqual(readBack(attendanceText(usual)), printed(usual))
})

test('names, titles and posts that could be taken for something else are read back too', () => {
  const odd = [
    someone('Bo'),
    someone('van der Berg', { title: 'Dr' }),
    someone('Police Officer 47'),
    someone('Ann Bell', { role: 'Chair' }),
    someone('Tara Ahmed', { role: 'TA' }),
    someone('Ian Hall', { title: 'Wing Chieftain', organisation: 'A | B (Chair)' }),
    someone('Sam Lowe (job share)', { role: 'Head of Service, Youth', substituteFor: 'bell' }),
    someone('=HYPERLINK("x")', { status: 'apologies' }),
    someone('Siân O’Leary-Smith', { status: 'apologies', organisation: 'Voices & Choices' }),
    someone('the public', { status: 'in attendance', chair: false }),
  ]
  assert.deepEqual(readBack(attendanceText(odd)), printed(odd))
})

test('any attendance is read back exactly', t => {
  const seed = 20_261_124
  t.diagnostic(`seed ${seed}`)
  const random = seededRandom(seed)
  const given = ['Priya', 'Tom', 'Helen', 'Siân', 'Kwame', 'Mary-Jane', 'Al', 'June'] as const
  const family = ['Nair', 'Ashworth', 'Marsh', 'O’Leary', 'de Souza', 'Ward', 'Young', 'McBride'] as const
  const titles = [null, 'Cllr', 'Dr', 'DCI', 'Councillor', 'Chief Superintendent', 'Mx', 'Area Lead'] as const
  const posts = [null, 'Head of Service', 'Manager', 'Borough Commander', 'Chair of Governors', 'DPO (acting)'] as const
  const agencies = [
    null,
    'Wexmoor Council',
    'Northshire Police',
    'Victim Voices',
    'NHS Wexmoor ICB',
    'Age & Co',
  ] as const
  const statuses = ['present', 'in attendance', 'apologies', 'absent'] as const
  for (let round = 0; round < 60; round++) {
    const names = random.shuffle(
      given.flatMap((one, i) => family.slice(i % 3, (i % 3) + 4).map(two => `${one} ${two}`)),
    )
    const people = names.slice(0, 1 + random.below(14)).map((name, i) => {
      const status = i === 0 ? 'present' : random.pick(statuses)
      return someone(name, {
        status,
        title: random.pick(titles),
        role: random.pick(posts),
        organisation: random.pick(agencies),
        chair: i === 0,
        remote: status === 'present' && random.chance(0.2),
        arrived: status === 'present' && random.chance(0.2) ? 'item 4' : null,
        substituteFor:
          status === 'present' && random.chance(0.2) ? `${random.pick(given)} ${random.pick(family)}` : null,
      })
    })
    assert.deepEqual(readBack(attendanceText(people)), printed(people), `round ${round}`)
  }
})
