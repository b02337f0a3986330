import type { Context } from 'hono'

/** Which site a passkey is for. */
export interface Site {
  readonly id: string
  readonly origin: string
}

/**
 * The site that passkeys of this program are for: the one that people know it by. On one's own machine that is "localhost",
 * since a passkey cannot be for an address of numbers; null for a page that was reached by one.
 */
export const passkeySite = (c: Context, address: string): Site | null => {
  const known = new URL(address)
  const asked = new URL(c.req.url)
  const isNumbers = (host: string): boolean => /^[\d.]+$|^\[/.test(host)
  if (!isNumbers(known.hostname) && known.hostname !== 'localhost') return { id: known.hostname, origin: known.origin }
  return asked.hostname === 'localhost' ? { id: 'localhost', origin: asked.origin } : null
}
