import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The address at the other end of the connection; null where there is none, as in a test. */
const remoteAddress = (c: Context): string | null => {
  try {
    return getConnInfo(c).remote.address ?? null
  } catch {
    return null
  }
}

const isLoopbackAddress = (address: string): boolean => /^(::1|(::ffff:)?127\.)/.test(address)

/**
 * The network address of whoever asks, for limits. Each proxy adds whom it serves at the end of X-Forwarded-For; what stands
 * before that may have been made up, so only as many places are believed as there are proxies.
 */
export const clientAddress = (c: Context, trustedProxies: number): string => {
  const own = remoteAddress(c) ?? 'unknown'
  if (trustedProxies === 0) return own
  const chain = (c.req.header('x-forwarded-for') ?? '').split(',').map(part => part.trim())
  return chain.at(-trustedProxies) || own
}

/**
 * True where the request comes from a browser on this very machine, by the machine's own name, and through no proxy. Things
 * that only whoever sits at the machine may see are shown then.
 */
export const isOnThisMachine = (c: Context): boolean => {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some(name =>
    c.req.header(name),
  )
  const host = c.req.header('host') ?? new URL(c.req.url).host
  const named = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)
  const remote = remoteAddress(c)
  return named && !forwarded && (remote === null || isLoopbackAddress(remote))
}
