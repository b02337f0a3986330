import {
  compareLedgers,
  type Action,
  type Attendee,
  type Comparable,
  type Decision,
  type Diagnostic,
  type Due,
  type Minutes,
  type Owner,
} from '#minutes'
import { listChanges, listedOf, type Listed } from '#modules/meetings/index.ts'
import { minutesInText } from '../model/minute-rows.ts'
import { comparableActions } from '../model/plan-actions.ts'
import { readTyped } from './read-typed.ts'
import type { TypedReading } from '../model/record.ts'

export interface LiveDecision extends Pick<Decision, 'kind' | 'text'> {
  readonly minute: string
  readonly line: number
}

export interface LiveAction extends Pick<Action, 'marker' | 'text'> {
  readonly minute: string
  readonly owners: readonly Owner[]
  readonly due: Due | null
  readonly line: number
}

/** What stands beside the text while it is typed: small enough to be copied from the thread at each pause. */
export interface LiveReading {
  /** True where the text reads as minutes at all. */
  readonly isMinutes: boolean
  readonly endsAt: number | null
  readonly items: number
  readonly decisions: readonly LiveDecision[]
  readonly actions: readonly LiveAction[]
  readonly attendance: readonly Attendee[]
  readonly remarks: readonly Diagnostic[]
  /** Actions of the text that the page was opened with, whose clause is gone. */
  readonly lost: readonly Comparable[]
  /** People of that text whom this one no longer lists. */
  readonly unlisted: readonly Listed[]
  readonly changedOwners: readonly { readonly before: Comparable; readonly after: Comparable }[]
}

const actionsOf = ({ minutes }: TypedReading) =>
  minutes === null ? [] : comparableActions(minutesInText(minutes)).map(one => ({ ...one, action: one.action }))

/** Texts that pages were opened with: each is compared with at every pause, and read once. */
const remembered = new Map<string, TypedReading>()
const mostRemembered = 8

const readOpened = (text: string): TypedReading => {
  const known = remembered.get(text)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const reading = readTyped(text)
  remembered.set(text, reading)
  return reading
}

const plain = ({ minute, text, owners }: Comparable): Comparable => ({ minute, text, owners })

const unlistedIn = (before: Minutes | null, now: Minutes | null): readonly Listed[] =>
  before === null || now === null
    ? []
    : listChanges(before.attendance.map(listedOf), now.attendance.map(listedOf)).flatMap(({ was, is }) =>
        was !== null && is === null ? [was] : [],
      )

/** Reads a text while it is typed, and says what it lost since the page was opened. Pure; it runs in a thread. */
export const readLive = ({ text, opened }: { readonly text: string; readonly opened: string | null }): LiveReading => {
  const reading = readTyped(text)
  const { minutes, remarks, endsAt } = reading
  const found = minutes === null ? [] : minutesInText(minutes)
  const before = opened === null ? null : readOpened(opened)
  const { lost, kept } = compareLedgers(before === null ? [] : actionsOf(before), actionsOf(reading))
  return {
    isMinutes: minutes !== null,
    endsAt,
    items: found.length,
    decisions: found.flatMap(({ label, decisions }) =>
      decisions.map(({ kind, text: words, position }) => ({
        minute: label,
        kind,
        text: words,
        line: position.start.line,
      })),
    ),
    actions: found.flatMap(({ label, actions }) =>
      actions.map(({ marker, text: words, owners, due, position }) => ({
        minute: label,
        marker,
        text: words,
        owners,
        due,
        line: position.start.line,
      })),
    ),
    attendance: minutes?.attendance ?? [],
    remarks,
    lost: lost.map(plain),
    unlisted: unlistedIn(before?.minutes ?? null, minutes),
    changedOwners: kept
      .filter(({ ownersChanged }) => ownersChanged)
      .map(({ before, after }) => ({ before: plain(before), after: plain(after) })),
  }
}
