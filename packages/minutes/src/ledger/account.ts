import { owing } from './owing.ts'
import type { Owing } from './owing.ts'
import type { Owed, Reporter, Verdict } from './owed.ts'
import { nameOf } from './remarks.ts'
import { longDate } from '../tree/long-date.ts'
import type { LedgerEntry } from './types.ts'

/** What a document said of an action. */
export interface Said {
  readonly update: string
  readonly by: Reporter
  readonly verdict: Verdict
}

/** One owed action while the documents are gone through, oldest first. */
export interface Account extends Owing {
  readonly opening: boolean
  /** What was said of it last. */
  said: Said | null
  /** The first document after that which should have spoken of it and did not. */
  missedBy: Reporter | null
}

export const openAccount = (owed: Owed, opening: boolean): Account => ({
  ...owing(owed),
  opening,
  said: null,
  missedBy: null,
})

/** True where nothing more is to be said of it. */
export const isSettled = ({ said }: Account): boolean =>
  said !== null && (said.verdict.outcome === 'closed' || said.verdict.outcome === 'withdrawn')

const silence = (said: Said | null, missedBy: Reporter): string =>
  said === null
    ? `Nothing is said of it in ${nameOf(missedBy)} or after.`
    : `Last heard of in ${nameOf(said.by)}; ${nameOf(missedBy)} says nothing of it.`

/** The entry that an account comes to at the end. */
export const entryOf = ({ owed, opening, said, missedBy }: Account): LedgerEntry => {
  const origin = {
    reference: owed.reference,
    minute: owed.minute,
    title: owed.title,
    meetingDate: owed.meetingDate,
    text: owed.text,
    owners: owed.owners,
    due: owed.due?.printed ?? null,
    reported: said?.update ?? null,
    reportedOn: said?.by.date ?? null,
    opening,
  }
  if (missedBy !== null)
    return { ...origin, outcome: 'unaccounted', to: null, until: null, reason: silence(said, missedBy) }
  if (said !== null) return { ...origin, ...said.verdict }
  const agreed =
    owed.meetingDate === null ? 'the minutes that agreed it' : `the minutes of ${longDate(owed.meetingDate)}`
  return {
    ...origin,
    outcome: 'carried',
    to: null,
    until: null,
    reason: `Nothing later than ${agreed} is among the files, so it stands as open.`,
  }
}
