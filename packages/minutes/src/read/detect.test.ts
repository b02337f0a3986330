import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { makeDocx, makeZip, p } from '../../test/support/make-docx.ts'
import { decodeText } from './decode-text.ts'
import { detectFormat } from './detect.ts'
import { UnreadableFile } from './unreadable.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the format of a file', () => {
  test('is told by what it holds, whatever its name', () => {
    assert.equal(detectFormat(bytes('%PDF-1.7\n'), 'minutes.txt'), 'pdf')
    assert.equal(detectFormat(bytes('junk\n%PDF-1.4'), ''), 'pdf')
    assert.equal(detectFormat(makeDocx({ body: p('x') }), 'minutes.zip'), 'docx')
    assert.equal(detectFormat(bytes('<!DOCTYPE html><p>x'), 'minutes.txt'), 'html')
    assert.equal(detectFormat(bytes('\n<html xmlns:o="urn:x"><body>'), 'minutes.doc'), 'html')
  })

  test('is told by its name only where text may be one or another', () => {
    assert.equal(detectFormat(bytes('Minutes <p>of</p> the meeting'), 'a.txt'), 'text')
    assert.equal(detectFormat(bytes('Minutes <p>of</p> the meeting'), 'a.HTM'), 'html')
    assert.equal(detectFormat(bytes('Minutes of the meeting'), 'a.md'), 'markdown')
    assert.equal(detectFormat(bytes('Minutes of the meeting'), 'a.html'), 'text')
  })

  test('without a useful name, front matter and headings make Markdown', () => {
    assert.equal(detectFormat(bytes('---\ntitle: Minutes\n---\n\nx'), ''), 'markdown')
    assert.equal(detectFormat(bytes('# Minutes\n\ntext\n\n## Present\n\nx'), 'a.txt'), 'markdown')
    assert.equal(detectFormat(bytes('Minutes\n\n#1 is a priority\n'), ''), 'text')
    assert.equal(detectFormat(bytes('<p>Minutes</p>'), ''), 'html')
  })

  const refused: [string, Uint8Array, RegExp][] = [
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /picture/],
    ['a program', Buffer.from('\x7fELF\x02', 'latin1'), /program/],
    ['an old Word file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), /save it as \.docx/],
    ['rich text', bytes('{\\rtf1\\ansi Minutes}'), /rich text/],
    ['a workbook', makeZip([{ name: 'xl/workbook.xml', data: 'x' }]), /Excel/],
    ['an archive', makeZip([{ name: 'minutes.txt', data: 'x' }]), /Unpack/],
    ['random bytes', Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919 + (i >> 3)) % 32), /no text/],
  ]
  for (const [what, file, message] of refused) {
    test(`${what} is refused whatever its name, and the message says what it is`, () => {
      for (const name of ['minutes.pdf', 'minutes.docx', 'minutes.txt']) {
        assert.throws(
          () => detectFormat(file, name),
          error => error instanceof UnreadableFile && error.reason === 'wrong-type' && message.test(error.message),
        )
      }
    })
  }

  test('an empty file is said to be empty', () => {
    assert.throws(
      () => detectFormat(new Uint8Array(), 'a.txt'),
      error => error instanceof UnreadableFile && error.reason === 'empty',
    )
  })
})

describe('the text of a file', () => {
  const text = 'Apologies – café, £5'

  test('is found in every encoding that Windows and the web write', () => {
    const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
      const le = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
      return bigEndian ? le.swap16() : le
    }
    assert.equal(decodeText(bytes(text)), text)
    assert.equal(decodeText(bytes(`\ufeff${text}`)), text)
    for (const bigEndian of [false, true]) {
      for (const mark of [false, true]) assert.equal(decodeText(utf16(bigEndian, mark)), text)
    }
    assert.equal(decodeText(Buffer.from('Apologies \x96 caf\xe9, \xa35', 'latin1')), text)
  })

  test('of a file cut in the middle of a character loses that character only', () => {
    assert.equal(decodeText(bytes('Tom’s report and Helen’').subarray(0, -1)), 'Tom’s report and Helen')
    assert.equal(decodeText(bytes('See café').subarray(0, -1)), 'See caf')
  })
})
