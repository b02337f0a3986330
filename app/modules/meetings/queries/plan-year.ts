import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { nextYearFrom, proposeYear, type Proposal, type YearRule } from '../model/propose-year.ts'
import { patternOf, readPattern, type WeekdayPattern } from '../model/weekday-pattern.ts'
import type { Meeting, MeetingRule } from '../model.ts'
import { selectMeetingRule } from '../store/meeting-rules.ts'
import { selectMeetings } from '../store/meetings.ts'

/** How many past meetings tell the pattern of a body. */
const pastMeetings = 12

/** The first Thursday, where nothing says otherwise. */
const anyPattern: WeekdayPattern = { week: 1, weekday: 4 }

/** What a year can be planned from. */
export interface YearPlan {
  readonly rule: MeetingRule
  /** What the form begins with: the rule that is kept, else what past meetings keep to. */
  readonly start: YearRule
  /** Whether the pattern comes from past meetings. */
  readonly patternFrom: 'rule' | 'past' | 'nothing'
  /** Meetings that are to come. */
  readonly there: readonly Meeting[]
  readonly propose: (rule: YearRule) => readonly Proposal[]
}

/** What there is for planning a year of a body that the actor has found. */
export const planYear = async ({ tx, today }: Pick<Look, 'tx' | 'today'>, body: Body): Promise<YearPlan> => {
  const meetings = (await selectMeetings(tx, body.id)).filter(({ state }) => state !== 'cancelled')
  const rule = await selectMeetingRule(tx, body.id)
  const taken = meetings.map(({ date }) => Temporal.PlainDate.from(date))
  const kept = rule.pattern === null ? null : readPattern(rule.pattern)
  const past = patternOf(taken.slice(0, pastMeetings))
  const a = { taken, today }
  const often = Math.min(52, Math.max(1, body.meetingsAYear))
  return {
    rule,
    start: {
      meetings: often,
      pattern: kept ?? past ?? anyPattern,
      from: nextYearFrom(often, a),
      avoidAugust: rule.avoidAugust,
    },
    patternFrom: kept !== null ? 'rule' : past === null ? 'nothing' : 'past',
    there: meetings.filter(({ date }) => date >= today.toString()).toReversed(),
    propose: wanted => proposeYear(wanted, a),
  }
}
