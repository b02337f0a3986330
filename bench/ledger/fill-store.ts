/** A record with many years of meetings and actions that have lived, written straight into the tables. */
import type { Insertable } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { inParts } from '#platform/db/in-parts.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { aBody, aHolding, anOrganisation, aPerson, aSeat } from '#test/rows.ts'
import { seededRandom, type Random } from '#test/seeded-random.ts'
import type { ActionEvent, Party } from '../../app/modules/ledger/model/event.ts'
import { replay } from '../../app/modules/ledger/model/replay.ts'
import { isOpen } from '../../app/modules/ledger/model/standing.ts'
import { insertEvents } from '../../app/modules/ledger/store/events.ts'
import { insertStandings, type Stood } from '../../app/modules/ledger/store/standings.ts'
import { randomHistory } from '../../app/modules/ledger/random-history.test-support.ts'

export interface FillSize {
  readonly bodies: number
  readonly meetingsOfBody: number
  readonly actionsOfMeeting: number
  /** The last meeting of each body was some weeks before this day. */
  readonly today: Temporal.PlainDate
}

/** 2,000 meetings and 20,000 actions; 20 years of 10 bodies that meet ten times a year. */
export const largeStore = { bodies: 10, meetingsOfBody: 200, actionsOfMeeting: 10 } as const

/** A body of the filled store. */
export interface FilledBody {
  readonly id: string
  readonly slug: string
  /** The oldest first. */
  readonly meetingIds: readonly string[]
  /** Persons of its seats. */
  readonly personIds: readonly string[]
  readonly organisationIds: readonly string[]
}

const names = [
  'Priya Nair',
  'Tom Ashworth',
  'Helen Marsh',
  'Ravi Shah',
  'Grace Okafor',
  'Jo Pike',
  'Ann Bell',
  'Ed Hill',
]

const texts = [
  'Write to the bus company about the last bus from Wexmoor Market',
  'Bring a breakdown of the figures of each ward to the next meeting of the Group',
  'Ask the schools which of them take part in the exercise, and report back',
  'Send the letter of support for the bid before the end of the month',
  'Find out who answers for the lighting of the underpass, and when it will be mended',
] as const

const seatsOf = async (tx: Tx, bodyId: string, n: number): Promise<readonly Party[]> => {
  const parties: Party[] = []
  for (const [index, name] of names.entries()) {
    const organisation = await anOrganisation(tx, { name: `Organisation ${n}.${index + 1}` })
    const person = await aPerson(tx, {
      name,
      organisation_id: organisation.id,
      email: `p${n}-${index}@wexmoor.example`,
    })
    const seat = await aSeat(tx, {
      body_id: bodyId,
      organisation_id: organisation.id,
      post: `Head of Service ${index + 1}`,
      position: index + 1,
    })
    await aHolding(tx, { seat_id: seat.id, person_id: person.id })
    parties.push({ label: name, personId: person.id, seatId: seat.id, organisationId: organisation.id })
  }
  return parties
}

/** What happened by today; an action of more than a year ago has mostly ended. */
const livedUntil = (random: Random, events: readonly ActionEvent[], today: string): readonly ActionEvent[] => {
  const past = events.filter(({ at }) => at < today)
  const [first] = past
  const last = past.at(-1)
  if (first === undefined || last === undefined || !isOpen(replay(past))) return past
  const old = first.at < String(Number(today.slice(0, 4)) - 1) + today.slice(4)
  if (!random.chance(old ? 0.98 : 0.4)) return past
  const { id, position } = { id: `${first.actionId}-end`, position: last.position + 1 }
  return [...past, { ...last, id, position, what: { kind: 'closed', reason: 'It was done' } }]
}

interface Filling extends FillSize {
  readonly random: Random
  readonly bodyId: string
  readonly owners: readonly Party[]
}

