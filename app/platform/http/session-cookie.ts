import type { Context } from 'hono'
import { deleteCookie, generateCookie, getCookie, setCookie } from 'hono/cookie'

/** The cookie that says who is signed in. Over HTTPS its name makes browsers insist on how it is set. */
export interface SessionCookie {
  readonly read: (c: Context) => string | null
  readonly set: (c: Context, token: string) => void
  readonly clear: (c: Context) => void
  /** Puts another token into an answer that is made already, unless it sets or clears the cookie itself. */
  readonly renew: (answer: Response, token: string) => void
}

/** As long as a session may last at all; how long it may lie unused is decided by the record. */
const maxAge = 60 * 60 * 24 * 30

/** @param secure - true where people reach the pages by HTTPS, which they should everywhere but on their own machine */
export const createSessionCookie = (secure: boolean): SessionCookie => {
  const name = secure ? '__Host-session' : 'session'
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
  return {
    read: c => getCookie(c, name) ?? null,
    set: (c, token) => setCookie(c, name, token, { ...options, maxAge }),
    clear: c => void deleteCookie(c, name, options),
    renew: (answer, token) => {
      if (answer.headers.getSetCookie().some(cookie => cookie.startsWith(`${name}=`))) return
      answer.headers.append('set-cookie', generateCookie(name, token, { ...options, maxAge }))
    },
  }
}
