import type { Generated } from 'kysely'

export interface AccountTables {
  account: {
    id: string
    /** Lower case; unique. */
    email: string
    name: string
    /** The person of the record who this is, where known. */
    person_id: string | null
    /** Of the whole partnership. */
    administrator: number
    created_at: string
    closed_at: string | null
    version: Generated<number>
  }
  account_role: { account_id: string; body_id: string; role: string; since: string }
  /** A signed-in browser. The token itself is in the cookie alone; here is its SHA-256. */
  session: {
    id: string
    token_hash: string
    account_id: string
    /** link, passkey, oidc, example or console. */
    how: string
    /** "Firefox on Windows", for its owner's list. */
    about: string
    created_at: string
    seen_at: string
    expires_at: string
    ended_at: string | null
    /** The account may do more than when the token was made, so the browser is given another with the next answer. */
    renew: Generated<number>
    /** The token before, which requests that were under way may still carry for a moment. */
    former_hash: string | null
    former_until: string | null
  }
  /** A link that signs somebody in once. */
  sign_in_link: {
    token_hash: string
    account_id: string | null
    email: string
    /** sign-in, or first-administrator for the one that the console prints. */
    purpose: string
    /** Where to go afterwards: an address of our own. */
    next: string | null
    created_at: string
    expires_at: string
    used_at: string | null
  }
  passkey: {
    id: string
    account_id: string
    /** base64url. */
    public_key: string
    counter: number
    /** JSON list. */
    transports: string
    name: string
    created_at: string
    used_at: string | null
  }
  /** A challenge that a browser has to answer, or the state of a sign-in with another provider; each is used once. */
  sign_in_challenge: { id: string; kind: string; value: string; account_id: string | null; expires_at: string }
  /** Who an account is at an OpenID provider. */
  account_identity: { issuer: string; subject: string; account_id: string; created_at: string }
  /** Attempts, for the limits on them; the key is a hash of what is limited. */
  attempt: { key: string; at: string }
  /** Mail to be sent, written in the transaction that asks for it. */
  mail: {
    id: string
    to_address: string
    to_name: string | null
    subject: string
    text: string
    html: string | null
    /** JSON list of { name, type, base64 }. */
    attachments: string
    created_at: string
    /** Not before. Whoever sends it puts this off, so that nobody else sends it meanwhile. */
    due_at: string
    attempts: number
    /** Signs somebody in: its words are wiped once it is sent. */
    secret: number
    /** A part of its words that is blotted out once it is sent, as whoever knows it can act: the token of a link. */
    veiled: string | null
    sent_at: string | null
    /** Nobody will take it; a person must see to it. */
    given_up_at: string | null
    /** Why it could not be sent, last time. */
    problem: string | null
    /** Mail of the same key is written once. */
    once_key: string | null
    reply_to: string | null
    /** Without its angle brackets; null for "ID@domain of the sender". */
    message_id: string | null
    /** JSON object of further headers. */
    headers: Generated<string>
    /** What to do where nobody can know whether it was sent: ask (a person decides) or again. */
    if_uncertain: Generated<string>
    /** The attempt that may send it. */
    taken_by: string | null
    /** Since then the mail server may have accepted it: written before the last byte goes to it. */
    handed_at: string | null
    /** It was handed over and nobody knows what became of it; a person must see to it. */
    uncertain_at: string | null
    /** The mail server of whom it is for sent it back. */
    bounced_at: string | null
  }
}
