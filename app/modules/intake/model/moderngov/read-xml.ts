import { SaxesParser } from 'saxes'
import { UnreadableFile } from '#minutes'

/** An element of a saved answer: names in lower case and without prefix. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  /** Text directly in it. */
  readonly text: string
}

interface Growing {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Growing[]
  text: string
}

const most = { depth: 60, elements: 400_000, bytes: 64_000_000 }

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  pound: '£',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

const decodeBytes = (bytes: Uint8Array): string => {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

const notXml =
  'This is no answer of the modern.gov web service. Open the address of the service in a browser, save the page as XML, and give that.'

/**
 * Reads an XML text into its elements.
 * @throws UnreadableFile where it is no XML, has a DOCTYPE, or is larger or deeper than any answer of the service is
 */
const readText = (text: string): Element => {
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  Object.assign(parser.ENTITIES, entities)
  const root: Growing = { name: '', attributes: new Map(), children: [], text: '' }
  const open: Growing[] = [root]
  let elements = 0
  parser.on('doctype', () => {
    throw new UnreadableFile(
      'damaged',
      'This file has a DOCTYPE, which the modern.gov service does not write. It was not read.',
    )
  })
  parser.on('error', cause => {
    throw new UnreadableFile('damaged', notXml, { cause })
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++elements > most.elements)
      throw new UnreadableFile('too-large', 'This file has too many parts to read. Save fewer meetings at a time.')
    if (open.length > most.depth)
      throw new UnreadableFile('damaged', 'This file is nested too deep to be an answer of the modern.gov service.')
    const values = Object.entries(attributes).map(([key, value]) => [localName(key), String(value)] as const)
    const element: Growing = { name: localName(name), attributes: new Map(values), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const add = (part: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.text += part
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return root
}

/**
 * Reads a saved answer. The service sends some answers as XML inside the text of a single element; those are read too.
 * @throws UnreadableFile
 */
export const readXml = (bytes: Uint8Array): Element => {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > most.bytes) throw new UnreadableFile('too-large')
  const text = decodeBytes(bytes)
  if (!/^\s*</.test(text.replace(/^\uFEFF/, '')) || /^\s*<(!doctype\s+)?html/i.test(text)) {
    throw new UnreadableFile('wrong-type', notXml)
  }
  const root = readText(text)
  const [only] = root.children
  const inner = only?.text.trim() ?? ''
  return only?.children.length === 0 && inner.startsWith('<') ? readText(inner) : root
}

/** Every element of a name, in order, whatever it is in; not those inside another of the same name. */
export const elementsNamed = ({ children }: Element, name: string): readonly Element[] =>
  children.flatMap(child => (child.name === name ? [child] : elementsNamed(child, name)))

const characterOf = (entity: string): string => {
  const [, decimal, hex] = /^&#(?:(\d+)|x([0-9a-f]+));$/i.exec(entity) ?? []
  if (decimal === undefined && hex === undefined) return entities[entity.slice(1, -1).toLowerCase()] ?? entity
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}

const decodeAgain = (text: string): string => text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, characterOf)

/** The text as people know it: the service encodes "&" twice, and lets tags through. */
export const tidyText = (text: string): string =>
  decodeAgain(decodeAgain(text))
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The text of a child; null where there is none, or an empty one. */
export const textOf = (element: Element, name: string): string | null => {
  const found = element.children.find(child => child.name === name)
  return found === undefined ? null : tidyText(found.text) || null
}
