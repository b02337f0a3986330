import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { expiryFrom, linkState, type OwnerLink } from '../model/owner-link.ts'
import { replyAddress, tokenOf } from '../model/owner-token.ts'
import { paths } from '../paths.ts'
import { extendLink, insertLink, revokeLink, selectLinkInForce, selectLinkKey } from '../store/owner-links.ts'

/** Where pages are reached and answers come in. */
export interface MailPlaces {
  /** "https://minutes.example.org". */
  readonly address: string
  /** "reply@minutes.example.org"; null where no mail comes in. */
  readonly replyTo: string | null
}

/** A link as a mail carries it. */
export interface CarriedLink {
  readonly link: OwnerLink
  /** The whole address of the page. */
  readonly href: string
  /** What of it must not be kept once the mail is sent. */
  readonly token: string
  /** Where an answer to the mail goes; null where none can be taken. */
  readonly replyTo: string | null
}

const makeLink = async (act: Act, whose: Pick<OwnerLink, 'personId' | 'bodyId' | 'sentTo'>): Promise<OwnerLink> => {
  const { now } = act
  const link: OwnerLink = {
    ...whose,
    id: act.newId(),
    madeAt: now,
    expiresAt: expiryFrom(now),
    revokedAt: null,
    revokedReason: null,
    usedAt: null,
    away: null,
  }
  await insertLink(act.tx, link)
  // Its id is a part of the token, so the log names the person.
  await recordChange(act, {
    action: 'owner-link.made',
    subject: { kind: 'person', id: link.personId },
    bodyId: link.bodyId,
    after: { sentTo: link.sentTo, expiresAt: link.expiresAt },
  })
  return link
}

/**
 * The link of a person for a body, for a mail that is about to be written: made where there is none, and good for another
 * while. In the place of one that is too old, or speaks for another address, another is made.
 */
export const linkFor = async (
  act: Act,
  whose: Pick<OwnerLink, 'personId' | 'bodyId' | 'sentTo'>,
  { address, replyTo }: MailPlaces,
): Promise<CarriedLink> => {
  const found = await selectLinkInForce(act.tx, whose)
  const isTheirs = found !== null && found.sentTo === whose.sentTo && linkState(found, act.now) === 'good'
  if (found !== null && !isTheirs) {
    await revokeLink(act.tx, found.id, { at: act.now, reason: 'Another was sent' })
  }
  const link = isTheirs ? { ...found, expiresAt: expiryFrom(act.now) } : await makeLink(act, whose)
  if (isTheirs) await extendLink(act.tx, link)
  const key = await selectLinkKey(act.tx)
  const token = tokenOf(link.id, key)
  return {
    link,
    token,
    href: address + paths.own(token),
    replyTo: replyTo === null ? null : replyAddress(replyTo, tokenOf(link.id, key, 'reply')),
  }
}
