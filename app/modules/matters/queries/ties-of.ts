import { contentWords, likeness } from '#minutes'
import type { Look } from '#modules/accounts/index.ts'
import { citedNumbers } from '#modules/minutes/index.ts'
import { isStanding, looksBack, sentencesNaming } from '../model/citations.ts'
import { keyOf, settled, type MinuteFound, type MinuteKey, type Tie } from '../model/story.ts'
import { selectMarks } from '../store/marks.ts'
import {
  selectActionsOf,
  selectAround,
  selectAskTies,
  selectBefore,
  selectNaming,
  selectTitled,
} from '../store/minutes.ts'

/** Headings from here on are alike, from 0 to 1. */
const alike = 0.75
/** Proposals of one minute: more help nobody. */
const mostAlike = 6

const keyIn = ({ minutesId, number }: MinuteKey): MinuteKey => ({ minutesId, number })

type Asking = Pick<Look, 'tx'>

/** Earlier minutes that this one names. Where numbers begin at 1 in each meeting a number is one of the meeting before. */
const namedBy = async ({ tx }: Asking, minute: MinuteFound): Promise<readonly Tie[]> => {
  const ties: Tie[] = []
  for (const number of citedNumbers(minute.text)) {
    const earlier = await selectBefore(tx, { bodyId: minute.bodyId, number, date: minute.date })
    if (earlier === null) continue
    ties.push({ earlier: keyIn(earlier), later: keyIn(minute), why: `It names Minute ${number}`, certain: true })
  }
  return ties
}

/** Later minutes that name this one, and no other of its number that came between. */
const naming = async ({ tx }: Asking, minute: MinuteFound): Promise<readonly Tie[]> => {
  const references = (await selectActionsOf(tx, minute)).map(({ reference }) => reference)
  const ties: Tie[] = []
  for (const later of await selectNaming(tx, minute)) {
    if (sentencesNaming(later.text, { number: minute.number, references }).length === 0) continue
    const outright = references.some(reference => later.text.includes(reference))
    const meant = outright ? minute : await selectBefore(tx, { ...minute, date: later.date })
    if (meant?.minutesId !== minute.minutesId) continue
    const why = `It names Minute ${minute.number}`
    ties.push({ earlier: keyIn(minute), later: keyIn(later), why, certain: true })
  }
  return ties
}

/** Minutes of about a year either way whose heading is alike. */
const headed = async ({ tx }: Asking, minute: MinuteFound): Promise<readonly Tie[]> => {
  if (isStanding(minute.title)) return []
  const day = Temporal.PlainDate.from(minute.date)
  const [from, to] = [day.subtract({ months: 13 }).toString(), day.add({ months: 13 }).toString()]
  const own = contentWords(minute.title ?? '')
  const folded = (title: string | null): string => (title ?? '').toLowerCase().replace(/\W+/g, ' ').trim()
  const near = (await selectAround(tx, { bodyId: minute.bodyId, from, to })).filter(other => other.date !== minute.date)
  const scored = near
    .filter(({ title }) => !isStanding(title))
    .map(other => {
      const same = folded(other.title) === folded(minute.title)
      return { other, score: same ? 1 : likeness(own, contentWords(other.title ?? '')) }
    })
    .filter(({ score }) => score >= alike)
    .toSorted((a, b) => b.score - a.score)
  return scored.slice(0, mostAlike).map(({ other, score }): Tie => {
    const [earlier, later] = other.date < minute.date ? [other, minute] : [minute, other]
    const words = score === 1 ? 'The heading is the same' : 'The headings are alike'
    const why = looksBack(later.text) ? `${words}, and it speaks of the last meeting` : words
    return { earlier: keyIn(earlier), later: keyIn(later), why, certain: false }
  })
}

/** The minute that asked, and that of the parent that answered. */
const asked = async ({ tx }: Asking, minute: MinuteFound): Promise<readonly Tie[]> => {
  const ties: Tie[] = []
  for (const ask of await selectAskTies(tx, minute.meetingId)) {
    const earlier = { minutesId: ask.minutesId, number: ask.minuteNumber ?? '' }
    const answered = (await selectTitled(tx, ask.answeredMeetingId)).find(
      ({ title, text }) => title?.startsWith('Ask of the') === true && `${title} ${text}`.includes(ask.title),
    )
    if (answered === undefined) continue
    const later = keyIn(answered)
    if (keyOf(earlier) !== keyOf(minute) && keyOf(later) !== keyOf(minute)) continue
    ties.push({ earlier, later, why: 'It answers the ask', certain: true })
  }
  return ties
}

/**
 * What a minute is tied to: by what names what, by asks and their answers, by headings that are alike, and by what clerks said.
 * A standing item, such as Matters Arising, speaks of many matters: what it names is not followed from there.
 * @param headings - true to compare headings, which is asked of the minute that a story begins with
 */
export const tiesOf = async (
  look: Asking,
  minute: MinuteFound,
  { headings }: { readonly headings: boolean },
): Promise<readonly Tie[]> => {
  const marks = await selectMarks(look.tx, minute)
  const found = isStanding(minute.title)
    ? []
    : [
        ...(await namedBy(look, minute)),
        ...(await naming(look, minute)),
        ...(await asked(look, minute)),
        ...(headings ? await headed(look, minute) : []),
      ]
  return settled(found, marks)
}
