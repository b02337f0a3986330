import type { Context } from 'hono'
import type { SentForm } from './route.ts'

/** A file as it was sent. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Form {
  /** The text of a field, line ends as "\n"; "" where it was not sent. */
  readonly text: (name: string) => string
  /** Every value of a field that may be sent more than once, such as ticked boxes. */
  readonly texts: (name: string) => readonly string[]
  /** Files of a field that were chosen, empty choices left out. */
  readonly files: (name: string) => readonly UploadedFile[]
}

/** What was read from each request, for a page that says that it could not be kept. */
const read = new WeakMap<Request, SentForm['fields']>()

/** The form that a request brought, where it was read; null where it had none. */
export const sentFormOf = (c: Context): SentForm | null => {
  const fields = read.get(c.req.raw)
  return fields === undefined ? null : { path: new URL(c.req.url).pathname, fields }
}

const inFull = async (file: File): Promise<UploadedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/**
 * Reads a posted form, with its files, into memory.
 * @param maxBytes - of the whole body; a longer one is dropped
 * @returns null where the body is longer, "malformed" where it is not a form
 */
export const readForm = async (c: Context, maxBytes: number): Promise<Form | 'too-large' | 'malformed'> => {
  const bytes = await readBody(c.req.raw, maxBytes)
  if (bytes === null) return 'too-large'
  let data: FormData
  try {
    data = await new Response(bytes, { headers: { 'content-type': c.req.header('content-type') ?? '' } }).formData()
  } catch {
    return 'malformed'
  }
  read.set(
    c.req.raw,
    [...data.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  )
  const files = new Map<string, UploadedFile[]>()
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string' || (value.name === '' && value.size === 0)) continue
    files.set(name, [...(files.get(name) ?? []), await inFull(value)])
  }
  const texts = (name: string): readonly string[] =>
    data.getAll(name).flatMap(value => (typeof value === 'string' ? [value.replace(/\r\n?/g, '\n')] : []))
  return {
    text: name => texts(name)[0] ?? '',
    texts,
    files: name => files.get(name) ?? [],
  }
}

/** How many times the limit is still taken in and dropped: a browser shows the answer only after it has sent all. */
const drained = 10

const readBody = async (request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes * drained) return null
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size <= maxBytes) parts.push(new Uint8Array(part))
    else parts.length = 0
    if (size > maxBytes * drained) return null
  }
  return size > maxBytes ? null : new Uint8Array(await new Blob(parts).arrayBuffer())
}
