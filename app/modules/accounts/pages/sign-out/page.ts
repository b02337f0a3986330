import type { Route } from '#platform/http/route.ts'
import { endSession } from '../../commands/end-session.ts'
import type { Visitor } from '../../model.ts'
import { paths } from '../../paths.ts'
import type { AccountDeps } from '../account-deps.ts'

/** The button in the header of every page. */
export const signOutRoutes = (deps: AccountDeps): readonly Route<Visitor>[] => [
  {
    method: 'POST',
    path: paths.signOut,
    // Somebody whose session has ended wants to be signed out, and is.
    access: 'anyone',
    audit: 'session.ended',
    handle: async (c, { actor, sessionId }) => {
      if (actor !== null && sessionId !== null) {
        await deps.perform(actor, act => endSession(act, { only: sessionId }))
      }
      deps.cookie.clear(c)
      return c.redirect('/', 303)
    },
  },
]
