/** Builds Word files for tests, part by part, so that a test says exactly what is in one. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly data: Uint8Array | string
  /** Size that the directory claims; the true one where left out. */
  readonly claimedSize?: number
}

/** A zip archive with deflated entries. */
export const makeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, claimedSize } of entries) {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x0800, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claimedSize ?? bytes.length, 18)
    head.writeUInt16LE(path.length, 22)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), head, path, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, path)
    offset += 30 + path.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'

export interface DocxParts {
  /** What stands in `<w:body>`. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly header?: string
  readonly footer?: string
  readonly footnotes?: string
  /** The whole of docProps/core.xml. */
  readonly core?: string
}

/** A Word file of the parts given. */
export const makeDocx = ({ body, styles, numbering, header, footer, footnotes, core }: DocxParts): Uint8Array => {
  const part = (name: string, root: string, inner: string | undefined): ZipEntry[] =>
    inner === undefined ? [] : [{ name: `word/${name}.xml`, data: `<w:${root} ${NAMESPACES}>${inner}</w:${root}>` }]
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    ...part('document', 'document', `<w:body>${body}</w:body>`),
    ...part('styles', 'styles', styles),
    ...part('numbering', 'numbering', numbering),
    ...part('header1', 'hdr', header),
    ...part('footer1', 'ftr', footer),
    ...part('footnotes', 'footnotes', footnotes),
    ...(core === undefined ? [] : [{ name: 'docProps/core.xml', data: core }]),
  ])
}

/** A paragraph of text, with properties of its own and of its run where given. */
export const p = (text: string, properties = '', runProperties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A table of cells, each the markup of its paragraphs; `widths` of the columns are in twentieths of a point. */
export const table = (rows: readonly (readonly string[])[], widths: readonly number[] = []): string => {
  const grid = widths.map(w => `<w:gridCol w:w="${w}"/>`).join('')
  const body = rows.map(cells => `<w:tr>${cells.map(c => `<w:tc>${c}</w:tc>`).join('')}</w:tr>`).join('')
  return `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
}
