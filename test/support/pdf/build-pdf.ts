/** Objects of a PDF by number, each as it is printed between "obj" and "endobj". */
export type PdfObjects = Map<number, Buffer>

/** A PDF file of the objects; object 1 is the catalogue. */
export const buildPdf = (objects: PdfObjects, trailer = ''): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets = new Map<number, number>()
  let length = parts[0]?.length ?? 0
  const push = (part: Buffer): void => {
    parts.push(part)
    length += part.length
  }
  const numbers = [...objects.keys()].sort((a, b) => a - b)
  for (const number of numbers) {
    offsets.set(number, length)
    push(
      Buffer.concat([
        Buffer.from(`${number} 0 obj\n`),
        objects.get(number) ?? Buffer.alloc(0),
        Buffer.from('\nendobj\n'),
      ]),
    )
  }
  const size = (numbers.at(-1) ?? 0) + 1
  const table = length
  const entries = Array.from({ length: size - 1 }, (_, index) => {
    const offset = offsets.get(index + 1)
    return offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`))
  push(Buffer.from(`trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** A stream object. */
export const stream = (data: Buffer | string, dictionary = ''): Buffer => {
  const bytes = Buffer.from(data)
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${dictionary}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

export const fonts =
  '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>' +
  '/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>' +
  '/F3<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Oblique/Encoding/WinAnsiEncoding>>' +
  '/F4<</Type/Font/Subtype/Type1/BaseFont/Symbol>>>>'

export interface PageOptions {
  /** Content stream: what is drawn. */
  readonly content: Buffer | string
  /** More entries of the page, such as /Rotate 90. */
  readonly entries?: string
  /** More entries of the page's resources. */
  readonly resources?: string
  /** More entries of the content stream's dictionary. */
  readonly dictionary?: string
}

const firstPage = 10

/** Objects of a document of A4 pages; page n (from 0) is object 10 + 2n, its content the one after. */
export const pageObjects = (pages: readonly PageOptions[]): PdfObjects => {
  const objects: PdfObjects = new Map()
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`)
  objects.set(1, Buffer.from('<</Type/Catalog/Pages 2 0 R>>'))
  objects.set(2, Buffer.from(`<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages.length}>>`))
  pages.forEach(({ content, entries = '', resources = '', dictionary = '' }, index) => {
    const number = firstPage + 2 * index
    objects.set(
      number,
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${fonts}${resources}>>/Contents ${number + 1} 0 R${entries}>>`,
      ),
    )
    objects.set(number + 1, stream(content, dictionary))
  })
  return objects
}
