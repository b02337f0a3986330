/** A body with a chair, three holders of different kinds and a vacant seat, and a meeting called for 18 June 2026. */
import type { Tx } from '#platform/db/database.ts'
import { newId } from '#kernel/ids.ts'
import { aBody, aHolding, aMeeting, anOrganisation, aPerson, aSeat } from '#test/rows.ts'

export const aWorld = async (tx: Tx) => {
  const organisation = (name: string, kind: string) => anOrganisation(tx, { name, kind })
  const council = await organisation('Wexmoor Council', 'council')
  const police = await organisation('Northshire Police', 'police')
  const probation = await organisation('Northshire Probation', 'probation')
  const ambulance = await organisation('Northshire Ambulance', 'health')
  const body = await aBody(tx, {
    slug: 'strategic-group',
    quorum: JSON.stringify({ least: 3, includes: [probation.id] }),
  })
  const seat = async (
    given: { readonly post: string; readonly organisation: { readonly id: string }; readonly position: number },
    more: Partial<Parameters<typeof aSeat>[1]> = {},
  ) =>
    (
      await aSeat(tx, {
        body_id: body.id,
        post: given.post,
        organisation_id: given.organisation.id,
        position: given.position,
        ...more,
      })
    ).id
  const seats = {
    chair: await seat({ post: 'Cabinet Member', organisation: council, position: 1 }, { office: 'chair' }),
    police: await seat({ post: 'Borough Commander', organisation: police, position: 2 }),
    probation: await seat({ post: 'Head of Delivery Unit', organisation: probation, position: 3 }),
    council: await seat({ post: 'Director of Public Protection', organisation: council, position: 4 }),
    vacant: await seat({ post: 'Ambulance Lead', organisation: ambulance, position: 5 }, { voting: 0 }),
  }
  const person = async (name: string, of: { readonly id: string }, more: Partial<Parameters<typeof aPerson>[1]> = {}) =>
    (await aPerson(tx, { name, organisation_id: of.id, ...more })).id
  const tom = await person('Tom Ashworth', probation)
  const people = {
    grace: await person('Grace Okafor', council, { title: 'Cllr' }),
    dan: await person('Dan Whitlock', police, { title: 'Superintendent' }),
    tom,
    /** Whom Tom was before two entries were merged. */
    tomBefore: await person('T Ashworth', probation, { merged_into: tom }),
    helen: await person('Helen Marsh', council),
    priya: await person('Priya Nair', council),
  }
  const hold = (seat_id: string, person_id: string, kind = 'substantive') => aHolding(tx, { seat_id, person_id, kind })
  await hold(seats.chair, people.grace)
  await hold(seats.police, people.dan, 'interim')
  await hold(seats.probation, people.tom)
  await hold(seats.council, people.helen, 'covering')
  const meeting = await aMeeting(tx, { body_id: body.id })
  const item = async (position: number, title: string): Promise<string> => {
    const id = newId()
    await tx
      .insertInto('agenda_item')
      .values({
        id,
        meeting_id: meeting.id,
        position,
        title,
        kind: 'business',
        purpose: 'information',
        lead: null,
        minutes_allowed: null,
        exempt_paragraph: null,
        notes: '',
        forward_id: null,
        state: 'open',
      })
      .execute()
    return id
  }
  const items = [await item(1, 'Apologies for absence'), await item(2, 'Police update')] as const
  const approve = async (approving: Tx): Promise<void> => {
    await approving
      .insertInto('minutes')
      .values({
        id: newId(),
        meeting_id: meeting.id,
        state: 'approved',
        text: '',
        updated_at: '2026-06-19T09:00:00Z',
        updated_by: 'Asha Clerk',
        circulated_at: null,
        approved_at: '2026-06-19T09:00:00Z',
        approved_at_meeting_id: null,
        file_hash: null,
        tree: null,
      })
      .execute()
  }
  return { body, meeting, seats, people, items, approve, organisations: { council, police, probation, ambulance } }
}