const meetingsOf = ({ bodyId, meetingsOfBody, today }: Filling) =>
  Array.from({ length: meetingsOfBody }, (_, n) => {
    const id = newId()
    const date = today.subtract({ days: 20 + Math.round((meetingsOfBody - 1 - n) * 36.5) }).toString()
    const when = { date, starts: '14:00', ends: '16:00', venue: 'Council Chamber', state: 'held' }
    return { id, body_id: bodyId, ...when, calendar_uid: `${id}@bench`, sequence: 0, called_at: null, reason: null }
  })

const fillBody = async (tx: Tx, filling: Filling): Promise<readonly string[]> => {
  const { random, bodyId, owners, actionsOfMeeting, today } = filling
  const meetings = meetingsOf(filling)
  const minutes = meetings.map(({ id, date }) => ({
    id: newId(),
    meeting_id: id,
    state: 'approved',
    text: '',
    updated_at: `${date}T17:00:00Z`,
    updated_by: 'Asha Clerk',
  }))
  const minuteRows: Insertable<Schema['minute']>[] = []
  const ownerRows: Insertable<Schema['action_owner']>[] = []
  const events: ActionEvent[] = []
  const stood: Stood[] = []
  const actions = meetings.flatMap(({ id: meetingId, date }, m) =>
    Array.from({ length: actionsOfMeeting }, (_, n) => {
      const minutesId = minutes[m]?.id ?? ''
      const number = String(m * actionsOfMeeting + n + 1)
      const minuteId = newId()
      minuteRows.push({
        id: minuteId,
        minutes_id: minutesId,
        position: n + 1,
        number,
        title: 'POLICE UPDATE',
        text: 'Text',
      })
      const id = newId()
      const lead = owners[random.below(owners.length)]
      const mine = [lead, random.chance(0.3) ? owners[random.below(owners.length)] : undefined].filter(
        party => party !== undefined,
      )
      const due = { on: Temporal.PlainDate.from(date).add({ days: 30 }).toString(), meetingId: null }
      const history = randomHistory(random, {
        actionId: id,
        issuedAt: `${date}T17:00:00Z`,
        tries: random.below(8),
        owners: mine,
        due,
        meetingId,
      })
      const lived = livedUntil(random, history, `${today.toString()}T00:00:00Z`)
      events.push(...lived)
      stood.push({ actionId: id, bodyId, meetingId, state: replay(lived) })
      mine.forEach((party, place) =>
        ownerRows.push({
          action_id: id,
          position: place + 1,
          label: party.label,
          person_id: party.personId,
          seat_id: party.seatId,
          organisation_id: party.organisationId,
        }),
      )
      return {
        id,
        minutes_id: minutesId,
        minute_id: minuteId,
        position: n + 1,
        reference: `B ${number}/${date.slice(2, 4)}.1`,
        marker: 'explicit',
        text: random.pick(texts),
        due_on: due.on,
      }
    }),
  )
  await inParts(meetings, part => tx.insertInto('meeting').values(part).execute())
  await inParts(minutes, part => tx.insertInto('minutes').values(part).execute())
  await inParts(minuteRows, part => tx.insertInto('minute').values(part).execute())
  await inParts(actions, part => tx.insertInto('action').values(part).execute())
  await inParts(ownerRows, part => tx.insertInto('action_owner').values(part).execute())
  await insertEvents(tx, events)
  await insertStandings(tx, stood)
  return meetings.map(({ id }) => id)
}

/** Fills a record, in the transaction given. The same seed makes the same histories. */
export const fillStore = async (tx: Tx, size: FillSize): Promise<readonly FilledBody[]> => {
  const random = seededRandom(1)
  const filled: FilledBody[] = []
  for (let n = 1; n <= size.bodies; n++) {
    const slug = `bench-${n}`
    const body = await aBody(tx, { slug, name: `Safer Wexmoor Group ${n}` })
    const owners = await seatsOf(tx, body.id, n)
    const meetingIds = await fillBody(tx, { ...size, random, bodyId: body.id, owners })
    filled.push({
      id: body.id,
      slug,
      meetingIds,
      personIds: owners.flatMap(({ personId }) => personId ?? []),
      organisationIds: owners.flatMap(({ organisationId }) => organisationId ?? []),
    })
  }
  return filled
}
