import type { SourceFormat } from './source.ts'
import { UnreadableFile } from './unreadable.ts'
import { decodeText } from './decode-text.ts'
import { otherPackage, packages, signatures } from './signatures.ts'

const SAMPLE = 65_536

const beginsWith = (bytes: Uint8Array, signature: string, at = 0): boolean => {
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false
  return true
}

const contains = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1')

const detectPackage = (bytes: Uint8Array): SourceFormat => {
  if (contains(bytes, 'word/document')) return 'docx'
  const known = packages.find(p => contains(bytes, p.holds))
  throw new UnreadableFile('wrong-type', known?.message ?? otherPackage)
}

/** Control characters that text does not hold. */
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g

const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/i
const HTML_BLOCK = /<(?:p|div|table|tr|td|br|ul|ol|li|h[1-6]|span|strong|b)\b[^<>]{0,2000}>/i

const isMarkdown = (text: string): boolean => {
  if (/^---\r?\n(?:[\w .-]{1,60}:.*\r?\n|\s*-.*\r?\n|\s*\r?\n){1,60}---\r?\n/.test(text)) return true
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0
  return headings >= 2 && headings * 60 >= text.split('\n').length
}

const detectText = (text: string, ending: string): SourceFormat => {
  const controls = text.match(CONTROL)?.length ?? 0
  if (controls > 8 + text.length * 0.02) {
    throw new UnreadableFile(
      'wrong-type',
      'This file holds no text. Choose minutes as a PDF, Word, web page or text file.',
    )
  }
  if (HTML_START.test(text)) return 'html'
  if (/^(?:md|markdown|mdown|mkd)$/.test(ending)) return 'markdown'
  if (/^x?html?$|^doc[xm]?$/.test(ending) && HTML_BLOCK.test(text)) return 'html'
  if (ending === '' && /^\s*</.test(text) && HTML_BLOCK.test(text.slice(0, 2_000))) return 'html'
  return isMarkdown(text) ? 'markdown' : 'text'
}

/**
 * The format of a file, by what it holds; its name is asked only where text may be one or another.
 *
 * @param name - of the file, or "" where there is none
 * @throws UnreadableFile `empty`, or `wrong-type` with what the file looks like
 */
export const detectFormat = (bytes: Uint8Array, name: string): SourceFormat => {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  const head = bytes.subarray(0, SAMPLE)
  if (contains(head.subarray(0, 1_024), '%PDF-')) return 'pdf'
  if (beginsWith(bytes, 'PK\x03\x04') || beginsWith(bytes, 'PK\x05\x06')) return detectPackage(bytes)
  const known = signatures.find(s => beginsWith(bytes, s.bytes, s.at))
  if (known) throw new UnreadableFile('wrong-type', known.message)
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name.trim())?.[1] ?? ''
  return detectText(decodeText(head), ending.toLowerCase())
}
