import { longDate, type Block, type Item, type Minutes, type Note, type Paragraph, type Position } from '#minutes'
import type { Correction, MinutesState } from '../model/record.ts'
import { foldName } from '../model/owner-links.ts'

/** What is printed with minutes beside what they say. */
export interface PrintedWith {
  readonly state: MinutesState
  /** Day of the meeting that approved them. */
  readonly approvedOn: string | null
  readonly corrections: readonly Correction[]
}

const paragraph = (text: string, position: Position): Paragraph => ({
  type: 'paragraph',
  text,
  emphasis: [],
  marks: [],
  position,
})

const note = (label: string, texts: readonly string[], position: Position): Note => ({
  type: 'note',
  label,
  blocks: texts.map(text => paragraph(text, position)),
  position,
})

/** A correction stands behind the item, and holds nothing of its text. */
const behind = ({ end }: Position): Position => ({ start: end, end })

const standing = ({ state, approvedOn }: PrintedWith): string => {
  if (state !== 'approved') return 'Draft: these minutes are not approved yet.'
  return approvedOn === null ? 'Approved.' : `Approved at the meeting of ${longDate(approvedOn)}.`
}

/** The heading prints the body and the day already. */
const isSaidByHeading = (block: Block, { body }: Minutes): boolean =>
  block.type === 'paragraph' &&
  (/^minutes of (the|a) (\w+ )?meeting\b/i.test(block.text) ||
    (body !== null && foldName(block.text) === foldName(body)))

/** What stands above the notes of corrections, with the day of the meeting that made them. */
const correctionLabel = (approvedOn: string | null): string =>
  approvedOn === null ? 'Corrected' : `Corrected at the meeting of ${longDate(approvedOn)}`

/** The minutes as every download has them: what became of them above, and each correction with its minute. */
export const printedMinutes = (minutes: Minutes, printed: PrintedWith): Minutes => {
  const { corrections, approvedOn } = printed
  const label = correctionLabel(approvedOn)
  const numbers = new Set(minutes.items.flatMap(({ number }) => number ?? []))
  const of = (item: Item): Block[] => {
    const own = corrections.filter(({ minuteNumber }) => minuteNumber !== null && minuteNumber === item.number)
    return own.length === 0
      ? []
      : [
          note(
            label,
            own.map(({ text }) => text),
            behind(item.position),
          ),
        ]
  }
  const general = corrections
    .filter(({ minuteNumber }) => minuteNumber === null || !numbers.has(minuteNumber))
    .map(({ minuteNumber, text }) => (minuteNumber === null ? text : `Minute ${minuteNumber}: ${text}`))
  const { position } = minutes
  return {
    ...minutes,
    preamble: [
      paragraph(standing(printed), position),
      ...minutes.preamble.filter(block => !isSaidByHeading(block, minutes)),
      ...(general.length === 0 ? [] : [note(label, general, position)]),
    ],
    items: minutes.items.map(item => ({ ...item, blocks: [...item.blocks, ...of(item)] })),
  }
}
