import assert from 'node:assert/strict'
import { test } from 'node:test'
import { depthOfFuzz } from '#test/fuzz-depth.ts'
import { seededRandom } from '#test/seeded-random.ts'
import type { Random } from '#test/seeded-random.ts'
import { buildLedger } from '../../src/ledger/build-ledger.ts'
import type { Ledger, Outcome } from '../../src/ledger/types.ts'
import type { Document, Minutes, MattersArisingRow } from '../../src/tree/nodes.ts'
import { action, item, log, logged, minutes, paragraph, report, row } from './builders.ts'

const syllables = [
  'ba',
  'do',
  'fen',
  'gil',
  'hur',
  'ket',
  'lom',
  'mar',
  'nos',
  'pri',
  'rud',
  'sta',
  'tov',
  'wex',
] as const
const names = ['Priya Nair', 'Tom Ashworth', 'Helen Marsh', 'Dan Whitlock', 'Grace Okafor'] as const

/** What an update says, and what the ledger must make of it. */
const sayings: readonly [readonly [string, Outcome], ...(readonly [string, Outcome])[]] = [
  ['Completed.', 'closed'],
  ['The paper has been circulated.', 'closed'],
  ['Ongoing.', 'carried'],
  ['This has not been completed.', 'carried'],
  ['Awaiting an update.', 'awaiting'],
  ['The matter has been passed to Owen Pryce.', 'transferred'],
  ['This has been deferred.', 'slipped'],
  ['No longer required.', 'withdrawn'],
]

const madeUpWord = (random: Random): string => Array.from({ length: 3 }, () => random.pick(syllables)).join('')

const sentence = (random: Random): string => Array.from({ length: 4 }, () => madeUpWord(random)).join(' ')

const dateOf = (meeting: number): string =>
  `20${10 + Math.floor(meeting / 4)}-${['03', '06', '09', '12'][meeting % 4]}-10`

const balances = ({ balance: b, entries }: Ledger, seed: number): void => {
  assert.equal(b.opening + b.new, b.closed + b.carried + b.transferred + b.withdrawn + b.unaccounted, `seed ${seed}`)
  assert.equal(b.opening + b.new, entries.length, `seed ${seed}`)
  const keys = entries.map(entry => `${entry.meetingDate} ${entry.reference}`)
  assert.equal(new Set(keys).size, keys.length, `seed ${seed}: a reference is given twice in ${keys.join(', ')}`)
}

interface World {
  readonly documents: readonly Document[]
  /** What each action, by its wording, must come to. */
  readonly expected: ReadonlyMap<string, Outcome>
}

/** Meetings and the report that follows each; every row carries the right number and date. */
const orderlyWorld = (random: Random): World => {
  const documents: Document[] = []
  const expected = new Map<string, Outcome>()
  let open: { text: string; minute: string; meetingDate: string }[] = []
  let number = 100
  const meetings = 1 + random.below(5)
  for (let meeting = 0; meeting <= meetings; meeting++) {
    const date = dateOf(meeting)
    if (meeting > 0) {
      const rows: MattersArisingRow[] = []
      const still: typeof open = []
      for (const one of open) {
        if (random.chance(0.25)) {
          expected.set(one.text, 'unaccounted')
          still.push(one)
          continue
        }
        const [update, outcome] = random.pick(sayings)
        rows.push(row(`Minute ${one.minute}`, one.meetingDate, { matter: random.chance(0.5) ? one.text : '', update }))
        expected.set(one.text, outcome)
        if (outcome !== 'closed' && outcome !== 'withdrawn') still.push(one)
      }
      documents.push(report(date, random.shuffle(rows)))
      open = still
    }
    const items = Array.from({ length: random.below(6) }, () => {
      const text = sentence(random)
      number++
      if (meeting < meetings) open.push({ text, minute: String(number), meetingDate: date })
      expected.set(text, 'carried')
      return item(String(number), sentence(random), [action(text, [random.pick(names)])])
    })
    documents.push(minutes(date, items))
  }
  return { documents, expected }
}

