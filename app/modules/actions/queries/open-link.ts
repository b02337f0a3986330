import type { Look } from '#modules/accounts/index.ts'
import { linkState, type LinkState, type OwnerLink } from '../model/owner-link.ts'
import { idOfToken } from '../model/owner-token.ts'
import type { OwedAction } from '../model/owed-action.ts'
import { selectMerged } from '../store/answering.ts'
import { selectLink, selectLinkKey } from '../store/owner-links.ts'
import { selectBodyContact, selectContacts, type BodyContact } from '../store/owners.ts'
import { findOwed } from './find-owed.ts'

/** What somebody sees who comes by a link. */
export type OpenedLink =
  /** We never made it, or it was altered. */
  | { readonly kind: 'unknown' }
  /** It works no longer, or its person owes nothing any more: says who to ask, and nothing of any action. */
  | { readonly kind: 'expired' | 'withdrawn' | 'nothing-owed'; readonly link: OwnerLink; readonly body: BodyContact }
  | {
      readonly kind: 'good'
      readonly link: OwnerLink
      readonly body: BodyContact
      readonly name: string
      readonly owed: readonly OwedAction[]
    }

/** The link of a token. Its signature is looked at before anything is looked for; null where it is none of ours. */
export const findLink = async ({ tx }: Pick<Look, 'tx'>, token: string): Promise<OwnerLink | null> => {
  const id = idOfToken(token, await selectLinkKey(tx))
  return id === null ? null : selectLink(tx, id)
}

/** The link of an address for answers; null where it is none of ours. */
export const linkOfReply = async ({ tx }: Pick<Look, 'tx'>, token: string): Promise<OwnerLink | null> => {
  const id = idOfToken(token, await selectLinkKey(tx), 'reply')
  return id === null ? null : selectLink(tx, id)
}

/** True for the address for answers of a link that works. */
export const isReplyAddress = async (look: Pick<Look, 'tx' | 'now'>, token: string): Promise<boolean> => {
  const link = await linkOfReply(look, token)
  return link !== null && (await stateOfLink(look, link)) === 'good'
}

/** Whether a link works. One that went to an address which is no longer its person's has ended with it. */
export const stateOfLink = async (look: Pick<Look, 'tx' | 'now'>, link: OwnerLink): Promise<LinkState> => {
  const contact = (await selectContacts(look.tx, [link.personId])).get(link.personId)
  return contact?.email === link.sentTo ? linkState(link, look.now) : 'withdrawn'
}

/** What is shown for a token, to whoever has it. */
export const openLink = async (look: Pick<Look, 'tx' | 'now' | 'today'>, token: string): Promise<OpenedLink> => {
  const link = await findLink(look, token)
  const body = link === null ? null : await selectBodyContact(look.tx, link.bodyId)
  if (link === null || body === null) return { kind: 'unknown' }
  const state = await stateOfLink(look, link)
  if (state !== 'good') return { kind: state, link, body }
  const { byPerson } = await findOwed(look, link.bodyId)
  const personId = (await selectMerged(look.tx, [link.personId])).get(link.personId) ?? link.personId
  const owed = byPerson.get(personId) ?? []
  if (owed.length === 0) return { kind: 'nothing-owed', link, body }
  const name = (await selectContacts(look.tx, [personId])).get(personId)?.name ?? ''
  return { kind: 'good', link, body, name, owed }
}
