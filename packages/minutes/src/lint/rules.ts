import type { Rule } from './rule.ts'
import { actionWithoutOwner } from './rules/action-without-owner.ts'
import { apologiesWithoutName } from './rules/apologies-without-name.ts'
import { attendanceMissing } from './rules/attendance-missing.ts'
import { chairNotNamed } from './rules/chair-not-named.ts'
import { dateImpossible } from './rules/date-impossible.ts'
import { decisionWithoutOwner } from './rules/decision-without-owner.ts'
import { dueBeforeMeeting } from './rules/due-before-meeting.ts'
import { dueMissing } from './rules/due-missing.ts'
import { dueVague } from './rules/due-vague.ts'
import { duplicateAttendee } from './rules/duplicate-attendee.ts'
import { initialsUnclear } from './rules/initials-unclear.ts'
import { itemWithoutOutcome } from './rules/item-without-outcome.ts'
import { meetingDateMissing } from './rules/meeting-date-missing.ts'
import { meetingEndsBeforeStart } from './rules/meeting-ends-before-start.ts'
import { nextMeetingDisagrees } from './rules/next-meeting-disagrees.ts'
import { nextMeetingInPast } from './rules/next-meeting-in-past.ts'
import { noteUndated } from './rules/note-undated.ts'
import { numberingGap } from './rules/numbering-gap.ts'
import { numberingRepeat } from './rules/numbering-repeat.ts'
import { ownerNotInAttendance } from './rules/owner-not-in-attendance.ts'
import { ownerSentApologies } from './rules/owner-sent-apologies.ts'
import { presentAndApologised } from './rules/present-and-apologised.ts'
import { promiseWithoutDecision } from './rules/promise-without-decision.ts'
import { reportNotAttached } from './rules/report-not-attached.ts'
import { substituteAsVisitor } from './rules/substitute-as-visitor.ts'
import { weekdayWrong } from './rules/weekday-wrong.ts'

/** Everything that the proof-reader looks for, in the order of a set of minutes: heading, people, items, what is owed, the close. */
export const rules: readonly Rule[] = [
  meetingDateMissing,
  meetingEndsBeforeStart,
  weekdayWrong,
  dateImpossible,
  attendanceMissing,
  chairNotNamed,
  presentAndApologised,
  duplicateAttendee,
  substituteAsVisitor,
  apologiesWithoutName,
  numberingGap,
  numberingRepeat,
  decisionWithoutOwner,
  actionWithoutOwner,
  promiseWithoutDecision,
  itemWithoutOutcome,
  noteUndated,
  ownerNotInAttendance,
  ownerSentApologies,
  initialsUnclear,
  dueMissing,
  dueVague,
  dueBeforeMeeting,
  reportNotAttached,
  nextMeetingDisagrees,
  nextMeetingInPast,
]
