import { Invalid, NotAllowed, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { appointmentProblems } from '../model/appointment.ts'
import type { Appointment, Meeting, MeetingRule } from '../model.ts'
import { mayWithMeetings } from '../policy.ts'
import { saveMeetingRule, selectMeetingRule } from '../store/meeting-rules.ts'
import { selectMeetings } from '../store/meetings.ts'
import { openMeeting } from './open-meeting.ts'

/** A meeting to be planned, with the number of its row: the problems of row 2 are those of "date-2" and so on. */
export interface PlannedRow extends Appointment {
  readonly row: number
}

export interface Planning {
  readonly bodyId: string
  readonly rows: readonly PlannedRow[]
  /** What is kept of the rule that the dates came from, for the next year. */
  readonly rule: Pick<MeetingRule, 'pattern' | 'avoidAugust' | 'noticeDays'>
}

const mostNoticeDays = 60

const rowProblems = (rows: readonly PlannedRow[], taken: ReadonlySet<string>, today: string): readonly Problem[] => {
  const seen = new Set<string>()
  return rows.flatMap(({ row, ...when }) => {
    const problems = appointmentProblems(when).map(({ field, message }) => ({
      field: field === 'date' ? `date-${row}` : field,
      message,
    }))
    const wrong = (message: string) => problems.push({ field: `date-${row}`, message })
    if (problems.length === 0 && when.date < today) wrong('Enter a date that is not in the past')
    if (taken.has(when.date)) wrong('This body has a meeting on that day already. Enter another date, or leave it out')
    if (seen.has(when.date)) wrong('This date is in the list twice. Enter another, or leave it out')
    seen.add(when.date)
    return problems
  })
}

const unique = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(
    (one, i) => problems.findIndex(other => other.field === one.field && other.message === one.message) === i,
  )

/** Saves the dates of a year in one go, as planned. Nobody is told until a meeting is called. */
export const planMeetings = async (act: Act, { bodyId, rows, rule }: Planning): Promise<readonly Meeting[]> => {
  const body = await findBody(act, { id: bodyId })
  if (!mayWithMeetings(act.actor, body.id, 'plan-year'))
    throw new NotAllowed('Only the clerk of the body can plan its meetings.')
  const there = (await selectMeetings(act.tx, body.id)).filter(({ state }) => state !== 'cancelled')
  const problems = [...rowProblems(rows, new Set(there.map(({ date }) => date)), act.today.toString())]
  if (rows.length === 0) problems.push({ field: '', message: 'Choose at least one date to save' })
  const { noticeDays } = rule
  if (noticeDays !== null && !(Number.isInteger(noticeDays) && noticeDays >= 0 && noticeDays <= mostNoticeDays)) {
    problems.push({ field: 'noticeDays', message: `Enter the days of notice as a number from 0 to ${mostNoticeDays}` })
  }
  if (problems.length > 0) throw new Invalid(unique(problems))
  const before = await selectMeetingRule(act.tx, body.id)
  const after = { ...before, ...rule }
  await saveMeetingRule(act.tx, body.id, after)
  await recordChange(act, {
    action: 'meeting-rule.saved',
    subject: { kind: 'body', id: body.id },
    bodyId: body.id,
    before: { ...before },
    after,
  })
  const planned: Meeting[] = []
  for (const { date, starts, ends, venue } of rows) {
    planned.push(await openMeeting(act, { date, starts, ends, venue, bodyId: body.id, state: 'planned' }))
  }
  return planned
}
