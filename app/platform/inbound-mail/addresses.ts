/** Where mail comes in: addresses of one domain, "reply+TOKEN@…" for answers and "bounce+ID@…" for what comes back. */
export type Recipient =
  { readonly kind: 'reply'; readonly token: string } | { readonly kind: 'bounce'; readonly mailId: string }

/** The address to which an answer is sent. Mail servers may change its letters to lower case, so tokens are of those and digits. */
export const replyAddress = (domain: string, token: string): string => `reply+${token}@${domain}`

/** The address to which a mail comes back that cannot be delivered. */
export const bounceAddress = (domain: string, mailId: string): string => `bounce+${mailId}@${domain}`

/** What the part before the "@" says; null for what is no address of ours. */
export const readLocalPart = (local: string): Recipient | null => {
  const found = /^(reply|bounce)\+([a-z0-9]{4,64})$/.exec(local.toLowerCase())
  if (found?.[2] === undefined) return null
  return found[1] === 'reply' ? { kind: 'reply', token: found[2] } : { kind: 'bounce', mailId: found[2] }
}

/** The part before the "@" where the address is of the domain; null otherwise. */
export const localPartOf = (address: string, domain: string): string | null => {
  const at = address.lastIndexOf('@')
  return at > 0 && address.slice(at + 1).toLowerCase() === domain.toLowerCase()
    ? address.slice(0, at).toLowerCase()
    : null
}
