/** A body whose March minutes agreed two actions, and its meeting of June, at which they are gone through. */
import { keepMinutes, readTyped } from '#modules/minutes/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { aBody, aHolding, aMeeting, anOrganisation, aPerson, aSeat } from '#test/rows.ts'

export const marchText = `SAFER WEXMOOR STRATEGIC GROUP

Minutes of the meeting held at 2.00 pm on Thursday 12 March 2026
at Council Chamber

Present:

Councillor Grace Okafor, Cabinet Member, Wexmoor Council (Chair)
Priya Nair, Community Safety Manager, Wexmoor Council
Tom Ashworth, Head of Delivery, Probation Service

175  Police update

The Group heard that thefts had risen.

RESOLVED that a breakdown of scooter thefts by ward be provided to the next meeting.   PN

176  Offender management

RESOLVED that the protocol on release dates be revised and brought back.   TA
`

export const walkWorld = async (act: Act) => {
  const { tx } = act
  const body = await aBody(tx, { slug: 'group', next_number: 175 })
  const council = await anOrganisation(tx)
  const probation = await anOrganisation(tx, { name: 'Probation Service', kind: 'probation' })
  const march = await aMeeting(tx, { body_id: body.id, date: '2026-03-12', state: 'held' })
  const june = await aMeeting(tx, { body_id: body.id, date: '2026-06-12' })
  const september = await aMeeting(tx, { body_id: body.id, date: '2026-09-10', state: 'planned' })
  const priya = await aPerson(tx, { email: 'priya.nair@wexmoor.example' })
  const tom = await aPerson(tx, { name: 'Tom Ashworth', email: 'tom.ashworth@probation.example' })
  const manager = await aSeat(tx, {
    body_id: body.id,
    organisation_id: council.id,
    post: 'Community Safety Manager',
  })
  const delivery = await aSeat(tx, { body_id: body.id, organisation_id: probation.id, post: 'Head of Delivery' })
  await aHolding(tx, { seat_id: manager.id, person_id: priya.id })
  await aHolding(tx, { seat_id: delivery.id, person_id: tom.id })
  const tree = readTyped(marchText).minutes
  if (tree === null) throw new Error('The text is no minutes')
  await keepMinutes(act, { meetingId: march.id, text: marchText, tree, fileHash: null, state: 'circulated' })
  const actions = await tx.selectFrom('action').select(['id', 'reference']).orderBy('position').execute()
  const [wards, protocol] = actions.map(({ id }) => id)
  if (wards === undefined || protocol === undefined) throw new Error('The text has two actions')
  return { body, march, june, september, priya, tom, manager, delivery, wards, protocol }
}
