import type { Minutes } from '../tree/nodes.ts'
import type { Diagnostic } from '../tree/diagnostic.ts'
import { diagnosticAt } from '../tree/diagnostic.ts'
import { assemble } from './assemble.ts'
import { findDates } from './dates/find-dates.ts'
import { extract } from './extract.ts'
import type { Line } from './line.ts'
import { findProseEnd } from './prose-end.ts'

const firstDate = (text: string): string | null => findDates(text).find(d => d.date !== null)?.date ?? null

/** Remarks of the reader on one set of minutes: what it could not find or could not tell. */
const remarks = (minutes: Omit<Minutes, 'diagnostics'>): Diagnostic[] => {
  const out: Diagnostic[] = []
  const start = minutes.position.start
  if (minutes.meeting.date === null)
    out.push(
      diagnosticAt(start, {
        rule: 'meeting-date-not-found',
        severity: 'warning',
        message: 'No date of the meeting was found. Print it under the name of the body.',
      }),
    )
  if (minutes.body === null)
    out.push(
      diagnosticAt(start, {
        rule: 'body-not-found',
        severity: 'note',
        message: 'No name of the body that met was found. Print it at the top.',
      }),
    )
  if (minutes.items.length === 0)
    out.push(
      diagnosticAt(start, {
        rule: 'no-items-found',
        severity: 'warning',
        message: 'No items of business were found. Number them, or set their headings in bold.',
      }),
    )
  const end = findProseEnd(minutes.items)
  if (end !== null)
    out.push({
      ...diagnosticAt(end.at, {
        rule: 'too-long-to-search',
        severity: 'warning',
        message:
          'The text is too long to be searched as a whole. From here on, only what is marked as a decision or an action was found. Split the file by meeting and read the parts.',
      }),
      item: end.item,
    })
  for (const item of minutes.items) {
    for (const action of item.actions) {
      for (const owner of action.owners) {
        if (owner.name !== null || owner.candidates.length === 0) continue
        out.push({
          ...diagnosticAt(action.position.start, {
            rule: 'owner-not-resolved',
            severity: 'warning',
            message: `“${owner.printed}” could be ${owner.candidates.join(' or ')}. Write the name in full.`,
          }),
          item: item.number,
          candidates: owner.candidates,
        })
      }
    }
  }
  return out
}

/** The minutes with what the reader has to say of them. */
export const withRemarks = (minutes: Omit<Minutes, 'diagnostics'>, before: readonly Diagnostic[] = []): Minutes => ({
  ...minutes,
  diagnostics: [...before, ...remarks(minutes)],
})

/** Reads the lines of one set of minutes into its tree. */
export const readMinutes = (lines: readonly Line[], title: string | null): Minutes => {
  const { skeleton, diagnostics } = assemble(lines, title, firstDate)
  return withRemarks(extract(skeleton), diagnostics)
}
