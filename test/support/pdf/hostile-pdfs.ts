/** PDFs made to hang, burst or crash a reader. Each is small or quickly made; none is anybody's document. */
import { deflateRawSync, deflateSync, constants } from 'node:zlib'
import { randomBytes } from './random.ts'
import type { PdfObjects } from './build-pdf.ts'
import { buildPdf, pageObjects, stream } from './build-pdf.ts'
import { drawText } from './draw-text.ts'

const megabyte = 1 << 20
const hello = (text = 'Minutes of the Safer Westmere Partnership'): Buffer => drawText([{ text, x: 72, y: 100 }])

/** Deflated data that swells to `total` bytes: one block, flushed so that it stands alone, over and over. */
const swell = (total: number, block: Buffer): Buffer => {
  const once = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const blocks = Array.from({ length: Math.ceil(total / block.length) }, () => once)
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...blocks, Buffer.from([0x03, 0x00, 0, 0, 0, 0])])
}

const flate = '/Filter/FlateDecode'

/** A file of one page with some of its objects put in place of the plain ones. */
const changed = (
  objects: Readonly<Record<number, string | Buffer>>,
  options: { content?: Buffer | string; resources?: string; trailer?: string } = {},
): Buffer => {
  const { content = hello(), resources = '', trailer = '' } = options
  const all: PdfObjects = pageObjects([{ content, resources }])
  for (const [number, object] of Object.entries(objects)) all.set(Number(number), Buffer.from(object))
  return buildPdf(all, trailer)
}

const sharedPages = (): Buffer => {
  const levels = 6
  const kids = (level: number): string => `${level < levels - 1 ? 31 + level : 10} 0 R `.repeat(10)
  const nodes = Array.from({ length: levels }, (_, level): [number, string] => [
    level === 0 ? 2 : 30 + level,
    `<</Type/Pages/Count ${10 ** (levels - level)}/Kids[${kids(level)}]>>`,
  ])
  return changed(Object.fromEntries(nodes))
}

const laughingForms = (): Buffer => {
  const depth = 9
  const forms = Array.from({ length: depth }, (_, level): [number, Buffer] => {
    const isLast = level === depth - 1
    const inner = isLast ? '' : `/XObject<</X${level + 1} ${31 + level} 0 R>>`
    const font = '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>'
    const body = isLast ? 'BT /F1 12 Tf (lol) Tj ET ' : `/X${level + 1} Do `
    return [
      30 + level,
      stream(body.repeat(10), `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<${font}${inner}>>`),
    ]
  })
  return changed(Object.fromEntries(forms), { content: '/X0 Do', resources: '/XObject<</X0 30 0 R>>' })
}

const selfForm = (): Buffer =>
  changed(
    { 30: stream('/X0 Do', '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X0 30 0 R>>>>') },
    { content: '/X0 Do', resources: '/XObject<</X0 30 0 R>>' },
  )

const manyObjects = (): Buffer => {
  const all = pageObjects([{ content: hello() }])
  for (let number = 100; number < 200_000; number++) all.set(number, Buffer.from(`<</A ${number}>>`))
  return buildPdf(all)
}

const longText = (): Buffer => {
  const shown = Buffer.concat([Buffer.from('BT /F1 12 Tf 72 700 Td '), Buffer.from('(abcdefgh) Tj '.repeat(1_500_000))])
  return changed({ 11: stream(deflateSync(shown), flate) })
}

const hugeMap = (): Buffer =>
  changed(
    {
      40: '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 41 0 R/DescendantFonts[42 0 R]>>',
      41: stream(
        'begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap',
      ),
      42: '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0 4294967295 500]>>',
      10: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 40 0 R>>>>/Contents 11 0 R>>',
    },
    { content: 'BT /F1 12 Tf 72 700 Td <00000001> Tj ET' },
  )

const previousLoop = (): Buffer => {
  const plain = buildPdf(pageObjects([{ content: hello() }])).toString('latin1')
  const table = /startxref\n(\d+)/.exec(plain)?.[1] ?? '0'
  return Buffer.from(plain.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${table}`), 'latin1')
}

const password = `<${'7a'.repeat(32)}>`

/** The files by name; each is made when it is asked for, because some take megabytes. */
export const hostilePdfs: Readonly<Record<string, () => Buffer>> = {
  'four gigabytes of blanks': () => changed({ 11: stream(swell(4096 * megabyte, Buffer.alloc(megabyte, ' ')), flate) }),
  'four gigabytes, packed twice': () =>
    changed({
      11: stream(deflateSync(swell(4096 * megabyte, Buffer.alloc(megabyte, ' '))), '/Filter[/FlateDecode/FlateDecode]'),
    }),
  'two hundred megabytes of operators': () =>
    changed({ 11: stream(swell(200 * megabyte, Buffer.from('BT /F1 1 Tf (abcdefgh) Tj ET '.repeat(30_000))), flate) }),
  'a page of twelve million letters': longText,
  'forms that laugh a thousand million times': laughingForms,
  'a form that draws itself': selfForm,
  'a million pages through shared branches': sharedPages,
  'a page tree that holds itself': () => changed({ 2: '<</Type/Pages/Kids[2 0 R 10 0 R]/Count 2>>' }),
  'a claim of a hundred million pages': () => changed({ 2: '<</Type/Pages/Kids[10 0 R]/Count 100000000>>' }),
  'outlines that go in a circle': () =>
    changed({
      1: '<</Type/Catalog/Pages 2 0 R/Outlines 50 0 R>>',
      50: '<</First 51 0 R/Last 51 0 R/Count 1>>',
      51: '<</Title(a)/Parent 50 0 R/Next 51 0 R/First 51 0 R>>',
    }),
  'two hundred thousand objects': manyObjects,
  'arrays three million deep': () => changed({ 11: '['.repeat(3_000_000) + ']'.repeat(3_000_000) }),
  'a trailer two million deep': () => changed({}, { trailer: `/Info ${'['.repeat(2_000_000)}` }),
  'operands five million deep': () => changed({ 11: stream(deflateSync(Buffer.from('['.repeat(5_000_000))), flate) }),
  'a font map of every number': hugeMap,
  'a cross-reference that follows itself': previousLoop,
  'a password': () =>
    changed({}, { trailer: `/Encrypt<</Filter/Standard/V 1/R 2/O${password}/U${password}/P -4>>/ID[<00><00>]` }),
  'an unknown lock': () => changed({}, { trailer: '/Encrypt<</Filter/Westmere/V 9>>/ID[<00><00>]' }),
  'half a file': () => {
    const whole = buildPdf(pageObjects([{ content: hello() }]))
    return whole.subarray(0, whole.length >> 1)
  },
  'a cross-reference that points nowhere': () =>
    Buffer.from(
      changed({})
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n999999999'),
      'latin1',
    ),
  'noise after the header': () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(1, 500_000)]),
  noise: () => randomBytes(2, 100_000),
  'another kind of file': () => Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(3, 4_000)]),
  'nothing at all': () => Buffer.alloc(0),
}

/** A good file with every thousandth byte or so changed. */
export const flipBytes = (good: Buffer, seed: number): Buffer => {
  const copy = Buffer.from(good)
  const noise = randomBytes(seed, 8 * (copy.length >> 10) + 80)
  for (let at = 0; at + 8 <= noise.length; at += 8) {
    copy[20 + (noise.readUInt32LE(at) % (copy.length - 20))] = noise[at + 4] ?? 0
  }
  return copy
}
