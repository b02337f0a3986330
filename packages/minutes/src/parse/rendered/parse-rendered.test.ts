import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attendee, Block, Emphasis, ListItem, Minutes, OwnerMark, Paragraph } from '../../tree/nodes.ts'
import type { Position } from '../../tree/position.ts'
import { minutesText } from '../../render/text/minutes-text.ts'
import { parseRenderedText } from './parse-rendered.ts'

const nowhere: Position = { start: { offset: 0, line: 1, page: null }, end: { offset: 0, line: 1, page: null } }

/** mulberry32: small, seeded. */
const randomOf = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}
type Random = ReturnType<typeof randomOf>

const PIECES = [
  'Priya Nair',
  'the',
  'Westmere',
  'RESOLVED',
  '.',
  '. ',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '|',
  '||',
  '*',
  '**',
  '***',
  '_',
  '[',
  ']',
  '\\',
  '\\n',
  '\\z',
  '-',
  '---',
  '===',
  '> ',
  '#',
  '##',
  '[Action: x]',
  '[Action: ',
  ' [Action: HM/TA]',
  '•',
  '(a)',
  '__proto__',
  'constructor',
  'toString',
  'Body: x',
  'Present',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '😀',
  '\ud83d',
  '1.',
  '180.',
  '(not given)',
  '(no heading)',
  '',
  'é',
  '\u0000',
  '+++ 7',
  '~',
  ':',
  '"',
  '\\u{41}',
]

const textOf = (random: Random): string =>
  Array.from({ length: random(6) }, () => PIECES[random(PIECES.length)] ?? '').join('')
const maybe = (random: Random): string | null => (random(3) === 0 ? null : textOf(random))

/** Sorted by start; spans of one kind do not overlap, but may touch. */
const emphasisOf = (random: Random, text: string): readonly Emphasis[] => {
  const kinds = ['bold', 'italic', 'underline'] as const
  const spans: Emphasis[] = []
  for (const kind of kinds) {
    let from = 0
    while (random(2) === 0 && from < text.length) {
      const start = from + random(text.length - from)
      const end = start + 1 + random(text.length - start)
      spans.push({ start, end, kind })
      from = end
    }
  }
  return spans.toSorted((a, b) => a.start - b.start || random(3) - 1)
}

const marksOf = (random: Random): readonly OwnerMark[] =>
  Array.from({ length: Math.max(0, random(4) - 1) }, () => ({ text: textOf(random), position: nowhere }))

const inlineOf = (random: Random) => {
  const text = textOf(random)
  return { text, emphasis: emphasisOf(random, text), marks: marksOf(random), position: nowhere }
}

const lineBlockOf = (random: Random): Paragraph | ListItem =>
  random(2) === 0
    ? { type: 'paragraph', ...inlineOf(random) }
    : { type: 'list-item', label: textOf(random), ...inlineOf(random) }

const cellsOf = (random: Random): readonly string[] => Array.from({ length: random(4) }, () => textOf(random))

const blockOf = (random: Random): Block => {
  switch (random(6)) {
    case 0:
      return {
        type: 'table',
        header: cellsOf(random),
        rows: Array.from({ length: random(4) }, () => cellsOf(random)),
        position: nowhere,
      }
    case 1:
      return {
        type: 'note',
        label: textOf(random),
        blocks: Array.from({ length: random(3) }, () => lineBlockOf(random)),
        position: nowhere,
      }
    default:
      return lineBlockOf(random)
  }
}

const attendeeOf = (random: Random): Attendee => ({
  type: 'attendee',
  name: textOf(random),
  title: maybe(random),
  role: maybe(random),
  organisation: maybe(random),
  initials: maybe(random),
  status: (['present', 'in attendance', 'apologies', 'absent'] as const)[random(4)] ?? 'present',
  chair: random(4) === 0,
  substituteFor: maybe(random),
  position: nowhere,
})

const many = <T>(random: Random, make: (random: Random) => T): readonly T[] =>
  Array.from({ length: random(5) }, () => make(random))

