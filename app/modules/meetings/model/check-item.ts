import type { Problem } from '#kernel/errors.ts'
import { exemptParagraphs } from './exempt-paragraphs.ts'
import type { ItemText } from './agenda-item.ts'

const longest = { title: 200, lead: 120, notes: 2000 } as const
const mostMinutes = 600

/** What is wrong with what was said of an item; each names its field. */
export const itemProblems = (text: ItemText): readonly Problem[] => {
  const problems: Problem[] = []
  const { title, minutesAllowed: minutes, exemptParagraph: paragraph } = text
  if (title.trim() === '') problems.push({ field: 'title', message: 'Enter what the item is about' })
  for (const field of ['title', 'lead', 'notes'] as const) {
    if ((text[field] ?? '').length > longest[field]) {
      problems.push({ field, message: `Use ${longest[field]} letters or fewer` })
    }
  }
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes)) {
    problems.push({ field: 'minutesAllowed', message: `Enter the minutes as a number from 1 to ${mostMinutes}` })
  }
  if (paragraph !== null && !exemptParagraphs.includes(paragraph)) {
    problems.push({ field: 'exemptParagraph', message: 'Choose a paragraph from the list' })
  }
  return problems
}

/** Blanks at the edges and line ends of one-line texts go. */
export const tidyItem = (text: ItemText): ItemText => {
  const lead = text.lead?.trim().replace(/\s+/g, ' ') ?? ''
  return {
    ...text,
    title: text.title.trim().replace(/\s+/g, ' '),
    lead: lead === '' ? null : lead,
    notes: text.notes.trim(),
  }
}
