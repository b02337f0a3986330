import { accountPaths, type Visitor } from '#modules/accounts/index.ts'
import { auditPaths } from '#modules/audit/index.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { minutesPaths } from '#modules/minutes/index.ts'
import type { Frame } from '#ui/layout.ts'

/** The header of a page for this visitor. */
export const frameOf = ({ actor }: Visitor): Frame => {
  const read = { text: 'Read minutes', href: minutesPaths.readMinutes }
  if (actor === null) return { links: [read, { text: 'Sign in', href: accountPaths.signIn() }], signedIn: null }
  const account = { text: 'Account', href: accountPaths.account }
  const administration = [
    { text: 'Accounts', href: accountPaths.accounts },
    { text: 'Log', href: auditPaths.log },
    { text: 'Mail', href: accountPaths.outbox },
  ]
  return {
    links: [
      { text: 'Home', href: '/' },
      { text: 'Bodies', href: bodyPaths.bodies },
      { text: 'People', href: bodyPaths.people },
      read,
      account,
      ...(actor.administrator ? administration : []),
    ],
    signedIn: { name: actor.by.name, signOut: accountPaths.signOut },
  }
}
