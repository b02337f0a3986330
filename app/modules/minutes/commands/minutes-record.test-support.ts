/** A body with a meeting and people, and texts of its minutes, for the tests of the record. */
import { parse, readText, type Minutes } from '#minutes'
import type { Tx } from '#platform/db/database.ts'
import { aBody, aHolding, aMeeting, aPerson, aSeat, actorWith, anOrganisation } from '#test/rows.ts'

export const heading = `SAFER WEXMOOR STRATEGIC GROUP

Minutes of the meeting held at 2.00 pm on Thursday 12 March 2026
at Council Chamber

Present:

Councillor Grace Okafor, Cabinet Member, Wexmoor Council (Chair)
Priya Nair, Community Safety Manager, Wexmoor Council
Tom Ashworth, Head of Delivery, Probation Service

`

export const wards = 'RESOLVED that a breakdown of scooter thefts by ward be provided to the next meeting.   PN'
export const protocol = 'RESOLVED that the protocol on release dates be revised and brought back.   TA'

/** Minutes 175 and 176, each with an action. */
export const twoActions = `${heading}175  Police update

The Group heard that thefts had risen.

${wards}

176  Offender management

${protocol}
`

export const treeOf = (text: string): Minutes => {
  const found = parse(readText(text)).documents.find(document => document.type === 'minutes')
  if (found === undefined) throw new Error('The text is no minutes')
  return found
}

/** A body, its meeting of 12 March 2026, a later meeting, and seats held by two people of the texts. */
export const partnership = async (tx: Tx) => {
  const body = await aBody(tx, { next_number: 175 })
  const council = await anOrganisation(tx)
  const probation = await anOrganisation(tx, { name: 'Probation Service', kind: 'probation' })
  const meeting = await aMeeting(tx, { body_id: body.id, date: '2026-03-12', state: 'held' })
  const next = await aMeeting(tx, { body_id: body.id, date: '2026-06-11', state: 'held' })
  const priya = await aPerson(tx, { email: 'priya.nair@wexmoor.example' })
  const tom = await aPerson(tx, { name: 'Tom Ashworth', email: 'tom.ashworth@probation.example' })
  const manager = await aSeat(tx, {
    body_id: body.id,
    organisation_id: council.id,
    post: 'Community Safety Manager',
  })
  const delivery = await aSeat(tx, {
    body_id: body.id,
    organisation_id: probation.id,
    post: 'Head of Delivery',
    position: 2,
  })
  await aHolding(tx, { seat_id: manager.id, person_id: priya.id })
  await aHolding(tx, { seat_id: delivery.id, person_id: tom.id })
  return {
    body,
    meeting,
    next,
    council,
    probation,
    priya,
    tom,
    manager,
    delivery,
    clerk: actorWith({ [body.id]: ['clerk'] }),
  }
}
