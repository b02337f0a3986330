import { giveRole, keepAccount, type Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import {
  addOrganisation,
  addPerson,
  addSeat,
  createBody,
  holdSeat,
  plainBody,
  type Body,
} from '#modules/bodies/index.ts'
import { planMeetings, takeInMeeting } from '#modules/meetings/index.ts'
import { keepMinutes } from '#modules/minutes/index.ts'
import type { PlannedBody, PlannedMeeting } from '../compose/plan-example.ts'
import { inTheChair, organisationName, whoCame } from '../compose/who-came.ts'
import { nextNumber } from '../compose/minutes-text.ts'
import { demonstrators } from '../model.ts'
import { organisations, people } from '../story/people.ts'
import { liveActions } from './live-actions.ts'

/** Ids of what was made, by the keys of the story. */
interface Made {
  readonly organisations: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
}

const idOf = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The story has no ${key}`)
  return id
}

const makePeople = async (act: Act): Promise<Made> => {
  const agencies = new Map<string, string>()
  for (const { key, name, shortName, kind } of organisations) {
    agencies.set(key, (await addOrganisation(act, { name, shortName, kind, otherNames: [] })).id)
  }
  const all = new Map<string, string>()
  for (const [key, { title, name, organisation }] of Object.entries(people)) {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@westmere.example`
    const person = { name, title, email, organisationId: idOf(agencies, organisation), otherNames: [] }
    all.set(key, (await addPerson(act, person)).id)
  }
  return { organisations: agencies, people: all }
}

const makeBody = async (
  act: Act,
  { body }: PlannedBody,
  given: { made: Made; parentId: string | null },
): Promise<Body> => {
  const { name, shortName, kind, prefix, regime, quorum, starts, ends, venue, termsOfReference } = body
  return createBody(act, {
    ...plainBody,
    name,
    shortName,
    kind,
    prefix,
    regime,
    termsOfReference,
    parentId: given.parentId,
    quorum: { least: quorum.least, includes: quorum.includes.map(key => idOf(given.made.organisations, key)) },
    usualStart: starts,
    usualEnd: ends,
    usualVenue: venue,
    nextNumber: nextNumber(body),
    example: true,
  })
}

const dayBefore = (date: string): string => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString()

/** Seats of a body, and who held each from when to when; ids of the seats by their keys. */
const makeSeats = async (act: Act, { body, meetings }: PlannedBody, given: { made: Made; bodyId: string }) => {
  const seats = new Map<string, string>()
  const start = meetings[0]?.date ?? null
  for (const { key, post, organisation, office, statutory, holders } of body.seats) {
    const seat = await addSeat(act, {
      bodyId: given.bodyId,
      post,
      organisationId: idOf(given.made.organisations, organisation),
      basis: statutory ? 'statutory' : 'invited',
      voting: office !== 'secretary',
      office,
      maximumMonths: null,
      openedOn: null,
    })
    seats.set(key, seat.id)
    let from = start
    for (const { person, until, interim = false } of holders) {
      const end = until === undefined ? null : (meetings[until]?.date ?? null)
      await holdSeat(act, {
        seatId: seat.id,
        personId: idOf(given.made.people, person),
        from,
        to: end === null ? null : dayBefore(end),
        kind: interim ? 'interim' : 'substantive',
        endsOthers: false,
      })
      from = end
    }
  }
  return seats
}

const attendanceOf = (
  planned: PlannedBody,
  meeting: PlannedMeeting,
  { made, seats }: { readonly made: Made; readonly seats: ReadonlyMap<string, string> },
) => {
  const came = whoCame(planned.body, meeting.index)
  const chair = inTheChair(came)
  return came.flatMap(one => {
    const { seat, person, status } = one
    if (person === null) return []
    const isClerk = seat.office === 'secretary' && status === 'present'
    return [
      {
        seatId: idOf(seats, seat.key),
        personId: idOf(made.people, person.key),
        organisationId: idOf(made.organisations, seat.organisation),
        name: person.name,
        title: person.title,
        role: seat.post,
        organisation: organisationName(seat.organisation),
        initials: null,
        status: isClerk ? ('in attendance' as const) : status,
        chair: one === chair,
        substituteForSeatId: null,
        substituteFor: null,
      },
    ]
  })
}

const makeMeetings = async (
  act: Act,
  planned: PlannedBody,
  given: { readonly made: Made; readonly seats: ReadonlyMap<string, string>; readonly body: Body },
): Promise<void> => {
  const { starts, ends, venue } = planned.body
  for (const meeting of planned.meetings) {
    const { date, minutes } = meeting
    const meetingId = await takeInMeeting(act, {
      meetingId: null,
      bodyId: given.body.id,
      date,
      starts,
      ends,
      venue,
      state: minutes === null ? 'cancelled' : 'held',
      printedBody: planned.body.name,
      attendance: minutes === null ? [] : attendanceOf(planned, meeting, given),
      agenda: minutes === null ? [] : minutes.tree.items.flatMap(({ title }) => title ?? []),
    })
    // Those of the meeting before are approved by them; the last wait for the next meeting.
    if (minutes !== null) await keepMinutes(act, { meetingId, ...minutes, fileHash: null, state: 'circulated' })
  }
  await planMeetings(act, {
    bodyId: given.body.id,
    rows: [{ row: 1, date: planned.next, starts, ends, venue }],
    rule: { pattern: `${planned.body.day.week}-${planned.body.day.weekday}`, avoidAugust: false, noticeDays: null },
  })
}

/** Accounts for looking round: one for each role, on every body of the example. */
const makeAccounts = async (act: Act, ids: readonly string[]): Promise<void> => {
  for (const { name, email, role } of demonstrators) {
    const { id } = await keepAccount(act, { name, email })
    for (const bodyId of ids) await giveRole(act, { accountId: id, bodyId, role })
  }
}

/** Fills an empty record with the example partnership. */
export const loadExample = async (act: Act, plan: readonly PlannedBody[]): Promise<void> => {
  const made = await makePeople(act)
  const ids: string[] = []
  for (const planned of plan) {
    const body = await makeBody(act, planned, { made, parentId: ids[0] ?? null })
    ids.push(body.id)
    const seats = await makeSeats(act, planned, { made, bodyId: body.id })
    await makeMeetings(act, planned, { made, seats, body })
    await liveActions(act, body)
  }
  await makeAccounts(act, ids)
  await recordChange(act, { action: 'example.loaded', subject: { kind: 'example', id: 'example' }, bodyId: null })
}
