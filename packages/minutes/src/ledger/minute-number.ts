/**
 * A minute's number in the form that two documents share: "Minute 186A.", "Item 186a" and "186 a" are one number. Null
 * where there is no digit.
 */
export const sameNumberForm = (printed: string | null): string | null => {
  if (printed === null) return null
  const bare = printed
    .toLowerCase()
    .replace(/^\W*(?:(?:minutes?|items?|action|agenda|ref(?:erence)?|no|number)\b[\s.:]*)+/, '')
    .replace(/\s+/g, '')
    .replace(/[.:)\]–-]+$/, '')
  return /\d/.test(bare) ? bare.replace(/(^|[./-])0+(?=\d)/g, '$1') : null
}

/** Numbers of minutes that a text names in so many words: "minute 184", "Minutes 12/25 and 13/25", "item 5". */
export const numbersNamed = (text: string): readonly string[] => {
  const found: string[] = []
  const naming =
    /\b(?:minutes?|items?|action)(?:\s+(?:no|number|ref)\b\.?)?\s+((?:[A-Z]{1,6}\/)?\d[\w./-]*(?:(?:\s*(?:,|&|and)\s*)(?:[A-Z]{1,6}\/)?\d[\w./-]*)*)/gi
  for (const match of text.matchAll(naming)) {
    for (const part of (match[1] ?? '').split(/\s*(?:,|&|\band\b)\s*/)) {
      const number = sameNumberForm(part)
      if (number !== null) found.push(number)
    }
  }
  return found
}
