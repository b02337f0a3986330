import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import type { UnreadableReason } from '../unreadable.ts'
import { UnreadableFile } from '../unreadable.ts'
import { makeDocx, makeZip, p, table } from '../../../test/support/make-docx.ts'
import type { ZipEntry } from '../../../test/support/make-docx.ts'
import { limits } from './limits.ts'
import { readDocx } from './read-docx.ts'
import { walkXml } from './walk-xml.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const document = (body: string): ZipEntry => ({
  name: 'word/document.xml',
  data: `<w:document ${W}><w:body>${body}</w:body></w:document>`,
})

const refused = (bytes: Uint8Array, reason: UnreadableReason): Promise<void> =>
  assert.rejects(readDocx(bytes), error => error instanceof UnreadableFile && error.reason === reason)

describe('a Word file made to exhaust the machine is refused', () => {
  test('a part that unpacks to more than the limit', () =>
    refused(makeZip([{ name: 'word/document.xml', data: new Uint8Array(limits.partBytes + 1) }]), 'too-large'))

  test('a part that claims to be small and is not', () =>
    refused(makeZip([{ name: 'word/document.xml', data: new Uint8Array(8 << 20), claimedSize: 100 }]), 'damaged'))

  test('thousands of entries', () => {
    const entries = Array.from({ length: limits.entries + 1 }, (_, i) => ({ name: `word/media/${i}.png`, data: '' }))
    return refused(makeZip([document(p('x')), ...entries]), 'too-large')
  })

  test('elements nested without end', () => refused(makeZip([document('<w:ins>'.repeat(100_000))]), 'damaged'))

  test('elements nested without end inside what is left out', () =>
    refused(makeZip([document('<w:del>' + '<w:r>'.repeat(100_000))]), 'damaged'))

  test('more elements than the limit', () => {
    const handler = { open: () => {}, close: () => {}, text: () => {} }
    const part = new TextEncoder().encode(`<a>${'<b/>'.repeat(100)}</a>`)
    walkXml(part, handler, { depth: 10, nodes: 101 })
    assert.throws(() => walkXml(part, handler, { depth: 10, nodes: 100 }), UnreadableFile)
  })

  test('entities that multiply', () => {
    const laughs =
      '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>' +
      `<w:document ${W}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`
    return refused(makeZip([{ name: 'word/document.xml', data: laughs }]), 'damaged')
  })
})

describe('a file that is not what it says is refused with the reason', () => {
  const whole = makeDocx({ body: p('Safer Westmere Partnership') })

  test('cut short anywhere', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      await refused(whole.subarray(0, Math.floor(whole.length * share)), 'damaged')
    }
  })

  test('a package without a document', () => refused(makeZip([{ name: 'a.txt', data: 'x' }]), 'wrong-type'))

  test('an old or protected Word file', () =>
    refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'wrong-type'))

  test('XML that is none', () =>
    refused(makeZip([{ name: 'word/document.xml', data: 'Minutes of the meeting' }]), 'damaged'))

  test('bytes changed inside: an error of ours or a reading, never another error', async () => {
    for (let i = 0; i < whole.length; i += 7) {
      const broken = Uint8Array.from(whole)
      broken[i] = (broken[i] ?? 0) ^ 0x55
      await readDocx(broken).catch((error: unknown) => assert.ok(error instanceof UnreadableFile, String(error)))
    }
  })
})

describe('a Word file with odd parts is read all the same', () => {
  test('list styles and numbers that point at each other or at nothing', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="A"/><w:numStyleLink w:val="A"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="99"/></w:num>'
    const body = ['1', '2', '3', '__proto__', '']
      .map(n => p('x', `<w:numPr><w:numId w:val="${n}"/></w:numPr>`))
      .join('')
    assert.equal((await readDocx(makeDocx({ body, numbering }))).blocks.length, 5)
  })

  test('styles with names of object properties', async () => {
    const body = ['__proto__', 'constructor', 'toString'].map(n => p('x', `<w:pStyle w:val="${n}"/>`)).join('')
    const source = await readDocx(makeDocx({ body, styles: '<w:style w:type="paragraph" w:styleId="constructor"/>' }))
    assert.equal(source.blocks.length, 3)
  })

  test('rows and cells out of place', async () => {
    const stray = `<w:tr><w:tc>${p('lost')}</w:tc></w:tr>`
    const body = `${stray}<w:tc>${p('lost')}</w:tc><w:tbl><w:tc>${p('lost')}</w:tc><w:tr><w:tc>${p('kept')}${stray}</w:tc><w:tc>${p('too')}</w:tc></w:tr></w:tbl>${p('end')}`
    const source = await readDocx(makeDocx({ body }))
    assert.equal(source.text, 'kept\ttoo\nend\n')
  })

  test('tables nested many deep', async () => {
    let inner = p('Priya Nair')
    for (let i = 0; i < 40; i++) inner = table([[p('1'), inner]])
    assert.match((await readDocx(makeDocx({ body: inner }))).text, /Priya Nair/)
  })

  test('spans and numbers without sense', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/><w:tcW w:w="-5"/></w:tcPr>${p('x')}</w:tc>`
    const body = `<w:tbl><w:tblGrid><w:gridCol w:w="NaN"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="1e9"/></w:trPr>${cell}${cell}</w:tr></w:tbl>${p('y', '<w:ind w:left="1e99"/><w:outlineLvl w:val="-3"/>', '<w:sz w:val="0"/>')}`
    const source = await readDocx(makeDocx({ body }))
    assert.equal(source.blocks.length, 2)
  })
})
