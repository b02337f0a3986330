import { createHmac, timingSafeEqual } from 'node:crypto'

/** A token says which link it is, and that we made it: its id and a signature. */
type Use = 'link' | 'reply'

const idLength = 16

/** Bytes of a signature. A reply address holds no capitals and few letters, so its signature is shorter and in figures. */
const signatureOf = (id: string, { key, use }: { readonly key: string; readonly use: Use }): string => {
  const bytes = createHmac('sha256', Buffer.from(key, 'base64url')).update(`${use}:${id}`).digest()
  return use === 'link' ? bytes.subarray(0, 24).toString('base64url') : bytes.subarray(0, 12).toString('hex')
}

const same = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** The token of a link, for an address, or for the reply address that goes with it. */
export const tokenOf = (id: string, key: string, use: Use = 'link'): string => id + signatureOf(id, { key, use })

/** The id of the link that a token is of; null where we did not make it. Takes as long for any token of that length. */
export const idOfToken = (token: string, key: string, use: Use = 'link'): string | null => {
  const id = token.slice(0, idLength)
  return same(token.slice(idLength), signatureOf(id, { key, use })) ? id : null
}

/** "reply@minutes.example.org" and a token → "reply+TOKEN@minutes.example.org". */
export const replyAddress = (address: string, token: string): string => address.replace('@', `+${token}@`)
