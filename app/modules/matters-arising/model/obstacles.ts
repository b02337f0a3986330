import { balanceOf, difference, type Account } from '#modules/ledger/index.ts'
import { showDate } from '#kernel/date-words.ts'
import type { ArisingAction, Obstacle } from './report.ts'

/** How far a meeting of the period and its minutes are. */
export interface MeetingState {
  readonly meetingId: string
  readonly date: string
  readonly state: string
  readonly minutes: string | null
}

/** What is missing of the meetings of the period. */
export const missingMinutes = (meetings: readonly MeetingState[], today: string): readonly Obstacle[] =>
  meetings.flatMap(({ meetingId, date, state, minutes }): readonly Obstacle[] => {
    if (minutes === 'draft') return [{ kind: 'draft-minutes', meetingId, date }]
    if (minutes !== null) return []
    if (state === 'held') return [{ kind: 'no-minutes', meetingId, date }]
    return state === 'called' && date < today ? [{ kind: 'not-marked', meetingId, date }] : []
  })

/** What the previous report left open, and what this one finds open at its start, told apart. */
export const openingDiffers = ({
  carried,
  accounts,
  actions,
}: {
  /** Ids of the actions that the previous report left open; null where there is none. */
  readonly carried: ReadonlySet<string> | null
  readonly accounts: readonly Account[]
  readonly actions: ReadonlyMap<string, ArisingAction>
}): readonly Obstacle[] => {
  if (carried === null) return []
  const opening = new Set(accounts.filter(account => account.opening).map(({ actionId }) => actionId))
  const named = (kind: 'lost' | 'unexpected', ids: readonly string[]): readonly Obstacle[] =>
    ids.map(id => {
      const action = actions.get(id)
      return {
        kind,
        meetingId: action?.meetingId ?? '',
        date: action?.meetingDate ?? '',
        reference: action?.reference ?? id,
        minute: action?.minute ?? null,
      }
    })
  return [
    ...named(
      'lost',
      [...carried].filter(id => !opening.has(id)),
    ),
    ...named(
      'unexpected',
      [...opening].filter(id => !carried.has(id)),
    ),
  ]
}

/** Whether opening + new = closed + carried + transferred + withdrawn. */
export const outOfBalance = (accounts: readonly Account[]): readonly Obstacle[] => {
  const by = difference(balanceOf(accounts))
  return by === 0 ? [] : [{ kind: 'out-of-balance', difference: by }]
}

const minuteWords = ({ minute, date }: { readonly minute: string | null; readonly date: string }): string =>
  [minute === null ? '' : `minute ${minute} of`, date === '' ? 'a meeting that is not known' : showDate(date)]
    .filter(part => part !== '')
    .join(' ')

/** Why a report cannot be issued, as a sentence for the clerk. */
export const obstacleWords = (obstacle: Obstacle): string => {
  switch (obstacle.kind) {
    case 'no-minutes':
      return `The minutes of the meeting of ${showDate(obstacle.date)} are missing.`
    case 'draft-minutes':
      return `The minutes of the meeting of ${showDate(obstacle.date)} are still a draft: send them round first.`
    case 'not-marked':
      return `Nobody has said whether the meeting of ${showDate(obstacle.date)} was held.`
    case 'not-in-ledger':
      return `${obstacle.reference} (${minuteWords(obstacle)}) was agreed and is not in the ledger.`
    case 'lost':
      return `${obstacle.reference} (${minuteWords(obstacle)}) was left open by the last report and is not there any more.`
    case 'unexpected':
      return `${obstacle.reference} (${minuteWords(obstacle)}) was open at the last report, which did not name it.`
    case 'out-of-balance':
      return `The balance is out by ${Math.abs(obstacle.difference)}.`
  }
}
