import { foldEmail } from './check-account.ts'

const isYes = (value: unknown): boolean => value === true || value === 1 || value === '1' || value === 'true'

/**
 * The address by which an account may be found, of what an OpenID provider says of somebody; null where it does not say that
 * the address is theirs. "email" alone is no proof: in Microsoft Entra whoever looks after a directory can write any address
 * there, so it counts only with "xms_edov" (the domain's owner has verified it), which Entra sends where it is asked to.
 * "preferred_username" and "upn" are names that can be given to somebody else, and never count.
 */
export const trustedEmail = (claims: Readonly<Record<string, unknown>>): string | null => {
  const { email, email_verified: verified, xms_edov: domainVerified } = claims
  if (typeof email !== 'string' || email === '') return null
  // A provider that says outright that it is not verified is believed, whatever else it says.
  if (verified === false || verified === 'false') return null
  return isYes(verified) || isYes(domainVerified) ? foldEmail(email) : null
}
