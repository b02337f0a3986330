import { zone } from '#kernel/civil-day.ts'
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator'
import type { Meeting, MeetingState, Letterhead } from '../model.ts'

/** The body that meets, as a calendar shows it. */
interface Convener {
  readonly name: string
}

/** One meeting as a calendar shows it: whose, when, where. Nothing of its agenda and of its people. */
interface Entry {
  readonly meeting: Meeting
  readonly body: Convener
  /** When this was written, ISO 8601 in UTC. */
  readonly now: string
}

const product = { company: 'Matters Arising', product: 'Meetings', language: 'EN' } as const

const status: Readonly<Record<MeetingState, ICalEventStatus>> = {
  planned: ICalEventStatus.TENTATIVE,
  called: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  inquorate: ICalEventStatus.CONFIRMED,
  adjourned: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

/**
 * An instant of the calendar: the time of the wall clock in London on that day, said in UTC. A JavaScript Date with a zone
 * would be read by the clock of the machine, an hour off in summer.
 */
const instantOf = (date: string, time: string): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .withTimeZone('UTC')

/** Start and end; a meeting without a time takes its day, one without an end has none. */
const times = ({ date, starts, ends }: Meeting) => {
  const day = Temporal.PlainDate.from(date)
  if (starts === null) return { start: day, end: day.add({ days: 1 }), allDay: true }
  const start = instantOf(date, starts)
  if (ends === null) return { start }
  const overnight = ends <= starts
  return { start, end: instantOf(overnight ? day.add({ days: 1 }).toString() : date, ends) }
}

const addEvent = (calendar: ICalCalendar, { meeting, body, now }: Entry) =>
  calendar.createEvent({
    id: meeting.calendarUid,
    sequence: meeting.sequence,
    stamp: Temporal.Instant.from(now).toZonedDateTimeISO('UTC'),
    ...times(meeting),
    summary: meeting.state === 'cancelled' ? `Cancelled: ${body.name}` : body.name,
    status: status[meeting.state],
    ...(meeting.venue !== null && { location: meeting.venue }),
  })

/** Every line ends with a line end, the last too, which the package leaves out. */
const printed = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`

/** The feed of a body, or the file of one meeting to keep: what a calendar program may read without asking who reads. */
export const publishedCalendar = (body: Convener, meetings: readonly Meeting[], now: string): string => {
  const calendar = ical({ prodId: product, name: body.name, method: ICalCalendarMethod.PUBLISH })
  for (const meeting of meetings) addEvent(calendar, { meeting, body, now })
  return printed(calendar)
}

/** Who invites whom. */
export interface Invitation extends Entry {
  readonly letterhead: Letterhead
  readonly to: { readonly name: string; readonly email: string }
}

/**
 * What goes with a mail: an invitation, which mail programs put into the calendar in the place of an earlier one of the same
 * meeting, or take out of it again.
 */
export const invitation = (method: 'REQUEST' | 'CANCEL', { letterhead, to, ...entry }: Invitation): string => {
  const cancelled = method === 'CANCEL'
  const calendar = ical({ prodId: product, method: ICalCalendarMethod[method] })
  const meeting: Meeting = cancelled ? { ...entry.meeting, state: 'cancelled' } : { ...entry.meeting, state: 'called' }
  const event = addEvent(calendar, { ...entry, meeting })
  event.organizer({ name: entry.body.name, email: letterhead.organiser })
  event.createAttendee({ name: to.name, email: to.email, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false })
  return printed(calendar)
}
