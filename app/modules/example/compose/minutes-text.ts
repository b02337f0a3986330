import { printedTime, showDate, showDateWithDay } from '#kernel/date-words.ts'
import type { StoryBody, StoryStep } from '../model.ts'
import { meetingsEach } from '../story/partnership.ts'
import { atTable, holderAt, inTheChair, organisationName, spoken, whoCame, type AtMeeting } from './who-came.ts'

/** Days of a body's meetings, the oldest first, and the day of the one after the last. */
export interface Days {
  readonly past: readonly Temporal.PlainDate[]
  readonly next: Temporal.PlainDate
}

interface Item {
  readonly title: string
  readonly paragraphs: readonly string[]
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** True where the meeting took place, with a quorum or without one. */
export const tookPlace = (body: StoryBody, meeting: number): boolean => body.troubles?.[meeting]?.kind !== 'cancelled'

const couldDecide = (body: StoryBody, meeting: number): boolean => body.troubles?.[meeting] === undefined

/** The meeting before one that could decide, or -1. */
const before = (body: StoryBody, meeting: number): number => {
  let earlier = meeting - 1
  while (earlier >= 0 && !couldDecide(body, earlier)) earlier--
  return earlier
}

/** The words of a step, with whoever held each seat in their places. */
const told = (body: StoryBody, meeting: number, text: string): string =>
  text.replace(/\{(\w+)\}/g, (all, key: string) => {
    const seat = body.seats.find(one => one.key === key)
    const person = seat === undefined ? null : holderAt(seat, meeting)
    return person === null ? all : spoken(person)
  })

const ownersOf = (body: StoryBody, { at, owners = [] }: StoryStep): readonly string[] =>
  owners.flatMap(key => {
    const seat = body.seats.find(one => one.key === key)
    const person = seat === undefined ? null : holderAt(seat, at)
    return person === null ? [] : [person.name]
  })

const printedPerson = ({ seat, person }: AtMeeting): string =>
  person === null ? '' : `${person.title} ${person.name} (${seat.post}, ${organisationName(seat.organisation)})`

const stepItem = (body: StoryBody, title: string, step: StoryStep): Item => {
  const paragraphs = [told(body, step.at, step.said)]
  if (step.promise !== undefined) paragraphs.push(told(body, step.at, step.promise))
  if (step.resolved !== undefined) paragraphs.push(`RESOLVED that ${step.resolved}.`)
  const owners = ownersOf(body, step)
  if (owners.length > 0) paragraphs.push(`Action: ${owners.join(', ')}`)
  return { title, paragraphs }
}

/** Items of a meeting, without their numbers; the numbers of earlier items are needed for the matters arising. */
const itemsOf = (body: StoryBody, meeting: number, days: Days): readonly Item[] => {
  const away = whoCame(body, meeting).filter(({ status }) => status === 'apologies')
  const apologies =
    away.length === 0 ? 'There were no apologies.' : `Apologies were received from ${listed(away.map(printedPerson))}.`
  const nextDay = days.past[meeting + 1] ?? days.next
  const ending: Item = {
    title: 'DATE OF THE NEXT MEETING',
    paragraphs: [
      `The next meeting will be held on ${showDateWithDay(nextDay.toString())} at ${printedTime(body.starts)}.`,
    ],
  }
  const trouble = body.troubles?.[meeting]
  if (trouble !== undefined) {
    const why = `The meeting had no quorum, because ${trouble.reason}. Those who had come talked of the work in hand. Nothing was decided.`
    return [{ title: 'APOLOGIES FOR ABSENCE', paragraphs: [apologies] }, { title: 'QUORUM', paragraphs: [why] }, ending]
  }
  const earlier = before(body, meeting)
  const earlierDay = days.past[earlier]
  const approval =
    earlierDay === undefined
      ? 'There were no minutes to approve.'
      : `RESOLVED that the minutes of the meeting held on ${showDate(earlierDay.toString())} be approved as a correct record.`
  const reported = numberedItems(body, earlier).flatMap(({ number, step, title }) =>
    step?.update === undefined ? [] : [`Minute ${number} (${title}): ${step.update}`],
  )
  const business = body.threads.flatMap(thread =>
    thread.steps.filter(step => step.at === meeting).map(step => stepItem(body, thread.title.toUpperCase(), step)),
  )
  return [
    { title: 'APOLOGIES FOR ABSENCE', paragraphs: [apologies] },
    { title: 'MINUTES OF THE PREVIOUS MEETING', paragraphs: [approval] },
    { title: 'MATTERS ARISING', paragraphs: reported.length === 0 ? ['There were none.'] : reported },
    ...business,
    { title: 'ANY OTHER BUSINESS', paragraphs: ['There was no other business.'] },
    ending,
  ]
}

/** Number of the first minute of a meeting: numbers go on from meeting to meeting. */
const firstNumber = (body: StoryBody, meeting: number): number => {
  let number = body.firstNumber
  for (let earlier = 0; earlier < meeting; earlier++) number += countItems(body, earlier)
  return number
}

const standing = 5

const stepsAt = (body: StoryBody, meeting: number) =>
  body.threads.flatMap(({ title, steps }) => steps.filter(({ at }) => at === meeting).map(step => ({ title, step })))

const countItems = (body: StoryBody, meeting: number): number => {
  if (!tookPlace(body, meeting)) return 0
  return couldDecide(body, meeting) ? standing + stepsAt(body, meeting).length : 3
}

/** Numbers of the items of business of a meeting. Three standing items come before them. */
const numberedItems = (body: StoryBody, meeting: number) =>
  meeting < 0
    ? []
    : stepsAt(body, meeting).map(({ title, step }, index) => ({
        number: firstNumber(body, meeting) + 3 + index,
        title,
        step,
      }))

/** Number that the minutes after the last of the story begin with. */
export const nextNumber = (body: StoryBody): number => firstNumber(body, meetingsEach)

/** The minutes of one meeting of the story, as its clerk would have typed them. */
export const minutesText = (body: StoryBody, meeting: number, days: Days): string => {
  const day = days.past[meeting]
  if (day === undefined) throw new RangeError(`${body.name} has no meeting ${meeting}`)
  const came = whoCame(body, meeting)
  const present = atTable(came)
  const clerk = came.filter(({ status, seat }) => status === 'present' && seat.office === 'secretary')
  const chair = inTheChair(came)
  const lines = [
    body.name.toUpperCase(),
    '',
    `Minutes of the meeting held at ${printedTime(body.starts)} on ${showDateWithDay(day.toString())}`,
    `in ${body.venue}`,
    '',
    'Present:',
    '',
    ...present.map(one => `${printedPerson(one)}${one === chair ? ' (Chair)' : ''}`),
    '',
    'In attendance:',
    '',
    ...clerk.map(printedPerson),
    '',
  ]
  const first = firstNumber(body, meeting)
  for (const [index, { title, paragraphs }] of itemsOf(body, meeting, days).entries()) {
    lines.push(`${first + index}. ${title}`, '')
    for (const paragraph of paragraphs) lines.push(paragraph, '')
  }
  lines.push(`The meeting ended at ${printedTime(body.ends)}.`, '')
  return lines.join('\n')
}
