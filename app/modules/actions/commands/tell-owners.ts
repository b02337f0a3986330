import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { ownerMail } from '../compose/owner-mail.ts'
import { newsOf } from '../model/owner-mail.ts'
import type { OwedAction } from '../model/owed-action.ts'
import { findOwed, type OwedToBody } from '../queries/find-owed.ts'
import {
  selectActionsOfMinutes,
  selectBodyContact,
  selectContacts,
  selectTold,
  upsertTold,
  type BodyContact,
  type Contact,
} from '../store/owners.ts'
import { linkFor, type MailPlaces } from './link-for.ts'
import { raiseTask } from './raise-task.ts'

/** Which news is to be told: of the actions of minutes, or of some actions of a body. */
export type TellWhat =
  { readonly minutesId: string } | { readonly bodyId: string; readonly actionIds: readonly string[] }

/** Where links lead; and what went from whom to whom, to be told with it. */
export interface TellPlaces extends MailPlaces {
  readonly taken?: readonly {
    readonly from: { readonly name: string }
    readonly to: { readonly id: string }
    readonly actions: readonly OwedAction[]
  }[]
}

interface Writing {
  readonly body: BodyContact
  readonly places: TellPlaces
  readonly histories: OwedToBody['histories']
  /** All that whoever it is owes the body. */
  readonly owed: readonly OwedAction[]
  /** Ids of those that are new to them. */
  readonly fresh: ReadonlySet<string>
}

const newsIn = ({ histories }: Pick<Writing, 'histories'>, actionId: string): number =>
  newsOf(histories.get(actionId)?.events ?? [])

/** Writes one mail with all that a person owes the body, and notes what they are told by it. */
const writeTo = async (act: Act, contact: Contact & { readonly email: string }, writing: Writing) => {
  const { body, places, fresh, owed } = writing
  const whose = { personId: contact.id, bodyId: body.id, sentTo: contact.email }
  const { link, href, token, replyTo } = await linkFor(act, whose, places)
  const mailId = await queueMail(act, {
    to: { address: contact.email, name: contact.name },
    ...ownerMail({
      name: contact.name,
      bodyName: body.name,
      fresh: owed.filter(({ id }) => fresh.has(id)),
      open: owed.filter(({ id }) => !fresh.has(id)),
      taken: (places.taken ?? []).filter(({ to }) => to.id === contact.id),
      href,
      expiresAt: link.expiresAt,
      canReply: replyTo !== null,
    }),
    veiled: token,
    ...(replyTo !== null && { replyTo }),
  })
  for (const { id } of owed) {
    await upsertTold(act.tx, { actionId: id, personId: contact.id, position: newsIn(writing, id), at: act.now, mailId })
  }
  await recordChange(act, {
    action: 'owner.told',
    subject: { kind: 'person', id: contact.id },
    bodyId: body.id,
    after: { sentTo: contact.email, actions: owed.map(({ reference }) => reference) },
  })
}

const noAddress = async (
  act: Act,
  bodyId: string,
  found: { readonly action: OwedAction; readonly contact: Contact | null },
) => {
  const { action, contact } = found
  const names = action.places.map(place => action.state.owners[place]?.label ?? '').join(', ')
  const why =
    contact === null
      ? `Nobody answers for ${names || 'it'}: name a holder of the seat, or a lead contact of the organisation`
      : `${contact.name} has no e-mail address`
  await raiseTask(act, {
    bodyId,
    kind: 'no-address',
    actionId: action.id,
    personId: contact?.id ?? null,
    text: `The owner of ${action.reference} was not told of it. ${why}.`,
    onceKey: `no-address:${action.id}:${contact?.id ?? names}`,
  })
}

/**
 * Tells owners of what is new to them: each gets one mail with everything that they owe the body. Whoever was told before
 * is not told again, however often this is run.
 * @returns how many mails were written
 */
export const tellOwners = async (act: Act, what: TellWhat, places: TellPlaces): Promise<number> => {
  const { bodyId, actionIds } = 'bodyId' in what ? what : await selectActionsOfMinutes(act.tx, what.minutesId)
  const body = bodyId === null ? null : await selectBodyContact(act.tx, bodyId)
  if (body === null) return 0
  const asked = new Set(actionIds)
  const { byPerson, unanswered, histories } = await findOwed(act, body.id)
  const told = await selectTold(act.tx, [...histories.keys()])
  const contacts = await selectContacts(act.tx, [...byPerson.keys()])
  let mails = 0
  for (const [personId, owed] of byPerson) {
    const isNew = ({ id }: OwedAction): boolean => newsIn({ histories }, id) > (told.get(`${id} ${personId}`) ?? 0)
    const fresh = owed.filter(isNew)
    const causes = fresh.filter(({ id }) => asked.has(id))
    const contact = contacts.get(personId) ?? null
    if (causes.length === 0) continue
    if (contact === null || contact.email === null) {
      for (const action of causes) await noAddress(act, body.id, { action, contact })
      continue
    }
    const writing = { body, places, owed, histories, fresh: new Set(fresh.map(({ id }) => id)) }
    await writeTo(act, { ...contact, email: contact.email }, writing)
    mails++
  }
  for (const action of unanswered) {
    if (asked.has(action.id)) await noAddress(act, body.id, { action, contact: null })
  }
  return mails
}

/** Sends somebody the link again, with everything that they owe the body. False where they owe nothing, or have no address. */
export const sendLink = async (
  act: Act,
  { bodyId, personId }: { readonly bodyId: string; readonly personId: string },
  places: MailPlaces,
): Promise<boolean> => {
  const body = await selectBodyContact(act.tx, bodyId)
  const { byPerson, histories } = await findOwed(act, bodyId)
  const owed = byPerson.get(personId) ?? []
  const contact = (await selectContacts(act.tx, [personId])).get(personId)
  if (body === null || contact === undefined || contact.email === null || owed.length === 0) return false
  const told = await selectTold(act.tx, [...histories.keys()])
  const fresh = owed.filter(({ id }) => newsIn({ histories }, id) > (told.get(`${id} ${personId}`) ?? 0))
  const writing = { body, places, owed, histories, fresh: new Set(fresh.map(({ id }) => id)) }
  await writeTo(act, { ...contact, email: contact.email }, writing)
  return true
}
