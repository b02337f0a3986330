/** Seeded random minutes, for tests that must hold for whatever people write. */
import type { Attendee, Block, Emphasis, ListItem, Minutes, OwnerMark, Paragraph } from '../../tree/nodes.ts'
import type { Position } from '../../tree/position.ts'

const nowhere: Position = { start: { offset: 0, line: 1, page: null }, end: { offset: 0, line: 1, page: null } }

/** mulberry32: small, seeded. */
export const randomOf = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}
export type Random = ReturnType<typeof randomOf>

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

/** A text of a few pieces, often nasty. */
export const randomText = (random: Random): string =>
  Array.from({ length: random(6) }, () => PIECES[random(PIECES.length)] ?? '').join('')
const maybe = (random: Random): string | null => (random(3) === 0 ? null : randomText(random))

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
  Array.from({ length: Math.max(0, random(4) - 1) }, () => ({ text: randomText(random), position: nowhere }))

const inlineOf = (random: Random) => {
  const text = randomText(random)
  return { text, emphasis: emphasisOf(random, text), marks: marksOf(random), position: nowhere }
}

const lineBlockOf = (random: Random): Paragraph | ListItem =>
  random(2) === 0
    ? { type: 'paragraph', ...inlineOf(random) }
    : { type: 'list-item', label: randomText(random), ...inlineOf(random) }

const cellsOf = (random: Random): readonly string[] => Array.from({ length: random(4) }, () => randomText(random))

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
        label: randomText(random),
        blocks: Array.from({ length: random(3) }, () => lineBlockOf(random)),
        position: nowhere,
      }
    default:
      return lineBlockOf(random)
  }
}

const attendeeOf = (random: Random): Attendee => ({
  type: 'attendee',
  name: randomText(random),
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

/** Minutes of nasty texts: signs of every output's markup, unseen characters, names of prototypes. */
export const randomMinutes = (random: Random): Minutes => ({
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
