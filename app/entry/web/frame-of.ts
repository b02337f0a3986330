import { accountPaths, type Visitor } from '#modules/accounts/index.ts'
import { auditPaths } from '#modules/audit/index.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { examplePaths } from '#modules/example/index.ts'
import { intakePaths, mayTakeIn } from '#modules/intake/index.ts'
import { minutesPaths } from '#modules/minutes/index.ts'
import { html, type Html } from '#ui/html.ts'
import type { Frame } from '#ui/layout.ts'

/** Across every page while the record is the example. */
const exampleBanner = (): Html =>
  html`<div class="ma-example">
    <div class="ma-example__inside">
      <p>
        <strong>This is an example.</strong> What you change here goes when you remove it.
        <a href="${examplePaths.lookRound}">See it with other eyes</a>
      </p>
      <form method="post" action="${examplePaths.remove}">
        <button type="submit" class="ma-example__button">Remove the example and begin your own</button>
      </form>
    </div>
  </div>`

/** The header of a page for this visitor. */
export const frameOf = (visitor: Visitor, { example }: { readonly example: boolean }): Frame => ({
  ...linksFor(visitor),
  ...(example ? { banner: exampleBanner() } : {}),
})

const linksFor = ({ actor }: Visitor): Frame => {
  const read = { text: 'Read minutes', href: minutesPaths.readMinutes }
  if (actor === null) return { links: [read, { text: 'Sign in', href: accountPaths.signIn() }], signedIn: null }
  const account = { text: 'Account', href: accountPaths.account }
  const administration = [
    { text: 'Accounts', href: accountPaths.accounts },
    { text: 'Log', href: auditPaths.log },
    { text: 'Mail', href: accountPaths.outbox },
    { text: 'Jobs', href: accountPaths.jobs },
  ]
  return {
    links: [
      { text: 'Home', href: '/' },
      { text: 'Bodies', href: bodyPaths.bodies },
      { text: 'People', href: bodyPaths.people },
      read,
      ...(mayTakeIn(actor) ? [{ text: 'Old records', href: intakePaths.intake }] : []),
      account,
      ...(actor.administrator ? administration : []),
    ],
    signedIn: { name: actor.by.name, signOut: accountPaths.signOut },
  }
}
