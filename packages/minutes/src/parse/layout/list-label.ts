/** A bullet or clause label at the front of a line. */
export interface ListLabel {
  readonly label: string
  /** Length of the label with the blanks behind it. */
  readonly length: number
  /** `bullet` • · `clause` (a) 1- i) : labels whose order means something. */
  readonly kind: 'bullet' | 'clause'
}

const BULLET = /^([•▪■◦●○∙·‣➢❖➤►✓✔∑§*\uf0b7\uf0a7\u2022-]|[–—](?=\s)|o(?=\s{1,}\p{Lu}))\s*(?=\S)/u
const CLAUSE =
  /^(\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})\)|\d{1,2}\s?-(?!\d)|\d{1,2}\)|[a-z]\.(?=\s))\s*(?=\S)/

/** The label at the front of a line, "•", "1-", "(a)"; null where there is none. */
export const listLabel = (text: string): ListLabel | null => {
  // Most lines begin with a capital, and no label does.
  if (/^[A-Z]/.test(text)) return null
  const clause = CLAUSE.exec(text)
  if (clause?.[1]) return { label: clause[1], length: clause[0].length, kind: 'clause' }
  const bullet = BULLET.exec(text)
  // A hyphen inside a word or before a figure ("-5%") is no bullet.
  if (bullet?.[1] && !/^-[\d\w]/.test(text)) return { label: bullet[1], length: bullet[0].length, kind: 'bullet' }
  return null
}
