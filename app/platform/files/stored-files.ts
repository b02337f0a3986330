import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** SHA-256 of the bytes, which is a file's name in the folder. */
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Where a file of that hash lies. The first letters make folders, so that none grows too large. */
const pathOf = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash)

const flush = (path: string): void => {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/**
 * Keeps bytes for ever, under their hash; the same bytes are kept once. When it returns they are on the disk, whole.
 * @returns the hash
 */
export const keepFile = (folder: string, bytes: Uint8Array): string => {
  const hash = hashOfBytes(bytes)
  const path = pathOf(folder, hash)
  if (existsSync(path)) return hash
  mkdirSync(dirname(path), { recursive: true })
  const part = `${path}.${process.pid}.part`
  const handle = openSync(part, 'w')
  try {
    for (let written = 0; written < bytes.byteLength;) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, path)
  flush(dirname(path))
  return hash
}

/** The bytes of a kept file; null where there is none of that hash. */
export const readStoredFile = (folder: string, hash: string): Uint8Array | null => {
  const path = pathOf(folder, hash)
  return /^[0-9a-f]{64}$/.test(hash) && existsSync(path) ? readFileSync(path) : null
}
