import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a cookie or a link: 256 bits, as letters that need no escaping. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** The form in which tokens are kept: who reads the database cannot sign in with what is there. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
