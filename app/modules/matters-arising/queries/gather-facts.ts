import { civilDay, instantOn } from '#kernel/civil-day.ts'
import type { Look } from '#modules/accounts/index.ts'
import { accountOf, accountSince, balanceOf, findHistories, type Account, type History } from '#modules/ledger/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import { arrange, rowOf } from '../model/arrange.ts'
import { missingMinutes, openingDiffers, outOfBalance } from '../model/obstacles.ts'
import type { ArisingFacts, Beginning } from '../model/report.ts'
import { selectActions, selectCandidates, selectNotInLedger } from '../store/actions.ts'
import { selectDates, selectLastHeld, selectMeetingStates } from '../store/meetings.ts'
import { selectLeftOpen, selectPrevious, selectReported } from '../store/reports.ts'

/** Where the report of a meeting goes on from: the last report, else the day of the last meeting, else the beginning. */
const beginningOf = async ({ tx }: Pick<Look, 'tx'>, meeting: Meeting): Promise<Beginning> => {
  const { bodyId, id: meetingId, date } = meeting
  const previous = await selectPrevious(tx, { bodyId, meetingId, date })
  if (previous !== null)
    return {
      kind: 'report',
      id: previous.id,
      at: previous.untilAt,
      issuedAt: previous.issuedAt,
      meetingDate: previous.meetingDate,
    }
  const held = await selectLastHeld(tx, { bodyId, before: date, not: meetingId })
  return held === null ? { kind: 'start' } : { kind: 'meeting', at: instantOn(held), meetingDate: held }
}

/** What became of an action since the report before it, or in the period where none was issued. */
const account = (
  { events, actionId }: History,
  { beginning, reported, until }: { beginning: Beginning; reported: Reported; until: string },
): Account | null => {
  if (beginning.kind === 'report') return accountSince(events, { seen: reported.get(actionId)?.seen ?? 0, until })
  return accountOf(events, { from: beginning.kind === 'start' ? null : beginning.at, until })
}

type Reported = Awaited<ReturnType<typeof selectReported>>

const idsOfMeetings = (accounts: readonly Account[]): readonly string[] => [
  ...new Set(accounts.flatMap(({ state }) => [state.due.meetingId ?? [], state.firstDue.meetingId ?? []].flat())),
]

/**
 * What the Matters Arising report of a meeting says now. Whoever asks has found that the actor may see it.
 * After a report what counts is what it told of each action, not when something happened: what is written down late is told
 * of by the next report, and nothing falls between the two.
 */
export const gatherFacts = async (
  look: Pick<Look, 'tx' | 'now' | 'today'>,
  meeting: Meeting,
): Promise<ArisingFacts> => {
  const { tx, now } = look
  const { bodyId, id: meetingId, date } = meeting
  const today = look.today.toString()
  // What was agreed at the meeting itself, and later, is for the next one.
  const until = date < today ? instantOn(date) : now
  const day = date < today ? date : today
  const beginning = await beginningOf(look, meeting)
  const left = beginning.kind === 'report' ? await selectLeftOpen(tx, beginning.id) : null
  const candidates = await selectCandidates(tx, { bodyId, since: beginning.kind === 'start' ? null : beginning.at })
  const ids = [...new Set([...(left ?? []).map(({ actionId }) => actionId), ...candidates])]
  const histories = await findHistories(look, ids)
  const reported = await selectReported(tx, { actionIds: ids, meetingId, date })
  const accounts = histories.flatMap(history => account(history, { beginning, reported, until }) ?? [])
  const carried = left === null ? null : new Set(left.map(({ actionId }) => actionId))
  const merged = accounts.flatMap(({ state }) => state.mergedInto ?? [])
  const actions = await selectActions(tx, [
    ...new Set([...accounts.map(({ actionId }) => actionId), ...(carried ?? []), ...merged]),
  ])
  const meetingDates = await selectDates(tx, idsOfMeetings(accounts))
  const days = { today: day, meetingDates }
  const lastReport = beginning.kind === 'report' ? beginning.at : null
  const rows = accounts.flatMap(one => {
    const action = actions.get(one.actionId)
    const reports = reported.get(one.actionId)?.times ?? 0
    return action === undefined ? [] : [rowOf({ action, account: one }, { days, reports, lastReport })]
  })
  const from = beginning.kind === 'start' ? '0000-01-01' : civilDay(beginning.at)
  const period = { bodyId, from, until: day, not: meetingId }
  return {
    beginning,
    until,
    day,
    rows: arrange(rows),
    balance: balanceOf(accounts),
    obstacles: [
      ...missingMinutes(await selectMeetingStates(tx, period), today),
      ...(await selectNotInLedger(tx, bodyId)),
      ...openingDiffers({ carried, accounts, actions }),
      ...outOfBalance(accounts),
    ],
    meetingDates,
    references: new Map(merged.flatMap(id => [[id, actions.get(id)?.reference ?? ''] as const])),
  }
}
