/** A body with people, seats, minutes and actions that are in the ledger, for tests. */
import { newId } from '#kernel/ids.ts'
import type { Act, Actor, Role } from '#modules/accounts/index.ts'
import { issueActions, type Due, type Party } from '#modules/ledger/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { aBody, aHolding, aMeeting, anOrganisation, aPerson, aSeat, actorWith } from '#test/rows.ts'

const at = '2026-03-12T14:00:00Z'

/** Minutes that were sent round, without the text that they would come from. */
export const circulatedMinutes = async (tx: Tx, meetingId: string): Promise<string> => {
  const id = newId()
  const row = { id, meeting_id: meetingId, state: 'circulated', text: '', updated_at: at, updated_by: 'Asha Clerk' }
  await tx.insertInto('minutes').values(row).execute()
  return id
}

export interface AgreedAction {
  readonly minutesId: string
  readonly meetingId: string
  readonly bodyId: string
  readonly reference: string
  readonly owners: readonly Party[]
  readonly due?: Due
  readonly text?: string
  readonly at?: string
}

/** An action as minutes that are sent round issue it. */
export const anIssuedAction = async (act: Act, given: AgreedAction): Promise<string> => {
  const { tx } = act
  const { minutesId, meetingId, bodyId, reference, owners, due = { on: null, meetingId: null } } = given
  const id = newId()
  const action = { id, minutes_id: minutesId, position: 1, reference, marker: 'explicit' }
  await tx
    .insertInto('action')
    .values({ ...action, text: given.text ?? 'Write to the bus company', due_on: due.on })
    .execute()
  const actions = [{ id, owners, due }]
  await issueActions(act, { bodyId, meetingId, channel: 'minutes', at: given.at ?? at, actions })
  return id
}

const nobody: Party = { label: '', personId: null, seatId: null, organisationId: null }

/** Somebody of whom no more than the name is known. */
export const named = (label: string): Party => ({ ...nobody, label })

/** The Safer Wexmoor Strategic Group on 12 June 2026, with a meeting behind it and one to come. */
export const actionWorld = async (act: Act) => {
  const { tx } = act
  const council = await anOrganisation(tx)
  const body = await aBody(tx, { slug: 'group' })
  const priya = await aPerson(tx, { organisation_id: council.id })
  const seat = await aSeat(tx, { body_id: body.id, organisation_id: council.id, post: 'Head of Delivery' })
  await aHolding(tx, { seat_id: seat.id, person_id: priya.id })
  const meeting = await aMeeting(tx, { body_id: body.id, date: '2026-03-12', state: 'held' })
  const next = await aMeeting(tx, { body_id: body.id, date: '2026-06-18' })
  const minutesId = await circulatedMinutes(tx, meeting.id)
  const owner: Party = {
    label: 'Priya Nair',
    personId: priya.id,
    seatId: seat.id,
    organisationId: council.id,
  }
  const place = { minutesId, meetingId: meeting.id, bodyId: body.id }
  const actionId = await anIssuedAction(act, {
    ...place,
    reference: 'SWSG 1/26.1',
    owners: [owner, named('Tom Ashworth')],
    due: { on: '2026-05-01', meetingId: null },
  })
  const otherId = await anIssuedAction(act, { ...place, reference: 'SWSG 2/26.1', owners: [named('Helen Marsh')] })
  return { body, council, priya, seat, meeting, next, place, owner, actionId, otherId }
}

/** Somebody with a role on a body. */
export const as = (bodyId: string, role: Role): Actor => actorWith({ [bodyId]: [role] })
