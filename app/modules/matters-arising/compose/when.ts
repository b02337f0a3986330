import { civilDay } from '#kernel/civil-day.ts'
import { showDate } from '#kernel/date-words.ts'

/** "2018-02-22T10:00:00Z" → "22 February 2018", by the clocks of the United Kingdom. */
export const dayInWords = (instant: string): string => showDate(civilDay(instant))

/** "a, b and c". */
export const together = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** A text as a sentence of its own. */
export const sentence = (text: string): string => {
  const trimmed = text.trim()
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return capital === '' || /[.!?:;)”]$/.test(capital) ? capital : `${capital}.`
}

const marker = /^(?:it\s+was\s+)?(?:resolved|agreed|recommended)(?:\s+that)?[\s:,]+/i

/** "the protocol be revised", as the clause of a resolution has it. */
const isClause = (text: string): boolean => /^(?:\S+\s+){1,16}?be\s+\w+/.test(text)

const small = /^(?:The|An?|This|These|All|Any|Each)(?=\s)/

/** What was resolved, without the word that says so: "That the protocol be revised.", "Write to the schools." */
export const resolved = (text: string): string => {
  const trimmed = text.trim()
  const bare = trimmed.replace(marker, '')
  if (bare === '') return sentence(trimmed)
  if (bare === trimmed && (!isClause(bare) || /^that\s/i.test(bare))) return sentence(bare)
  return sentence(`That ${bare.replace(/^that\s+/i, '').replace(small, article => article.toLowerCase())}`)
}
