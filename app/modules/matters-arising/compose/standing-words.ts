import { showDate } from '#kernel/date-words.ts'
import type { ActionState, Standing } from '#modules/ledger/index.ts'
import { isOpen } from '#modules/ledger/index.ts'
import { dueDay, isOverdue, type Days } from '../model/arrange.ts'
import type { ArisingRow } from '../model/report.ts'
import { dayInWords, sentence, together } from './when.ts'

const words: Readonly<Record<Standing, string>> = {
  issued: 'Not accepted yet.',
  accepted: 'Accepted.',
  declined: 'Declined by its owner.',
  'date-proposed': 'Another date is asked for.',
  'in-progress': 'In progress.',
  'reported-done': 'Reported done; the Group has not closed it yet.',
  closed: 'Closed.',
  withdrawn: 'Withdrawn.',
  merged: 'Merged.',
}

const reason = ({ standing, declined, proposed }: ActionState): string => {
  if (standing === 'declined' && declined !== null) {
    const whose = declined.suggested.trim() === '' ? '' : ` It may be for ${declined.suggested.trim()}.`
    return `Declined: ${sentence(declined.reason)}${whose}`
  }
  if (standing === 'date-proposed' && proposed !== null) {
    return `${showDate(proposed.on)} is asked for: ${sentence(proposed.reason)}`
  }
  return words[standing]
}

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)

/** "Carried 3 times since 19 December 2017."; null for one that was never carried. */
const carriedWords = ({ timesCarried, account: { state } }: ArisingRow): string | null =>
  timesCarried === 0 ? null : `Carried ${times(timesCarried)} since ${dayInWords(state.issuedAt)}.`

/** Where an action stands, and how often it was carried, a line each. */
export const standingLines = (row: ArisingRow): readonly string[] => {
  const carried = carriedWords(row)
  return [reason(row.account.state), ...(carried === null ? [] : [carried])]
}

const firstDay = ({ firstDue }: ActionState, { meetingDates }: Days): string | null =>
  dueDay({ due: firstDue }, meetingDates)

/** When it is due, whether that is past, and what day it was at first, a line each. */
export const dueLines = ({ action, account: { state } }: ArisingRow, days: Days): readonly string[] => {
  const day = dueDay(state, days.meetingDates)
  const first = firstDay(state, days)
  if (day === null) {
    if (!isOpen(state)) return []
    return [action.duePrinted === null ? 'No date was set.' : `Due: ${action.duePrinted.replace(/\.$/, '')}.`]
  }
  const was = first ?? null
  const lines = [isOverdue(state, days) ? `Overdue: it was due ${showDate(day)}.` : `Due ${showDate(day)}.`]
  if (was !== null && was !== day) return [...lines, `It was due ${showDate(was)} at first.`]
  return was === null && state.slipped > 0 && action.duePrinted !== null
    ? [...lines, `At first: ${action.duePrinted}.`]
    : lines
}

/** Who owes it now. */
export const ownerLine = ({ owners }: ActionState): string =>
  owners.length === 0 ? 'No owner is named.' : together(owners.map(({ label }) => label))
