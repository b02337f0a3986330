import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

/** A file that pages load: where it lies, and what is done to it before it is served. */
export interface AssetFile {
  readonly name: string
  readonly path: URL
  readonly type: 'text/css' | 'text/javascript' | 'image/svg+xml'
  /** Is given the addresses of the files before it in the list. */
  readonly prepare?: (text: string, url: (name: string) => string) => string
}

export interface Assets {
  /** Address of an asset; it changes with the content, so browsers may keep it for ever. Throws for an unknown name. */
  readonly url: (name: string) => string
  readonly serve: MiddlewareHandler
}

const prefix = '/assets/'

/** Reads the files once, at the start, and serves them from memory (packed where the browser takes gzip). */
export const loadAssets = (files: readonly AssetFile[]): Assets => {
  const urls = new Map<string, string>()
  const urlOf = (name: string): string => {
    const url = urls.get(name)
    if (url === undefined) throw new Error(`No asset is called ${name}`)
    return url
  }
  const bodies = new Map<string, { plain: Buffer<ArrayBuffer>; packed: Buffer<ArrayBuffer>; type: string }>()
  for (const file of files) {
    const text = readFileSync(file.path, 'utf8')
    const plain = Buffer.from(file.prepare?.(text, urlOf) ?? text)
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 12)
    const url = `${prefix}${hash}/${file.name}`
    urls.set(file.name, url)
    bodies.set(url, { plain, packed: gzipSync(plain, { level: 9 }), type: file.type })
  }
  return {
    url: urlOf,
    serve: async (c, next) => {
      const found = bodies.get(c.req.path)
      if (found === undefined || c.req.method !== 'GET') return next()
      const packs = c.req.header('accept-encoding')?.includes('gzip') === true
      c.header('content-type', `${found.type}; charset=utf-8`)
      c.header('cache-control', 'public, max-age=31536000, immutable')
      c.header('vary', 'accept-encoding')
      if (packs) c.header('content-encoding', 'gzip')
      return c.body(packs ? found.packed : found.plain)
    },
  }
}
