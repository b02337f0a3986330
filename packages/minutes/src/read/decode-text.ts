/** Share of bytes that are zero at even or odd places from which a file without a mark is taken for UTF-16. */
const UTF16_SHARE = 0.3
const SAMPLE = 4_096

/** UTF-16 without a byte order mark: in Western text every other byte is zero. */
const guessUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length, SAMPLE)
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (odd > (length / 2) * UTF16_SHARE && even < odd / 8) return 'utf-16le'
  return even > (length / 2) * UTF16_SHARE && odd < even / 8 ? 'utf-16be' : null
}

const encodingByMark = (bytes: Uint8Array): string | null => {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/**
 * The text of a file: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252. A few broken characters (a
 * file that was cut short) do not make UTF-8 something else.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const marked = encodingByMark(bytes) ?? guessUtf16(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const broken = utf8.match(/\ufffd/g)?.length ?? 0
  if (broken === 0) return utf8
  const proper = utf8.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return proper > broken * 4 || isCutShort(bytes, broken)
    ? utf8.replace(/\ufffd+$/, '')
    : new TextDecoder('windows-1252').decode(bytes)
}

/** The only broken character is the last: the file was cut in the middle of it. */
const isCutShort = (bytes: Uint8Array, broken: number): boolean => {
  if (broken !== 1) return false
  const tail = bytes.subarray(-3)
  const lead = tail.findLastIndex(byte => byte >= 0xc0)
  return lead >= 0 && tail.subarray(lead + 1).every(byte => byte >= 0x80 && byte < 0xc0) && (tail[lead] ?? 0) >= 0xc2
}
