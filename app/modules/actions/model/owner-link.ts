import { nobody, type Actor } from '#modules/accounts/index.ts'

/** The link by which a person answers for what they owe a body. */
export interface OwnerLink {
  readonly id: string
  readonly personId: string
  readonly bodyId: string
  /** The address that it was sent to. */
  readonly sentTo: string
  readonly madeAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly revokedReason: string | null
  readonly usedAt: string | null
  /** What a machine last answered for its person: that they are out of the office. */
  readonly away: { readonly at: string; readonly text: string } | null
}

/** How long a link works after the last mail that it was in. */
const linkDays = 180

export const expiryFrom = (now: string): string =>
  Temporal.Instant.from(now)
    .add({ hours: 24 * linkDays })
    .toString()

export type LinkState = 'good' | 'expired' | 'withdrawn'

export const linkState = ({ revokedAt, expiresAt }: OwnerLink, now: string): LinkState => {
  if (revokedAt !== null) return 'withdrawn'
  return expiresAt <= now ? 'expired' : 'good'
}

/** Whoever holds a link: nobody but its person, for what they owe. A link proves who it was sent to, and no more. */
export const bearerOf = ({ id, sentTo, personId }: Pick<OwnerLink, 'id' | 'sentTo' | 'personId'>): Actor => ({
  ...nobody,
  by: { kind: 'link', id, name: `link sent to ${sentTo}` },
  personId,
})
