import type { Context } from 'hono'

/**
 * True where a form was sent from a page of our own. Browsers say so themselves, in a header that no page can forge
 * (Sec-Fetch-Site, and Origin in those that lack it); the cookie of the session is not sent from other sites besides. A
 * program that is no browser sends neither header, and has no one's cookie but its own.
 */
export const isSameOrigin = (c: Context): boolean => {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  const host = c.req.header('host')
  return URL.canParse(origin) && new URL(origin).host === host
}
