import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

/**
 * Puts a value of our own into a text that a page can carry and give back, so that the server need keep nothing. The
 * text is packed and signed with a key that lives as long as the process: what comes back is what went out, or nothing.
 */
export interface Seal<T> {
  readonly close: (value: T) => string
  /** Null where the text was not sealed by this process, or was changed. */
  readonly open: (text: string) => T | null
}

/** @param key - 32 random bytes; give one only where several processes must open each other's seals */
export const createSeal = <T>(key: Uint8Array = randomBytes(32)): Seal<T> => {
  const sign = (packed: Uint8Array): Buffer => createHmac('sha256', key).update(packed).digest()
  return {
    close: value => {
      const packed = gzipSync(JSON.stringify(value))
      return `${sign(packed).toString('base64url')}.${packed.toString('base64url')}`
    },
    open: text => {
      const dot = text.indexOf('.')
      const signature = Buffer.from(text.slice(0, Math.max(dot, 0)), 'base64url')
      const packed = Buffer.from(text.slice(dot + 1), 'base64url')
      const expected = sign(packed)
      if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null
      // The signature says that `close` wrote it, and `close` takes nothing but a T.
      return JSON.parse(gunzipSync(packed).toString('utf8')) as T
    },
  }
}
