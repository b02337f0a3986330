/** A sentence and where it stands in its text. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

// "Cllr. Okafor", "No. 3", "R. Marsh", "7.00 p.m.": the dot ends no sentence.
const SHORT =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|cllrs?|clr|supt|insp|sgt|rev|prof|st|no|nos|p|pp|paras?|e\.g|i\.e|approx|ref|dept|prop|sec|a\.m|p\.m|t\.d|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/iu
const STOP = /[.!?]["”’)]*\s+(?=["“‘(•]?[\p{Lu}\d£])|\s*\n\s*|\s+•\s+/gu

/** What every text has that is more than one sentence. */
const PARTS = /[.!?]["”’)]*\s|[\n•]/

/** Splits a text into its sentences; bullets that a converter ran together part sentences too. */
export const splitSentences = (text: string): Sentence[] => {
  // Most paragraphs of minutes are one sentence; a text that begins with "•" is left to what takes it off.
  if (!PARTS.test(text)) {
    const trimmed = text.trim()
    const start = text.length - text.trimStart().length
    return trimmed === '' ? [] : [{ text: trimmed, start, end: start + trimmed.length }]
  }
  const out: Sentence[] = []
  let start = 0
  const push = (end: number): void => {
    const raw = text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const trimmed = raw.trim().replace(/^•\s*/, '')
    if (trimmed !== '') out.push({ text: trimmed, start: start + lead, end: start + lead + raw.trim().length })
  }
  for (const m of text.matchAll(STOP)) {
    if (m[0].startsWith('.') && SHORT.test(text.slice(Math.max(start, m.index - 10), m.index + 1))) continue
    push(m.index + m[0].length)
    start = m.index + m[0].length
  }
  push(text.length)
  return out
}
