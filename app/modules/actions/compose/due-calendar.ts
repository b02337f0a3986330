import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { BoardRow } from '../model/board.ts'

export interface DueCalendar {
  readonly rows: readonly BoardRow[]
  /** Where the page of an action is reached, by its id. */
  readonly addressOf: (id: string) => string
  /** When this was written, ISO 8601 in UTC. */
  readonly now: string
}

/**
 * What is due, each on its day. Whoever has the address reads it without signing in, so it holds no word of what was agreed:
 * the reference, the body, and where to look.
 */
export const dueCalendar = ({ rows, addressOf, now }: DueCalendar): string => {
  const calendar = ical({
    prodId: { company: 'Matters Arising', product: 'Actions', language: 'EN' },
    name: 'My actions',
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { id, reference, bodyName, due } of rows) {
    if (due === null) continue
    const start = Temporal.PlainDate.from(due)
    calendar.createEvent({
      id: `action-${id}@matters-arising`,
      stamp: Temporal.Instant.from(now).toZonedDateTimeISO('UTC'),
      start,
      end: start.add({ days: 1 }),
      allDay: true,
      summary: `Due: action ${reference} of ${bodyName}`,
      url: addressOf(id),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  // Every line ends with a line end, the last too, which the package leaves out.
  return `${calendar.toString()}\r\n`
}
