import { citedNumbers } from '#modules/minutes/index.ts'

/** Titles of items that every agenda has: the same title says nothing of the matter. */
const standing =
  /^(?:apolog|declaration|minutes\b|matters arising|action log|chair|any other|a\.?o\.?b|date of|dates of|next meeting|questions|introductions?|welcome|urgent business|emerging|reports? from)/i

export const isStanding = (title: string | null): boolean => title === null || standing.test(title.trim())

/** The sentences of a text that name a minute by its number, or by the reference of an action of it. */
export const sentencesNaming = (
  text: string,
  of: { readonly number: string; readonly references: readonly string[] },
) =>
  text
    .split(/(?<=[.!?])\s+(?=[A-Z(“])|\n+/)
    .filter(one => citedNumbers(one).includes(of.number) || of.references.some(reference => one.includes(reference)))

/** The first words of a text, to the end of a sentence where there is one. */
export const firstLines = (text: string, most = 320): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  const cut = flat.slice(0, most)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '))
  return end > most / 3 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

/** True where the words point at the meeting before: "as reported at the last meeting". */
export const looksBack = (text: string): boolean =>
  /\b(?:at|since|from|to)\s+the\s+(?:last|previous)\s+meeting\b/i.test(text)
