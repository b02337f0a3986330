import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { OwedAction } from '../model/owed-action.ts'
import { bearerOf, type OwnerLink } from '../model/owner-link.ts'
import { aimOf, saysDone, type Reply } from '../model/reply.ts'
import { findOwed } from '../queries/find-owed.ts'
import { linkOfReply, stateOfLink } from '../queries/open-link.ts'
import { selectMerged } from '../store/answering.ts'
import { noteAway, noteUsed } from '../store/owner-links.ts'
import { selectContacts, selectMailToken, selectToldBy } from '../store/owners.ts'
import { raiseTask } from './raise-task.ts'
import { reportDone } from './report-done.ts'
import { reportProgress } from './report-progress.ts'

/** The most words of a mail that go into the record; the whole mail is kept as a file. */
const mostCharacters = 10_000

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

interface Came {
  readonly mail: Reply
  readonly link: OwnerLink
  readonly personId: string
  readonly name: string
}

/** Leaves a mail to the clerk, with its words. */
const leaveToClerk = (act: Act, { mail, link, personId }: Came, why: string): Promise<void> => {
  const files = mail.attachments.length === 0 ? '' : ` With ${mail.attachments.length} attached.`
  return raiseTask(act, {
    bodyId: link.bodyId,
    kind: 'reply-unclear',
    personId,
    text: `${why} It says: “${shortened(mail.text.trim(), 2000)}”${files}`,
    onceKey: `reply:${mail.id}`,
  })
}

/** Enters what somebody answered as their report on one action. */
const enterReply = async (act: Act, { mail, link }: Came, action: OwedAction): Promise<void> => {
  const actor = bearerOf(link)
  const text = shortened(mail.text.trim() === '' ? 'Sent by mail, without words.' : mail.text.trim(), mostCharacters)
  const report = saysDone(text, action.reference) ? reportDone : reportProgress
  await report(
    { ...act, actor, by: actor.by },
    {
      actionId: action.id,
      channel: 'mail',
      within: link.bodyId,
      text,
      files: mail.attachments.map(({ hash, name, type, size }) => ({ hash, name, mediaType: type, size })),
    },
  )
  await noteUsed(act.tx, link.id, act.now)
}

const takeWords = async (act: Act, came: Came): Promise<void> => {
  const { mail, link, personId, name } = came
  const from = mail.from?.address.toLowerCase() ?? null
  if (from !== link.sentTo) {
    return leaveToClerk(
      act,
      came,
      `A mail to the address for answers of ${name} came from ${from ?? 'nobody'}, and not from them.`,
    )
  }
  if (mail.sender.authentication === 'fail') {
    return leaveToClerk(act, came, `A mail says that it is from ${name}, and the mail server doubts it.`)
  }
  if (mail.text.trim() === '' && mail.attachments.length === 0) {
    return leaveToClerk(act, came, `${name} answered by mail without words.`)
  }
  const { byPerson } = await findOwed(act, link.bodyId)
  const owed = byPerson.get(personId) ?? []
  const told = mail.mailId === null ? [] : await selectToldBy(act.tx, mail.mailId)
  const aim = aimOf(mail, owed, told)
  const action = owed.find(({ id }) => id === aim?.id)
  if (action === undefined) {
    const why = owed.length === 0 ? 'owes nothing that is open' : 'does not say which action it is about'
    return leaveToClerk(act, came, `${name} answered by mail, and ${why}.`)
  }
  await enterReply(act, came, action)
}

/** A mail that did not arrive is put before the clerk, once. */
const takeBounce = (act: Act, { mail, link, personId, name }: Came): Promise<void> =>
  raiseTask(act, {
    bodyId: link.bodyId,
    kind: 'mail-bounced',
    personId,
    text: `A mail to ${name} (${link.sentTo}) did not arrive: ${shortened(mail.bounce?.why ?? 'no reason was given', 300)}`,
    onceKey: `bounced:${mail.mailId ?? mail.id}`,
  })

/** What a machine answered by itself is noted beside the link, and changes nothing. */
const takeAutoReply = async (act: Act, { mail, link, personId }: Came): Promise<void> => {
  const text = shortened(mail.text.trim() || mail.subject, 500)
  await noteAway(act.tx, link.id, { at: act.now, text })
  await recordChange(act, {
    action: 'owner.away',
    subject: { kind: 'person', id: personId },
    bodyId: link.bodyId,
    after: { text },
  })
}

/**
 * Takes a mail that came to the address which goes with somebody's link. An answer that is from the address which the link was
 * sent to, and about one action, is their report on it; whatever is not certain waits for the clerk, with its words. Nothing else
 * in the record is changed by a mail.
 */
export const takeReply = async (act: Act, mail: Reply): Promise<void> => {
  const token = mail.token ?? (mail.mailId === null ? null : await selectMailToken(act.tx, mail.mailId))
  const link = token === null ? null : await linkOfReply(act, token)
  if (link === null) return
  const personId = (await selectMerged(act.tx, [link.personId])).get(link.personId) ?? link.personId
  const name = (await selectContacts(act.tx, [personId])).get(personId)?.name ?? link.sentTo
  const came = { mail, link, personId, name }
  if (mail.kind === 'bounce') return takeBounce(act, came)
  if (mail.kind === 'loop') return
  if (mail.kind === 'auto-reply') return takeAutoReply(act, came)
  if (mail.kind === 'unreadable')
    return leaveToClerk(act, came, `A mail to the address for answers of ${name} cannot be read.`)
  if ((await stateOfLink(act, link)) !== 'good') {
    return leaveToClerk(act, came, `${name} answered a mail whose link works no longer.`)
  }
  await takeWords(act, came)
}
