/**
 * Escaping for the text form. A backslash before a sign means the sign itself; before a letter: `\n` new line, `\r`
 * return, `\t` tab, `\s` a space at an edge (where it would be lost), `\z` nothing at all, `\u{a0}` an unseen character.
 */

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** Characters that cannot be seen in an editor, and halves of surrogate pairs, which UTF-8 cannot hold. */
const UNSEEN = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]|(?! )\\p{Zs}'

const escapeOne = (found: string): string => {
  const letter = LETTERS.get(found)
  if (letter !== undefined) return letter
  return /^[!-~]$/.test(found) ? `\\${found}` : `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`
}

/** Makes an escaper for the given signs (a string of ASCII punctuation); the backslash and unseen characters are always escaped. */
export const escaperOf = (signs: string): ((text: string) => string) => {
  const inClass = [...signs].map(sign => `\\x${sign.charCodeAt(0).toString(16)}`).join('')
  const special = new RegExp(`[\\\\${inClass}]|${UNSEEN}`, 'gu')
  return text => text.replace(special, escapeOne)
}

/** Keeps a space at the start or end of an escaped text from being trimmed, and an empty text from vanishing. */
export const keepEdges = (escaped: string): string => {
  if (escaped === '') return '\\z'
  const led = escaped.startsWith(' ') ? `\\s${escaped.slice(1)}` : escaped
  return led.endsWith(' ') ? `${led.slice(0, -1)}\\s` : led
}

const plain = escaperOf('')
/** A value on a line of its own, behind its label. */
export const escapeValue = (text: string): string => keepEdges(plain(text))

const MEANING: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['s', ' '],
  ['z', ''],
])

const meaningOf = (whole: string, body: string, hex: string | undefined): string => {
  if (hex === undefined) return MEANING.get(body) ?? body
  const code = Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Takes escapes back. A backslash at the very end stands for itself. */
export const unescapeText = (text: string): string =>
  text.includes('\\') ? text.replace(/\\(u\{([0-9a-f]{1,6})\}|[\s\S])/gu, meaningOf) : text
