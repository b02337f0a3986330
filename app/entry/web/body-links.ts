import { accountPaths, mayReadLog, maySeeAccountsOf, type Actor } from '#modules/accounts/index.ts'
import { actionPaths, mayOnActions } from '#modules/actions/index.ts'
import { askPaths } from '#modules/asks/index.ts'
import { auditPaths } from '#modules/audit/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { meetingPaths } from '#modules/meetings/index.ts'

/** Where the page of a body leads to: what other modules keep of it, as far as the actor may see it. */
export const bodyLinks = (
  { id, slug }: Pick<Body, 'id' | 'slug'>,
  actor: Actor,
): readonly { readonly text: string; readonly href: string }[] => [
  { text: 'Meetings', href: meetingPaths.meetings(slug) },
  { text: 'Forward plan', href: meetingPaths.forwardPlan(slug) },
  { text: 'Actions', href: actionPaths.actions(slug) },
  { text: 'Asks', href: askPaths.asks(slug) },
  ...(mayOnActions(actor, 'keep', id) || mayOnActions(actor, 'chase', id)
    ? [
        { text: 'Links of owners', href: actionPaths.links(slug) },
        { text: 'Hand-overs', href: actionPaths.handOvers(slug) },
        { text: 'Reminders', href: actionPaths.chase(slug) },
      ]
    : []),
  { text: 'Attendance', href: meetingPaths.attendanceFigures(slug) },
  ...(maySeeAccountsOf(actor, id) ? [{ text: 'Who can see this body', href: accountPaths.bodyAccounts(slug) }] : []),
  ...(mayReadLog(actor, id) ? [{ text: 'Log', href: auditPaths.logOf(slug) }] : []),
]
