import { recordChange } from '#modules/audit/index.ts'
import type { OpenIdClaims, OpenIdTrip } from '../model/open-id.ts'
import { trustedEmail } from '../model/trusted-email.ts'
import type { Account, Act, Browser } from '../model.ts'
import { selectAccount } from '../store/accounts.ts'
import { countAttempt } from '../store/attempts.ts'
import { insertChallenge, takeChallenge } from '../store/challenges.ts'
import { insertIdentity, selectIdentityAccount } from '../store/identities.ts'
import { hashOf } from '../token.ts'
import { openSession } from './open-session.ts'

const minutes = 15

/** How often one network may set out in a quarter of an hour. */
const limit = { most: 60, seconds: 15 * 60 } as const

/** A trip to the provider, and where it goes on. */
export interface Departure extends OpenIdTrip {
  /** A secret that only the browser which sets out has, in a cookie: nobody else can come back in its place. */
  readonly ticket: string
  readonly next: string
}

const isTrip = (value: unknown): value is Omit<Departure, 'ticket' | 'state'> & { readonly ticketHash: string } =>
  typeof value === 'object' && value !== null && 'nonce' in value && 'verifier' in value && 'ticketHash' in value

/**
 * Keeps a trip until the browser comes back. Somebody who is signed in joins what comes back to their account.
 * @returns false where the browser's network has set out too often
 */
export const departForOpenId = async (
  act: Act,
  { state, ticket, ...trip }: Departure,
  browser: Browser,
): Promise<boolean> => {
  const key = hashOf(`openid-network:${browser.network}`)
  if ((await countAttempt(act.tx, { key, ...limit }, act.now)) !== null) return false
  const value = JSON.stringify({ ...trip, ticketHash: hashOf(ticket) })
  await insertChallenge(
    act.tx,
    { id: hashOf(state), kind: 'openid', value, accountId: act.actor.accountId },
    { now: act.now, minutes },
  )
  return true
}

/** Takes a trip that has come back: it does so once. Null where it is unknown, too old, or of another browser. */
export const returnFromOpenId = async (
  act: Act,
  { state, ticket }: { readonly state: string; readonly ticket: string },
): Promise<(OpenIdTrip & { readonly next: string; readonly joins: string | null }) | null> => {
  const taken = await takeChallenge(act.tx, { id: hashOf(state), kind: 'openid', now: act.now })
  if (taken === null) return null
  const trip: unknown = JSON.parse(taken.value)
  if (!isTrip(trip) || trip.ticketHash !== hashOf(ticket)) return null
  return { state, nonce: trip.nonce, verifier: trip.verifier, next: trip.next, joins: taken.accountId }
}

/** An account that was found for somebody, and whether by who they are or only by their address. */
const accountOf = async (
  act: Act,
  claims: OpenIdClaims,
  joins: string | null,
): Promise<{ readonly account: Account; readonly isNew: boolean } | null> => {
  const known = await selectIdentityAccount(act.tx, claims)
  const email = trustedEmail(claims.all)
  const account =
    known !== null
      ? await selectAccount(act.tx, { id: known })
      : joins !== null
        ? await selectAccount(act.tx, { id: joins })
        : email === null
          ? null
          : await selectAccount(act.tx, { email })
  return account === null || account.closedAt !== null ? null : { account, isNew: known === null }
}

/**
 * Signs in whoever the provider says has come: by who they are there, or the first time by an address that is theirs, or
 * by joining it to the account that they were signed in to. Nobody gets an account by this.
 * @returns the token for the cookie; null where no account is theirs
 */
export const signInWithOpenId = async (
  act: Act,
  given: { readonly claims: OpenIdClaims; readonly joins: string | null; readonly browser: Browser },
): Promise<string | null> => {
  const { claims, browser } = given
  // What is joined is joined to the account that is signed in now, and to no other.
  const joins = given.joins !== null && given.joins === act.actor.accountId ? given.joins : null
  const found = await accountOf(act, claims, joins)
  if (found === null) return null
  const { account, isNew } = found
  if (isNew) {
    const { issuer, subject } = claims
    await insertIdentity(act.tx, { issuer, subject, accountId: account.id, createdAt: act.now })
    const by = { kind: 'account', id: account.id, name: account.name } as const
    await recordChange(
      { ...act, by },
      { action: 'identity.added', subject: { kind: 'account', id: account.id }, bodyId: null, after: { issuer } },
    )
  }
  return openSession(act, { accountId: account.id, how: 'oidc', about: browser.about, replaces: browser.sessionId })
}
