import { longDate } from '../tree/long-date.ts'
import type { LedgerEntry } from '../ledger/types.ts'

/** Printed for an action that no later document speaks of; the first thing that a reader of the report must see. */
const nothingSaid = 'No update: not accounted for.'

const from = ({ owners }: LedgerEntry): string => (owners.length === 0 ? '' : ` from ${owners.join(' and ')}`)

/** "the June meeting", "15 April". */
const named = (time: string): string =>
  /(?:meeting|year|quarter)$/i.test(time) && !/^the\b/i.test(time) ? `the ${time}` : time

/** "March meeting" without the meeting, where a month is left that says as much: "next" alone says nothing. */
const shortened = (time: string): string | null => {
  const short = time.replace(/\s+meeting$/i, '')
  return short === time || /^(?:next|following|this|subsequent)$/i.test(short) ? null : short
}

const slip = ({ due, until }: LedgerEntry): string => {
  if (until === null) return 'Slipped; no new date is given.'
  const [from, to] = [due === null ? null : shortened(due), shortened(until)]
  return from !== null && to !== null && from !== to ? `Slipped from ${from} to ${to}.` : `Slipped to ${named(until)}.`
}

/** What became of an action, as a sentence or two for people. */
export const outcomeWords = (entry: LedgerEntry): string => {
  switch (entry.outcome) {
    case 'unaccounted':
      return entry.reported === null ? nothingSaid : `${nothingSaid} Last reported${on(entry)}.`
    case 'closed':
      return 'Closed.'
    case 'withdrawn':
      return 'Withdrawn.'
    case 'awaiting':
      return 'Awaiting an update.'
    case 'slipped':
      return slip(entry)
    case 'transferred':
      return `Transferred${from(entry)} to ${entry.to ?? 'another owner'}.${entry.until === null ? '' : ` ${slip(entry)}`}`
    case 'carried':
      if (entry.reported === null) return 'Open. Nothing is reported yet.'
      return entry.until === null ? 'Carried forward.' : `Carried forward to ${named(entry.until)}.`
  }
}

const on = ({ reportedOn }: LedgerEntry): string => (reportedOn === null ? '' : ` on ${longDate(reportedOn)}`)
