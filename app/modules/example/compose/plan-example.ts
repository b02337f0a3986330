import { parse, readText, type Minutes } from '#minutes'
import type { StoryBody } from '../model.ts'
import { bodies, meetingsEach } from '../story/partnership.ts'
import { minutesText, tookPlace } from './minutes-text.ts'
import { timetable } from './timetable.ts'

/** One meeting of the story, ready to be kept. */
export interface PlannedMeeting {
  /** 0 is the first of the two years. */
  readonly index: number
  readonly date: string
  /** Null where it was called off. */
  readonly minutes: { readonly text: string; readonly tree: Minutes } | null
}

/** A body of the story, with its meetings on the days that they have as seen from today. */
export interface PlannedBody {
  readonly body: StoryBody
  readonly meetings: readonly PlannedMeeting[]
  /** The day of the meeting to come. */
  readonly next: string
}

const read = (text: string): Minutes => {
  const found = parse(readText(text)).documents.find(({ type }) => type === 'minutes')
  if (found?.type !== 'minutes') throw new Error('The minutes of the example cannot be read')
  return found
}

/** The whole story as seen from a day: its minutes are written, and read back by the reader that reads everybody's. */
export const planExample = (today: Temporal.PlainDate): readonly PlannedBody[] =>
  bodies.map(body => {
    const days = timetable(body, today)
    const meetings = Array.from({ length: meetingsEach }, (_, index) => {
      const text = tookPlace(body, index) ? minutesText(body, index, days) : null
      return {
        index,
        date: days.past[index]?.toString() ?? '',
        minutes: text === null ? null : { text, tree: read(text) },
      }
    })
    return { body, meetings, next: days.next.toString() }
  })
