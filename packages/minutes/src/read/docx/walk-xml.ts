import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../unreadable.ts'
import { limits } from './limits.ts'

/** The value of an attribute by its name without prefix; undefined where it is not there. */
export type Attribute = (name: string) => string | undefined

export interface XmlHandler {
  /**
   * An element begins. Elements of Word's own namespace come as "w:…" whatever the file's prefix, `parent` likewise.
   * False leaves the element and all in it out (`close` is then not called for it).
   */
  readonly open: (name: string, attribute: Attribute, parent: string) => boolean | void
  readonly close: (name: string, parent: string) => void
  readonly text: (text: string, parent: string) => void
}

export interface XmlLimits {
  readonly depth: number
  readonly nodes: number
}

const CHUNK = 65_536

const PREFIX: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
])

/** Decodes a part: UTF-8, or UTF-16 with a byte order mark. */
const decode = (part: Uint8Array): string => {
  const [a, b] = part
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(part)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(part)
  return new TextDecoder('utf-8').decode(part)
}

/**
 * Reads an XML part from start to end.
 *
 * @throws UnreadableFile where it is no XML, has a DOCTYPE, or is larger or deeper than the limits
 */
export const walkXml = (part: Uint8Array, handler: XmlHandler, most: XmlLimits = limits): void => {
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  const prefixes = new Map<string, string>()
  const open: string[] = []
  let nodes = 0
  let skipped = 0
  let rename = false
  /** Prefixes of Word's own namespace in this part. */
  const own = ['w']
  const nameOf = (name: string): string => {
    if (!rename) return name
    const colon = name.indexOf(':')
    const known = prefixes.get(colon < 0 ? '' : name.slice(0, colon))
    return known === undefined ? name : `${known}:${name.slice(colon + 1)}`
  }
  const declare = (attributes: Readonly<Record<string, string>>): void => {
    for (const [key, uri] of Object.entries(attributes)) {
      const canonical = key === 'xmlns' || key.startsWith('xmlns:') ? PREFIX.get(uri) : undefined
      if (canonical === undefined) continue
      const prefix = key.slice(6)
      if (prefixes.get(prefix) === canonical) continue
      prefixes.set(prefix, canonical)
      if (prefix !== canonical) rename = true
      if (canonical === 'w' && prefix !== 'w') own.push(prefix)
    }
  }
  parser.on('doctype', () => {
    throw new UnreadableFile(
      'damaged',
      'The Word file has a part that Word does not write (a DOCTYPE). It was not read.',
    )
  })
  parser.on('error', cause => {
    throw new UnreadableFile('damaged', undefined, { cause })
  })
  parser.on('opentag', tag => {
    if (++nodes > most.nodes) throw new UnreadableFile('too-large', 'The Word file has too many elements to read.')
    if (open.length + skipped >= most.depth)
      throw new UnreadableFile('damaged', 'The Word file is nested too deep to read.')
    if (skipped > 0) {
      skipped++
      return
    }
    const { attributes } = tag
    if (nodes === 1 || 'xmlns' in attributes) declare(attributes)
    const name = nameOf(tag.name)
    const attribute: Attribute = local => {
      for (const prefix of own) {
        const value = attributes[prefix === '' ? local : `${prefix}:${local}`]
        if (value !== undefined) return value
      }
      return attributes[local]
    }
    if (handler.open(name, attribute, open.at(-1) ?? '') === false) skipped = 1
    else open.push(name)
  })
  parser.on('text', text => {
    if (skipped === 0 && open.length > 0) handler.text(text, open.at(-1) ?? '')
  })
  parser.on('cdata', text => {
    if (skipped === 0 && open.length > 0) handler.text(text, open.at(-1) ?? '')
  })
  parser.on('closetag', () => {
    if (skipped > 0) skipped--
    else {
      const name = open.pop() ?? ''
      handler.close(name, open.at(-1) ?? '')
    }
  })
  const xml = decode(part)
  for (let i = 0; i < xml.length; i += CHUNK) parser.write(xml.slice(i, i + CHUNK))
  parser.close()
}
