import { newId } from '#kernel/ids.ts'
import { createRecord, openSession, systemActor } from '#modules/accounts/index.ts'
import { systemClock } from '#kernel/clock.ts'
import { issueActions } from '#modules/ledger/index.ts'
import type { Database } from '#platform/db/database.ts'
import { aBody, aHolding, aMeeting, anAccount, anOrganisation, aPerson, aRole, aSeat } from '#test/rows.ts'

const at = '2026-06-01T09:00:00Z'

/** A body with twelve seats, forty meetings and 200 actions, and the cookie of its clerk. */
export const seed = async (db: Database): Promise<string> =>
  createRecord({ db, clock: systemClock }).perform(systemActor, async act => {
    const { tx } = act
    const body = await aBody(tx, { slug: 'bench', name: 'Safer Wexmoor Strategic Group' })
    const organisation = await anOrganisation(tx)
    for (let position = 1; position <= 12; position++) {
      const seat = await aSeat(tx, {
        body_id: body.id,
        organisation_id: organisation.id,
        post: `Post ${position}`,
        position,
      })
      const person = await aPerson(tx, { name: `Person ${position}`, email: `person${position}@wexmoor.example` })
      await aHolding(tx, { seat_id: seat.id, person_id: person.id })
    }
    for (let n = 0; n < 40; n++) {
      const date = Temporal.PlainDate.from('2016-09-15')
        .add({ months: 3 * n })
        .toString()
      const meeting = await aMeeting(tx, { body_id: body.id, date, state: 'held' })
      const minutes = newId()
      const common = { text: '', updated_at: at, updated_by: 'Asha' }
      await tx
        .insertInto('minutes')
        .values({ id: minutes, meeting_id: meeting.id, state: 'circulated', ...common })
        .execute()
      for (let position = 1; position <= 5; position++) {
        const [id, minute] = [newId(), newId()]
        const number = String(n * 10 + position)
        await tx
          .insertInto('minute')
          .values({ id: minute, minutes_id: minutes, position, number, title: 'POLICE UPDATE', text: 'Text' })
          .execute()
        const text = `That a breakdown of the figures of ward ${position} be provided to the next meeting of the Group`
        const own = { id, minutes_id: minutes, minute_id: minute, position, text, marker: 'explicit' }
        await tx
          .insertInto('action')
          .values({ ...own, reference: `SWSG ${number}.1`, due_on: '2026-06-18' })
          .execute()
        const owners = ['Priya Nair', 'Tom Ashworth']
        const parties = owners.map(label => ({ label, personId: null, seatId: null, organisationId: null }))
        await issueActions(act, {
          bodyId: body.id,
          meetingId: meeting.id,
          channel: 'minutes',
          at: `${date}T17:00:00Z`,
          actions: [{ id, owners: parties, due: { on: '2026-06-18', meetingId: null } }],
        })
        for (const [place, label] of owners.entries()) {
          await tx
            .insertInto('action_owner')
            .values({ action_id: id, position: place + 1, label })
            .execute()
        }
      }
    }
    const account = await anAccount(tx)
    await aRole(tx, { account_id: account.id, body_id: body.id, role: 'clerk' })
    return `session=${await openSession(act, { accountId: account.id, how: 'link', about: 'Bench' })}`
  })
