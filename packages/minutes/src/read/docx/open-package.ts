import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { UnreadableFile } from '../unreadable.ts'
import { limits } from './limits.ts'

const TOO_LARGE = 'The Word file unpacks to far more than a document holds. Save it again in Word and try again.'

const damaged = (cause: unknown): UnreadableFile => new UnreadableFile('damaged', undefined, { cause })

const openZip = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: false }
    yauzl.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, zip) => {
      if (zip) resolve(zip)
      else reject(damaged(error))
    })
  })

const inflate = (zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    if (entry.isEncrypted()) return reject(new UnreadableFile('encrypted'))
    if (entry.uncompressedSize > Math.min(limits.partBytes, budget.left)) {
      return reject(new UnreadableFile('too-large', TOO_LARGE))
    }
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged(error))
      const chunks: Uint8Array[] = []
      let size = 0
      stream.on('data', (chunk: Uint8Array) => {
        size += chunk.length
        budget.left -= chunk.length
        if (size > limits.partBytes || budget.left < 0) {
          stream.destroy()
          reject(new UnreadableFile('too-large', TOO_LARGE))
        } else chunks.push(chunk)
      })
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', cause => reject(damaged(cause)))
    })
  })

/**
 * The parts of a package whose names are wanted, unpacked, by name. Sizes are checked before and while unpacking.
 *
 * @throws UnreadableFile where it is no package, is damaged or encrypted, or would unpack to too much
 */
export const openPackage = async (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const zip = await openZip(bytes)
  if (zip.entryCount > limits.entries) throw new UnreadableFile('too-large', TOO_LARGE)
  const parts = new Map<string, Uint8Array>()
  const budget = { left: limits.totalBytes }
  await new Promise<void>((resolve, reject) => {
    zip.on('error', cause => reject(damaged(cause)))
    zip.on('end', () => resolve())
    zip.on('entry', (entry: Entry) => {
      if (!wanted(entry.fileName) || parts.has(entry.fileName)) return zip.readEntry()
      inflate(zip, entry, budget).then(part => {
        parts.set(entry.fileName, part)
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
  return parts
}
