import type { Json } from '#minutes/render/index.ts'

/** Never drawn, and needed: where a line ends or may end. */
const UNDRAWN: ReadonlySet<string> = new Set(['\n', ' ', '\u200b'])
/** What stands for a sign that no font can show. */
const UNKNOWN = '?'

/** Signs that clerks paste from Word and e-mail, and what says the same. */
const LIKENESS: ReadonlyMap<string, string> = new Map([
  ['\uf0b7', '•'],
  ['\uf0a7', '•'],
  ['\uf0d8', '•'],
  ['●', '•'],
  ['▪', '•'],
  ['◦', '•'],
  ['➢', '•'],
  ['✓', 'yes'],
  ['✔', 'yes'],
  ['☑', 'yes'],
  ['✗', 'no'],
  ['✘', 'no'],
  ['☐', '[ ]'],
  ['→', '->'],
  ['‑', '-'],
  ['−', '-'],
  ['\u00a0', ' '],
  ['\u202f', ' '],
])

type Shown = ReadonlySet<number>

const canShow = (text: string, shown: Shown): boolean =>
  [...text].every(sign => UNDRAWN.has(sign) || shown.has(sign.codePointAt(0) ?? 0))

const showSign = (sign: string, shown: Shown): string => {
  if (UNDRAWN.has(sign)) return sign
  if (/[\p{Default_Ignorable_Code_Point}\p{Cc}\ufffe\uffff]/u.test(sign)) return ''
  if (canShow(sign, shown)) return sign
  const simpler = [LIKENESS.get(sign), sign.normalize('NFKC'), sign.normalize('NFKD').replace(/\p{M}/gu, '')]
  return simpler.find(other => other !== undefined && other !== '' && canShow(other, shown)) ?? UNKNOWN
}

/** The text with every sign that the font lacks replaced by its nearest likeness, or by a question mark. */
const showableText = (text: string, shown: Shown): string =>
  Array.from(text.normalize('NFC'), sign => showSign(sign, shown)).join('')

/** The same for every text of the data. */
export const showableData = (data: Json, shown: Shown): Json => {
  if (typeof data === 'string') return showableText(data, shown)
  if (data === null || typeof data !== 'object') return data
  if (isList(data)) return data.map(one => showableData(one, shown))
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, showableData(value, shown)]))
}

const isList = (data: Json): data is readonly Json[] => Array.isArray(data)