const minutesOf = (random: Random): Minutes => ({
  type: 'minutes',
  title: maybe(random),
  body: maybe(random),
  meeting: {
    date: maybe(random),
    datePrinted: maybe(random),
    start: maybe(random),
    end: maybe(random),
    venue: maybe(random),
  },
  nextMeeting:
    random(3) === 0
      ? null
      : { date: maybe(random), datePrinted: maybe(random), start: maybe(random), venue: maybe(random) },
  attendance: many(random, attendeeOf),
  items: many(random, random => ({
    type: 'item' as const,
    number: maybe(random),
    title: maybe(random),
    level: 1 + random(8),
    blocks: many(random, blockOf),
    decisions: [],
    actions: [],
    position: nowhere,
  })),
  references: [],
  previousMinutes: random(3) === 0 ? null : { date: maybe(random), approved: random(2) === 0 },
  preamble: many(random, blockOf),
  closing: many(random, blockOf),
  position: nowhere,
  diagnostics: [],
})

/** What the text form promises to keep. */
const kept = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ['position', 'diagnostics', 'decisions', 'actions', 'references'].includes(key) ? undefined : inner,
    ),
  )

test('random minutes, nasty texts included, read back from their text form', () => {
  const seed = Number(process.argv.find(arg => arg.startsWith('--seed='))?.slice(7) ?? 20260312)
  for (let round = 0; round < 1500; round++) {
    const minutes = minutesOf(randomOf(seed + round))
    const text = minutesText(minutes)
    assert.equal(Buffer.from(text).toString(), text, 'the text survives UTF-8')
    assert.deepEqual(kept(parseRenderedText(text)), kept(minutes), `seed ${seed + round}\n${text}`)
  }
})

test('Windows line ends and a byte order mark change nothing', () => {
  for (let seed = 1; seed < 200; seed++) {
    const minutes = minutesOf(randomOf(seed))
    const text = `\ufeff${minutesText(minutes).replaceAll('\n', '\r\n')}`
    assert.deepEqual(kept(parseRenderedText(text)), kept(minutes), `seed ${seed}`)
  }
})

test('text that is not of this form is refused', () => {
  for (const text of [
    '',
    'Minutes of the meeting',
    '\nMatters Arising text, version 1',
    'Matters Arising text, version 2',
  ])
    assert.equal(parseRenderedText(text), null)
})

test('mangled text is read as far as it goes and never throws', () => {
  for (let seed = 1; seed < 400; seed++) {
    const random = randomOf(seed)
    const text = minutesText(minutesOf(random))
    const cut = 31 + random(text.length - 31)
    const mangled = text.slice(0, cut) + textOf(random) + text.slice(cut + random(9))
    assert.notEqual(parseRenderedText(mangled), undefined, `seed ${seed}`)
  }
})

test('a paragraph wrapped by hand stays one paragraph, and a lonely asterisk stays an asterisk', () => {
  const read = parseRenderedText(
    'Matters Arising text, version 1\n\nBody: Safer Westmere Partnership\n\n4. Grants\n=========\n\nThe board heard that 5 * 4\nmade 20. [Action: PN]\n',
  )
  const block = read?.items[0]?.blocks[0]
  assert.equal(block?.type, 'paragraph')
  assert.equal(block.type === 'paragraph' && block.text, 'The board heard that 5 * 4 made 20.')
  assert.deepEqual(block.type === 'paragraph' && block.marks.map(mark => mark.text), ['PN'])
})

test('positions tell the line and the offset of each block and mark', () => {
  const text = 'Matters Arising text, version 1\n\n7. Prevent\n==========\n\nTom Ashworth to report. [Action: TA]\n'
  const item = parseRenderedText(text)?.items[0]
  const block = item?.blocks[0]
  assert.equal(item?.position.start.line, 3)
  assert.equal(block?.position.start.line, 6)
  assert.equal(block.position.start.offset, text.indexOf('Tom'))
  const mark = block.type === 'paragraph' ? block.marks[0] : undefined
  assert.equal(text.slice(mark?.position.start.offset, mark?.position.end.offset), '[Action: TA]')
})
