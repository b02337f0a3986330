import { awaitingSince, isOpen, type Account, type ActionState } from '#modules/ledger/index.ts'
import { rowGroups, type ArisingAction, type ArisingRow, type RowGroup } from './report.ts'

/** What is needed of days to say what is late. */
export interface Days {
  /** "2026-06-18". */
  readonly today: string
  readonly meetingDates: ReadonlyMap<string, string>
}

/** The day that an action is due; null where it has none that is known. */
export const dueDay = ({ due }: Pick<ActionState, 'due'>, meetingDates: ReadonlyMap<string, string>): string | null =>
  due.on ?? (due.meetingId === null ? null : (meetingDates.get(due.meetingId) ?? null))

/** True where its day is past and nobody has said that it is done. */
export const isOverdue = (state: ActionState, { today, meetingDates }: Days): boolean => {
  const day = dueDay(state, meetingDates)
  return isOpen(state) && state.standing !== 'reported-done' && day !== null && day < today
}

const unanswered: readonly ActionState['standing'][] = ['issued', 'declined', 'date-proposed']

/** Something of the period that says what becomes of it, besides what its owner says: it moved on, or was put off. */
const isSpokenOf = ({ updated, passings, events }: Account): boolean =>
  updated || passings.length > 0 || events.some(({ what }) => what.kind === 'declined' || what.kind === 'date-proposed')

const groupOf = (account: Account, days: Days): RowGroup => {
  const { state } = account
  if (!isOpen(state)) return 'ended'
  if (!isSpokenOf(account)) return 'no-update'
  if (isOverdue(state, days)) return 'overdue'
  return unanswered.includes(state.standing) ? 'awaiting' : 'open'
}

/** The moment since when nothing was heard of an open action. */
export const silentSince = ({ state }: Pick<Account, 'state'>): string => awaitingSince(state)

const minuteOrder = new Intl.Collator('en-GB', { numeric: true })

const place = ({ action }: ArisingRow): readonly [string, string, string] => [
  action.meetingDate,
  action.minute ?? '',
  action.reference,
]

/** Rows as a reader needs them: what nobody accounts for, what is late, what awaits an answer, the rest, what has ended. */
export const arrange = (rows: readonly ArisingRow[]): readonly ArisingRow[] =>
  rows.toSorted((a, b) => {
    const group = rowGroups.indexOf(a.group) - rowGroups.indexOf(b.group)
    if (group !== 0) return group
    const [before, after] = [place(a), place(b)]
    return (
      before[0].localeCompare(after[0]) ||
      minuteOrder.compare(before[1], after[1]) ||
      minuteOrder.compare(before[2], after[2])
    )
  })

/** An action, what became of it, and where its row stands. */
export const rowOf = (
  { action, account }: { readonly action: ArisingAction; readonly account: Account },
  { days, reports, lastReport }: { readonly days: Days; readonly reports: number; readonly lastReport: string | null },
): ArisingRow => ({
  action,
  account,
  group: groupOf(account, days),
  timesCarried: Math.max(account.state.carried, reports),
  late:
    lastReport !== null &&
    !account.opening &&
    account.state.issuedAt <= lastReport &&
    account.events.at(0)?.position === 1,
})