test('each action of an orderly year comes to what was last said of it, once, in whatever order the files are given', () => {
  const rounds = depthOfFuzz(400)
  for (let seed = 1; seed <= rounds; seed++) {
    const random = seededRandom(seed)
    const { documents, expected } = orderlyWorld(random)
    const ledger = buildLedger(random.shuffle(documents))
    balances(ledger, seed)
    assert.equal(ledger.entries.length, expected.size, `seed ${seed}: as many entries as actions`)
    for (const entry of ledger.entries) {
      assert.equal(
        entry.outcome,
        expected.get(entry.text),
        `seed ${seed}: ${entry.reference} of ${entry.meetingDate}\n${entry.reason}`,
      )
    }
  }
})

/** Documents with every fault that a clerk can make: no numbers, repeats, wrong dates, no dates, junk. */
const untidyDocuments = (random: Random): readonly Document[] => {
  const said: string[] = []
  const number = () =>
    random.chance(0.2) ? null : random.pick(['1', '2', '3', '3a', '3/1', 'SWP/1/25', '', '__proto__', 'constructor'])
  const date = () => (random.chance(0.2) ? null : random.chance(0.1) ? 'no date' : dateOf(random.below(6)))
  const words = () => {
    const known = said[random.below(said.length)]
    if (known !== undefined && random.chance(0.5)) return known
    const fresh = random.chance(0.1) ? '' : sentence(random)
    said.push(fresh)
    return fresh
  }
  const update = () => (random.chance(0.15) ? '' : random.pick(sayings)[0])
  const some = <T>(make: () => T): T[] => Array.from({ length: random.below(5) }, make)
  const makeAction = () =>
    action(
      words(),
      some(() => random.pick(names)),
      {
        status: random.pick(['new', 'new', 'new', 'carried', 'closed']),
        marker: random.pick(['explicit', 'explicit', 'prose']),
      },
    )
  const makeMinutes = (): Minutes =>
    minutes(
      date(),
      some(() =>
        item(number(), random.pick([null, 'Matters arising', sentence(random)]), some(makeAction), {
          blocks: some(() => paragraph(`Minute ${number()} ${words()} ${update()}`)),
        }),
      ),
    )
  const makers: readonly [() => Document, ...(() => Document)[]] = [
    makeMinutes,
    () =>
      report(
        date(),
        some(() => row(number(), date(), { matter: words(), update: update() })),
      ),
    () =>
      log(
        date(),
        some(() => logged(number(), words(), { status: random.pick([null, 'Open', 'Closed']), update: update() })),
      ),
  ]
  return Array.from({ length: random.below(7) }, () => random.pick(makers)())
}

test('whatever clerks write, the ledger balances and no reference stands twice', () => {
  const rounds = depthOfFuzz(1_500)
  for (let seed = 1; seed <= rounds; seed++) {
    balances(buildLedger(untidyDocuments(seededRandom(seed))), seed)
  }
})

test('no action of minutes that are given is left out, whatever the reports say', () => {
  const rounds = depthOfFuzz(500)
  for (let seed = 1; seed <= rounds; seed++) {
    const documents = untidyDocuments(seededRandom(seed))
    const given = documents.filter(document => document.type === 'minutes')
    const dates = given.map(document => document.meeting.date)
    if (new Set(dates).size < dates.length) continue
    const owed = given
      .flatMap(document => document.items.flatMap(one => one.actions))
      .filter(one => one.marker === 'explicit' && one.status === 'new')
    const { entries } = buildLedger(documents)
    const count = (texts: readonly string[]) => texts.toSorted().join('|')
    const texts = new Set(owed.map(one => one.text))
    const fromMinutes = entries.filter(entry => texts.has(entry.text) && !entry.opening)
    assert.ok(
      fromMinutes.length >= owed.length,
      `seed ${seed}: ${count(owed.map(one => one.text))} became ${count(fromMinutes.map(one => one.text))}`,
    )
  }
})
