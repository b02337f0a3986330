/** A number printed before a heading or paragraph, and how it is written. */
export interface NumberLead {
  /** As printed, without closing dot, colon or bracket: "186a", "5.1.1", "70/17". */
  readonly number: string
  /** How it is written; numbers of one chain are written alike. */
  readonly form: NumberForm
  /** The numbers inside it: [186], [5, 1, 1], [70, 17]. */
  readonly parts: readonly number[]
  /** Letter suffix of "186a". */
  readonly letter: string
  /** Length of the lead, with the blanks behind it. */
  readonly length: number
}

/**
 * `plain` 175 · `dotted` 1. · `bracket` 1) · `decimal` 5.1.1 · `slash` 70/17 · `code` SSP/12/25 · `date` 21.01.05 (leading
 * zeros) · `labelled` Item 5 · `roman` iv. · `glued` A1Apologies · `prefixed` HWB12 · `letter` B.
 */
export type NumberForm =
  | 'plain'
  | 'dotted'
  | 'bracket'
  | 'decimal'
  | 'slash'
  | 'code'
  | 'date'
  | 'labelled'
  | 'roman'
  | 'glued'
  | 'prefixed'
  | 'letter'

const FORMS: readonly (readonly [NumberForm, RegExp])[] = [
  [
    'labelled',
    /^(?:agenda\s+)?(?:item|minute|section|min\.?|no\.?|note)\s*(?:no\.?\s*)?(\d{1,4}(?:[./]\d{1,4})*[a-z]?)\s*[.:)–—-]?(?:\s+|$)/i,
  ],
  ['glued', /^([A-Z]{1,2}\d{1,3})(?=\p{Lu}\p{Ll})/u],
  ['code', /^([A-Z]{1,8}(?:[/ -][A-Z]{1,5})?[/-]?\d{1,4}(?:[/.-]\d{1,4}){1,2})\s*[.:)–-]?(?:\s+|$)/],
  ['date', /^(\d{2}\.\d{2}\.\d{2,3})\.?(?:\s+|$)/],
  ['slash', /^(\d{1,4}\/\d{2,4}(?:\/\d{1,4})?)\s*[.:)–-]?(?:\s+|$)/],
  ['decimal', /^(\d{1,3}(?:\.\d{1,3}){1,4}[a-z]?)[.)]?:?(?:\s+|$|(?=\p{Lu}))/u],
  ['dotted', /^(\d{1,6}[a-zA-Z]?)\s?[.:](?:\s+|$|(?=[\p{Lu}(]))/u],
  ['bracket', /^(\d{1,3}[a-z]?)\)(?:\s*|$)/],
  ['plain', /^(\d{1,6}[a-z]?)(?:\s*[–—-]\s+|\s+|$)/],
  ['roman', /^((?=[IVXivx])(?:X{0,3})(?:IX|IV|V?I{0,3})|(?:x{0,3})(?:ix|iv|v?i{0,3}))[.)](?:\s+|$)/],
]

const only = (...forms: readonly NumberForm[]): typeof FORMS => FORMS.filter(([form]) => forms.includes(form))
const WORDED_FORMS = only('labelled', 'glued', 'code', 'roman')
const SLASH_FORMS = only('slash')
const DOT_FORMS = only('date', 'decimal', 'dotted')
const PLAIN_FORMS = only('dotted', 'bracket', 'plain')

const isDigit = (character: string): boolean => character >= '0' && character <= '9'

/** The longest run of digits that numbers anything; 7 is longer. */
const MOST_DIGITS = 7

/** The forms that a line can begin with, by its first character and what stands behind its first digits: mostly none. */
const formsOf = (text: string): typeof FORMS => {
  const first = text.charAt(0)
  if (!isDigit(first)) return /[A-Zaimnsvx]/.test(first) ? WORDED_FORMS : []
  let end = 1
  while (end < MOST_DIGITS && isDigit(text.charAt(end))) end++
  const behind = text.charAt(end)
  return behind === '/' ? SLASH_FORMS : behind === '.' ? DOT_FORMS : PLAIN_FORMS
}

/** Forms that number items in some houses, and mean other things elsewhere: 16/EP, 20-041; Com/285/07-08, HWB12, B; [4]. */
const RARE_FIGURES: typeof FORMS = [
  ['code', /^(\d{1,4}\/[A-Z]{1,5}(?:\/\d{2,4})?)\s*[.:)–-]?(?:\s+|$)/],
  ['slash', /^(\d{2,4}-\d{2,4}|\d{2,4}\/\d)\s*[.:)]?(?:\s+(?=\p{Lu})|$)/u],
]
const RARE_WORDS: typeof FORMS = [
  ['code', /^([A-Z]{1,6} \d{1,4}\/\d{1,4})\s*[.:)–-]?(?:\s+|$)/],
  ['code', /^([A-Z][a-z]{1,7}\/\d{1,4}\/\d{2,4}(?:-\d{2,4})?)\s*[.:)–-]?(?:\s+|$)/],
  ['prefixed', /^([A-Z]{1,6}\d{1,4})\s*[.:)–-]?(?:\s+(?=\p{Lu})|$)/u],
  ['letter', /^([A-HJ-UWYZ])[.)](?:\s+(?=\p{Lu})|$)/u],
]
const BRACKETED: typeof FORMS = [['bracket', /^[([]?(\d{1,3})\.?[)\]]\s*/]]

/** How all of them that begin with a letter begin. */
const RARE_WORD = /^(?:[A-Z]{1,6} ?\d|[A-Z][a-z]{1,7}\/|[A-Z][.)])/

/** The rarer forms that a line can begin with: mostly none. */
const rareFormsOf = (text: string): typeof FORMS => {
  if (isDigit(text.charAt(0))) return /^\d+[/-]/.test(text) ? RARE_FIGURES : []
  return RARE_WORD.test(text) ? RARE_WORDS : []
}

/** Reads the number off the front of a line; null where it begins with none. */
export const numberLead = (text: string): NumberLead | null => leadBy(formsOf(text), text)

/** Reads a number that may head an item, in rarer forms too: only a run of them tells that they are numbers. */
export const itemLead = (text: string): NumberLead | null => {
  return leadBy(rareFormsOf(text), text) ?? numberLead(text) ?? (/^[\d([]/.test(text) ? leadBy(BRACKETED, text) : null)
}

const leadBy = (forms: readonly (readonly [NumberForm, RegExp])[], text: string): NumberLead | null => {
  for (const [form, pattern] of forms) {
    const m = pattern.exec(text)
    if (!m || !m[1]) continue
    const number = m[1]
    const parts = partsOf(number)
    if (form === 'letter') return { number, form, parts: [number.charCodeAt(0) - 64], letter: '', length: m[0].length }
    if (form !== 'roman' && parts.length === 0) continue
    const letter = /\d([a-zA-Z])$/.exec(number)?.[1] ?? ''
    return { number, form, parts: form === 'roman' ? [romanValue(number)] : parts, letter, length: m[0].length }
  }
  return null
}

/** The numbers inside a number. */
const partsOf = (number: string): number[] => {
  const out: number[] = []
  let value = -1
  for (let i = 0; i <= number.length; i++) {
    const digit = number.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) value = Math.max(0, value) * 10 + digit
    else if (value >= 0) {
      out.push(value)
      value = -1
    }
  }
  return out
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

const romanValue = (text: string): number => {
  const digits = [...text.toLowerCase()].map(c => ROMAN[c] ?? 0)
  return digits.reduce((sum, d, i) => sum + (d < (digits[i + 1] ?? 0) ? -d : d), 0)
}
