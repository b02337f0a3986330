import type { Route } from '#platform/http/route.ts'
import type { Visitor } from './model.ts'
import type { AccountDeps } from './pages/account-deps.ts'
import { accountRoutes as ownAccountRoutes } from './pages/account/page.ts'
import { accountsRoutes } from './pages/accounts/page.ts'
import { bodyAccountsRoutes } from './pages/body-accounts/page.ts'
import { firstAdministratorRoutes } from './pages/first-administrator/page.ts'
import { jobRoutes } from './pages/jobs/page.ts'
import { oneAccountRoutes } from './pages/one-account/page.ts'
import { outboxRoutes } from './pages/outbox/page.ts'
import { signInLinkRoutes } from './pages/sign-in-link/page.ts'
import { signInOpenIdRoutes } from './pages/sign-in-openid/page.ts'
import { signInPasskeyRoutes } from './pages/sign-in-passkey/page.ts'
import { signInRoutes } from './pages/sign-in/page.ts'
import { signOutRoutes } from './pages/sign-out/page.ts'

export { consoleActor, nobody, roles, systemActor } from './model.ts'
export type { Act, Actor, Browser, Look, Role, Visitor } from './model.ts'
export type { OpenIdDoor } from './model/open-id.ts'
export { browserName } from './model/browser-name.ts'
export { belongsTo, hasRole, mayReadLog, maySeeAccountsOf } from './policy.ts'
export { createRecord } from './commands/perform.ts'
export type { TheRecord } from './commands/perform.ts'
export { hashOf, newToken } from './token.ts'
export { keepAccount } from './commands/add-account.ts'
export { giveRole } from './commands/give-role.ts'
export { openSession } from './commands/open-session.ts'
export { noteSeen, renewSession } from './commands/keep-session.ts'
export { offerFirstAdministrator } from './commands/make-first-administrator.ts'
export { accountOfEmail } from './queries/account-of-email.ts'
export { limitAttempts } from './commands/limit-attempts.ts'
export { visitorOfToken } from './queries/visitor-of-token.ts'
export { actorOf, mistakesOf, outcomeOf, refusalOf, seenVersion, sentForm } from './pages/answers.ts'
export type { Refusal } from './pages/answers.ts'
export type { PageDeps } from './pages/deps.ts'
export type { AccountDeps } from './pages/account-deps.ts'
export { paths as accountPaths } from './paths.ts'

/** All addresses of the module. */
export const accountRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => [
  ...signInRoutes(deps),
  ...signInLinkRoutes(deps),
  ...signInPasskeyRoutes(deps),
  ...signInOpenIdRoutes(deps),
  ...signOutRoutes(deps),
  ...firstAdministratorRoutes(deps),
  ...ownAccountRoutes(deps),
  ...accountsRoutes(deps),
  ...oneAccountRoutes(deps),
  ...bodyAccountsRoutes(deps),
  ...outboxRoutes(deps),
  ...jobRoutes(deps),
]
