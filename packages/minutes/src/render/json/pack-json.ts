import type { Document, Pack } from '../../tree/nodes.ts'
import type { Position } from '../../tree/position.ts'
import { diagnosticJson, type DiagnosticJson } from './minutes-json.ts'

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What `matters read --json` prints: every document with its kind and the fields of the tree. */
export interface PackJson {
  readonly version: 1
  readonly documents: readonly { readonly [key: string]: Json }[]
  readonly diagnostics: readonly DiagnosticJson[]
}

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** A position becomes the two things that a person looks for: `line` and `page`. */
const fieldsOf = (node: object): { [key: string]: Json } => {
  const fields: { [key: string]: Json } = {}
  for (const [key, value] of Object.entries(node)) {
    if (key === 'position' && isPosition(value)) {
      fields['line'] = value.start.line
      fields['page'] = value.start.page
    } else if (value !== undefined) fields[key] = jsonOf(value)
  }
  return fields
}

const jsonOf = (value: unknown): Json => {
  if (isScalar(value)) return value
  if (Array.isArray(value)) return value.map(jsonOf)
  return typeof value === 'object' && value !== null ? fieldsOf(value) : null
}

/** One document of the tree: its `type` is called `kind` outside, and its nodes carry `line` and `page`. */
export const documentJson = (document: Document): { readonly [key: string]: Json } => {
  const { type, ...rest } = document
  return { kind: type, ...fieldsOf(rest) }
}

/** The whole pack, ready for `JSON.stringify`. */
export const packJson = (pack: Pack): PackJson => ({
  version: pack.version,
  documents: pack.documents.map(documentJson),
  diagnostics: pack.diagnostics.map(diagnosticJson),
})
