import type { Context } from 'hono'

/** A file as it was sent. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Form {
  /** The text of a field, line ends as "\n"; "" where it was not sent. */
  readonly text: (name: string) => string
  /** Files of a field that were chosen, empty choices left out. */
  readonly files: (name: string) => readonly UploadedFile[]
}

const inFull = async (file: File): Promise<UploadedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/**
 * Reads a posted form, with its files, into memory.
 * @param maxBytes - of the whole body; a longer one is not read to its end
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
  const files = new Map<string, UploadedFile[]>()
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string' || (value.name === '' && value.size === 0)) continue
    files.set(name, [...(files.get(name) ?? []), await inFull(value)])
  }
  return {
    text: name => {
      const value = data.get(name)
      return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
    },
    files: name => files.get(name) ?? [],
  }
}

const readBody = async (request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > maxBytes) return null
  const parts: Uint8Array[] = []
  let size = 0
  if (request.body === null) return new Uint8Array()
  for await (const part of request.body) {
    size += part.byteLength
    if (size > maxBytes) return null
    parts.push(part)
  }
  return new Uint8Array(await new Blob(parts.map(part => new Uint8Array(part))).arrayBuffer())
}
