import { longDate, type Item, type Minutes } from '#minutes'
import type { Correction } from './record.ts'

/** "(a) … (z)", then "(27)". */
const letter = (index: number): string => (index < 26 ? `(${String.fromCharCode(97 + index)})` : `(${index + 1})`)

/** What the later minutes say when they approve earlier ones: a resolution, with each correction as a clause. */
const approvalText = (date: string, corrections: readonly Correction[]): string => {
  const resolved = `RESOLVED that the minutes of the meeting held on ${longDate(date)} be approved as a correct record`
  if (corrections.length === 0) return `${resolved}.`
  const clauses = corrections.map(
    ({ minuteNumber, text }, i) => `${letter(i)} ${minuteNumber === null ? '' : `Minute ${minuteNumber}: `}${text}`,
  )
  return [`${resolved}, with these corrections:`, ...clauses].join('\n\n')
}

const isAboutMinutes = ({ title }: Item): boolean =>
  title !== null && /\bminutes\b/i.test(title) && !/matters arising/i.test(title)

const isApproved = (item: Item, date: string): boolean =>
  item.decisions.some(
    ({ text }) => text.includes(longDate(date)) && /\b(approved|agreed|accepted|correct record)\b/i.test(text),
  )

/**
 * Puts an approval into a text of minutes: below the item that is about earlier minutes, or at the end of the business
 * where there is none. Nothing is put in twice.
 * @param minutes - what the text was read to
 */
export const withApproval = (
  text: string,
  minutes: Minutes | null,
  { date, corrections }: { readonly date: string; readonly corrections: readonly Correction[] },
): string => {
  const items = minutes?.items ?? []
  const item = items.find(isAboutMinutes) ?? items.at(-1)
  if (item !== undefined && corrections.length === 0 && isApproved(item, date)) return text
  const lines = text.split('\n')
  const at = item?.position.end.line ?? lines.length
  const after = lines[at]
  const gap = after === undefined || after.trim() === '' ? [] : ['']
  return [...lines.slice(0, at), '', approvalText(date, corrections), ...gap, ...lines.slice(at)].join('\n')
}
