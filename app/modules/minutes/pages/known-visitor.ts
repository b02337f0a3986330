import type { Actor, Visitor } from '#modules/accounts/index.ts'

/** Who looks at a page that is for people who have signed in: the platform has sent all others away. */
export const actorOf = ({ actor }: Visitor): Actor => {
  if (actor === null) throw new Error('A page for people who have signed in was reached without signing in')
  return actor
}
