import { diagnosticAt } from '../tree/diagnostic.ts'
import type { Diagnostic } from '../tree/diagnostic.ts'
import { longDate } from '../tree/long-date.ts'
import type { Mention, Reporter } from './owed.ts'

/** "The Matters Arising report of 26 March 2018". */
export const nameOf = ({ kind, date }: Reporter): string => {
  const what = { report: 'the Matters Arising report', log: 'the action log', minutes: 'the minutes' }[kind]
  return date === null ? what : `${what} of ${longDate(date)}`
}

const rowName = ({ minute, title, meetingDate }: Mention): string => {
  const what = minute !== null ? `minute ${minute}` : title !== null ? `“${title}”` : 'a matter without a number'
  return meetingDate === null ? what : `${what} of ${longDate(meetingDate)}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A row that answers no action of the minutes given. */
export const unmatchedRow = (mention: Mention, by: Reporter): Diagnostic => ({
  ...diagnosticAt(mention.at, {
    rule: 'ledger-row-unmatched',
    severity: 'warning',
    message: `${capital(nameOf(by))} speaks of ${rowName(mention)}, and the minutes name no action there. Check the number, or who owns it.`,
  }),
  item: mention.minute,
})

/** A row whose number is not that of the action that it words. */
export const numberDiffers = (mention: Mention, by: Reporter, reference: string): Diagnostic => ({
  ...diagnosticAt(mention.at, {
    rule: 'ledger-row-number-differs',
    severity: 'warning',
    message: `${capital(nameOf(by))} calls this ${rowName(mention)}, but the wording is that of action ${reference}. It is counted there; check the number.`,
  }),
  item: mention.minute,
})

/** A row whose date is not that of the meeting that agreed the action. */
export const dateDiffers = (mention: Mention, by: Reporter, meetingDate: string | null): Diagnostic => ({
  ...diagnosticAt(mention.at, {
    rule: 'ledger-row-date-differs',
    severity: 'warning',
    message: `${capital(nameOf(by))} speaks of ${rowName(mention)}; the minutes with that number are of ${meetingDate === null ? 'an unknown date' : longDate(meetingDate)}. Check the date.`,
  }),
  item: mention.minute,
})

/** Minutes that a report cites and that are not among the files. */
export const minutesMissing = (meetingDate: string, by: Reporter): Diagnostic =>
  diagnosticAt(null, {
    rule: 'ledger-minutes-missing',
    severity: 'note',
    message: `${capital(nameOf(by))} speaks of the meeting of ${longDate(meetingDate)}, whose minutes are not among the files. What it says of that meeting is counted as it stands; add those minutes to see whether anything is missing.`,
  })

/** A row that is listed with nothing said. */
export const withoutUpdate = (mention: Mention, by: Reporter): Diagnostic => ({
  ...diagnosticAt(mention.at, {
    rule: 'ledger-row-without-update',
    severity: 'warning',
    message: `${capital(nameOf(by))} lists ${rowName(mention)} and says nothing of it. Ask its owner for an update.`,
  }),
  item: mention.minute,
})

export const reportEmpty = (by: Reporter): Diagnostic =>
  diagnosticAt(null, {
    rule: 'ledger-report-empty',
    severity: 'warning',
    message: `No rows were found in ${nameOf(by)}, so it accounts for nothing.`,
  })

export const minutesTwice = (meetingDate: string): Diagnostic =>
  diagnosticAt(null, {
    rule: 'ledger-minutes-twice',
    severity: 'note',
    message: `The minutes of ${longDate(meetingDate)} were given more than once. The fuller copy is counted, once.`,
  })

export const nothingGiven = (): Diagnostic =>
  diagnosticAt(null, {
    rule: 'ledger-nothing-owed',
    severity: 'warning',
    message: 'No actions were found. Give the minutes that agreed them, and the Matters Arising report that followed.',
  })
