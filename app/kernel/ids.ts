import { randomBytes } from 'node:crypto'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new id: 16 letters and digits that nobody can guess, without those that look alike. */
export const newId = (): string => {
  let id = ''
  for (const byte of randomBytes(16)) id += letters[byte % 32] ?? ''
  return id
}
