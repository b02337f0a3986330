import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** The cookie that says who is signed in. Over HTTPS its name makes browsers insist on how it is set. */
export interface SessionCookie {
  readonly read: (c: Context) => string | null
  readonly set: (c: Context, token: string) => void
  readonly clear: (c: Context) => void
}

/** @param secure - true where people reach the pages by HTTPS, which they should everywhere but on their own machine */
export const createSessionCookie = (secure: boolean): SessionCookie => {
  const name = secure ? '__Host-session' : 'session'
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
  return {
    read: c => getCookie(c, name) ?? null,
    set: (c, token) => setCookie(c, name, token, { ...options, maxAge: 60 * 60 * 24 * 14 }),
    clear: c => void deleteCookie(c, name, options),
  }
}
