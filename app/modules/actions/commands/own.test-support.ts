/** A body whose minutes agreed two actions, each owed by a seat, for the tests of what owners say. */
import { nobody, type Act, type Actor } from '#modules/accounts/index.ts'
import { issueActions } from '#modules/ledger/index.ts'
import { newId } from '#kernel/ids.ts'
import { aBody, aHolding, aMeeting, aPerson, aSeat, actorWith, anOrganisation } from '#test/rows.ts'

/** Somebody who answers from a link. */
export const bearerOf = (personId: string, sentTo = 'priya.nair@wexmoor.example'): Actor => ({
  ...nobody,
  by: { kind: 'link', id: null, name: `link sent to ${sentTo}` },
  personId,
})

const minutesOf = async ({ tx, now }: Act, meetingId: string): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('minutes')
    .values({ id, meeting_id: meetingId, state: 'circulated', text: '', updated_at: now, updated_by: 'Asha Clerk' })
    .execute()
  return id
}

/** The partnership, with one action of Priya Nair's seat and one of Tom Ashworth's. */
export const owedWorld = async (act: Act) => {
  const { tx } = act
  const council = await anOrganisation(tx)
  const probation = await anOrganisation(tx, { name: 'Probation Service', kind: 'probation' })
  const body = await aBody(tx, { name: 'Safer Wexmoor Partnership', prefix: 'SWP' })
  const meeting = await aMeeting(tx, { body_id: body.id, date: '2026-03-12', state: 'held' })
  const priya = await aPerson(tx, { email: 'priya.nair@wexmoor.example', organisation_id: council.id })
  const tom = await aPerson(tx, { name: 'Tom Ashworth', email: 'tom.ashworth@probation.example' })
  const helen = await aPerson(tx, { name: 'Helen Marsh', email: 'helen.marsh@wexmoor.example' })
  const manager = await aSeat(tx, { body_id: body.id, organisation_id: council.id, post: 'Community Safety Manager' })
  const delivery = await aSeat(tx, { body_id: body.id, organisation_id: probation.id, post: 'Head of Delivery' })
  const held = await aHolding(tx, { seat_id: manager.id, person_id: priya.id })
  await aHolding(tx, { seat_id: delivery.id, person_id: tom.id })
  const minutesId = await minutesOf(act, meeting.id)
  const action = async (reference: string, text: string, position: number): Promise<string> => {
    const id = newId()
    await tx
      .insertInto('action')
      .values({ id, minutes_id: minutesId, position, reference, marker: 'explicit', text, due_on: '2026-07-01' })
      .execute()
    return id
  }
  const thefts = await action('SWP 175/26.1', 'provide a breakdown of scooter thefts by ward', 0)
  const protocol = await action('SWP 176/26.1', 'revise the protocol on release dates', 1)
  const owner = (person: { readonly id: string; readonly name: string }, seatId: string, organisationId: string) => ({
    label: person.name,
    personId: person.id,
    seatId,
    organisationId,
  })
  await issueActions(act, {
    bodyId: body.id,
    meetingId: meeting.id,
    channel: 'minutes',
    at: act.now,
    actions: [
      {
        id: thefts,
        owners: [owner(priya, manager.id, council.id)],
        due: { on: '2026-07-01', meetingId: null },
      },
      { id: protocol, owners: [owner(tom, delivery.id, probation.id)], due: { on: '2026-07-01', meetingId: null } },
    ],
  })
  const clerk = actorWith({ [body.id]: ['clerk'] })
  return {
    council,
    probation,
    body,
    meeting,
    priya,
    tom,
    helen,
    manager,
    delivery,
    held,
    minutesId,
    thefts,
    protocol,
    clerk,
  }
}
