import { dayInWords } from '../ledger/day-in-words.ts'
import type { LedgerEntry } from '../ledger/types.ts'

/** Printed for an action that no later document speaks of; the first thing that a reader of the report must see. */
const nothingSaid = 'No update: not accounted for.'

const from = ({ owners }: LedgerEntry): string => (owners.length === 0 ? '' : ` from ${owners.join(' and ')}`)

/** "from March to June" where both are named in the same way, else "to June meeting". */
const slip = ({ due, until }: LedgerEntry): string => {
  if (until === null) return 'Slipped; no new date is given.'
  const bare = (time: string) => time.replace(/\s+meeting$/i, '')
  return due === null || bare(due) === bare(until)
    ? `Slipped to ${until}.`
    : `Slipped from ${bare(due)} to ${bare(until)}.`
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
      return entry.until === null ? 'Carried forward.' : `Carried forward to ${entry.until}.`
  }
}

const on = ({ reportedOn }: LedgerEntry): string => (reportedOn === null ? '' : ` on ${dayInWords(reportedOn)}`)
