/** Character codes as printed text: what a PDF's fonts map to signs that nobody typed. */

const special: Readonly<Record<number, string>> = {
  0x02: '-', // PDFium's mark for a hyphen at the end of a line
  0xad: '',
  0x200b: '',
  0x200c: '',
  0x200d: '',
  0x2060: '',
  0xfeff: '',
  0xfffe: '',
  0xffff: '',
  0xfb00: 'ff',
  0xfb01: 'fi',
  0xfb02: 'fl',
  0xfb03: 'ffi',
  0xfb04: 'ffl',
  0xfb05: 'st',
  0xfb06: 'st',
  // Symbol and Wingdings in the private use area: the bullets and ticks of word processors.
  0xf06e: '▪',
  0xf06f: '▪',
  0xf071: '▪',
  0xf076: '•',
  0xf077: '•',
  0xf0a7: '▪',
  0xf0a8: '▪',
  0xf0b7: '•',
  0xf0d8: '➢',
  0xf0de: '→',
  0xf0e0: '→',
  0xf0fc: '✓',
  0xf02d: '-',
  0xf0fe: '☑',
}

/** True for blanks and control characters, which end a word. U+0002 is a hyphen, not a control character. */
export const isBlank = (code: number): boolean =>
  code <= 32 ? code !== 2 : code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000

/** Text of a character; "" for those that print nothing. */
export const glyphText = (code: number, symbolFont: boolean): string => {
  const known = special[code]
  if (known !== undefined) return known
  // The bullet of the Symbol font, read with the wrong code page.
  if (symbolFont && (code === 0x2211 || code === 0xb7)) return '•'
  if (code >= 0xe000 && code <= 0xf8ff) return symbolFont ? '•' : ''
  if (code < 0 || code > 0x10ffff || (code >= 0x80 && code < 0xa0)) return ''
  return String.fromCodePoint(code)
}
