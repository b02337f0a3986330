import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import { mayOnActions } from '../policy.ts'
import { linkState, type LinkState, type OwnerLink } from '../model/owner-link.ts'
import { selectLinksOfBody } from '../store/owner-links.ts'
import { selectContacts } from '../store/owners.ts'
import { findOwed } from './find-owed.ts'

/** Somebody who answers for actions of a body, or has a link for it. */
export interface LinkHolder {
  readonly personId: string
  readonly name: string
  readonly email: string | null
  /** How many open actions they answer for. */
  readonly open: number
  /** Null where they have none. */
  readonly link: (OwnerLink & { readonly state: LinkState }) | null
}

export interface LinkList {
  readonly body: Body
  /** By name. */
  readonly holders: readonly LinkHolder[]
}

/** Who can answer for actions of a body, and by which link; @throws NotThere, NotAllowed */
export const listLinks = async (look: Look, slug: string): Promise<LinkList> => {
  const body = await findBody(look, { slug })
  if (!mayOnActions(look.actor, 'keep', body.id)) throw new NotAllowed('Only the clerk of the body looks after links.')
  const { byPerson } = await findOwed(look, body.id)
  const links = new Map((await selectLinksOfBody(look.tx, body.id)).map(link => [link.personId, link]))
  const contacts = await selectContacts(look.tx, [...new Set([...byPerson.keys(), ...links.keys()])])
  const holders = [...contacts.values()].map(({ id, name, email }): LinkHolder => {
    const link = links.get(id)
    return {
      personId: id,
      name,
      email,
      open: byPerson.get(id)?.length ?? 0,
      link:
        link === undefined ? null : { ...link, state: link.sentTo === email ? linkState(link, look.now) : 'withdrawn' },
    }
  })
  return {
    body,
    holders: holders.toSorted((a, b) => a.name.localeCompare(b.name) || a.personId.localeCompare(b.personId)),
  }
}
