/** A strategic group, a sub-group of it, and meetings of both around 12 June 2026. */
import { actorWith, aBody, aHolding, aMeeting, anAccount, anOrganisation, aPerson, aRole, aSeat } from '#test/rows.ts'
import type { Act } from '#modules/accounts/index.ts'

export const asksWorld = async ({ tx, newId }: Act) => {
  const parent = await aBody(tx, { slug: 'group', next_number: 180 })
  const child = await aBody(tx, {
    slug: 'youth',
    name: 'Youth Offending Group',
    kind: 'sub-group',
    parent_id: parent.id,
    prefix: 'YOG',
  })
  const probation = await anOrganisation(tx, { name: 'Probation Service', kind: 'probation' })
  const tom = await aPerson(tx, { name: 'Tom Ashworth', email: 'tom.ashworth@probation.example' })
  const delivery = await aSeat(tx, { body_id: parent.id, organisation_id: probation.id, post: 'Head of Delivery' })
  await aHolding(tx, { seat_id: delivery.id, person_id: tom.id })
  const may = await aMeeting(tx, { body_id: child.id, date: '2026-05-20', state: 'held' })
  const july = await aMeeting(tx, { body_id: child.id, date: '2026-07-15', state: 'planned' })
  const june = await aMeeting(tx, { body_id: parent.id, date: '2026-06-12' })
  const september = await aMeeting(tx, { body_id: parent.id, date: '2026-09-10', state: 'planned' })
  const titles = ['Apologies for absence', 'Matters arising', 'Any other business'] as const
  const kinds = ['apologies', 'matters-arising', 'other-business'] as const
  for (const [i, title] of titles.entries()) {
    const item = { id: newId(), meeting_id: june.id, position: i + 1, title, kind: kinds[i] ?? 'business' }
    await tx
      .insertInto('agenda_item')
      .values({ ...item, purpose: 'discussion', state: 'open', notes: '' })
      .execute()
  }
  const account = await anAccount(tx, { email: 'asha@wexmoor.example' })
  await aRole(tx, { account_id: account.id, body_id: child.id, role: 'clerk' })
  return {
    parent,
    child,
    may,
    july,
    june,
    september,
    account,
    asker: actorWith({ [child.id]: ['clerk'] }),
    chair: actorWith({ [parent.id]: ['chair'] }),
    clerk: actorWith({ [parent.id]: ['clerk'] }),
  }
}

export const anAsk = {
  minuteNumber: '12',
  title: 'a lead for transitions',
  text: 'We ask the Strategic Group to name a lead for transitions.',
  exemptParagraph: null,
}
