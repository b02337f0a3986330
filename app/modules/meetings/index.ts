import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { addMeetingRoutes } from './pages/add-meeting/page.ts'
import { adjournRoutes } from './pages/adjourn/page.ts'
import { agendaItemRoutes } from './pages/agenda-item/page.ts'
import { agendaRoutes } from './pages/agenda/page.ts'
import { templateRoutes } from './pages/agenda-template/page.ts'
import { calendarRoutes } from './pages/calendar/page.ts'
import { callRoutes } from './pages/call/page.ts'
import { cancelRoutes } from './pages/cancel/page.ts'
import type { MeetingPageDeps } from './pages/deps.ts'
import { forwardPlanRoutes } from './pages/forward-plan/page.ts'
import { meetingRoutes as oneMeetingRoutes } from './pages/meeting/page.ts'
import { meetingsListRoutes } from './pages/meetings/page.ts'
import { moveRoutes } from './pages/move/page.ts'
import { noticeRoutes } from './pages/notice/page.ts'
import { planRoutes } from './pages/plan/page.ts'

export { meetingStates } from './model.ts'
export type { Appointment, Letterhead, Meeting, MeetingChange, MeetingState } from './model.ts'
export type { AgendaItem, ItemKind, ItemText, Purpose } from './model/agenda-item.ts'
export { clearDays, isWorkingDay, lastNoticeDay } from './model/clear-days.ts'
export { bankHolidayOn } from './bank-holidays.ts'
export { appointmentInWords } from './model/appointment.ts'
export { exemptWords } from './model/exempt-paragraphs.ts'
export { mayWithMeetings, visibleItems } from './policy.ts'
export type { MeetingAct, MeetingDeed } from './policy.ts'
export { paths as meetingPaths } from './paths.ts'
export { findMeeting, listMeetings, meetingsAround } from './queries/find-meeting.ts'
export { describeMeeting } from './queries/describe-meeting.ts'
export { listCalendar } from './queries/list-calendar.ts'
export { readAgenda } from './queries/read-agenda.ts'
export type { Agenda } from './queries/read-agenda.ts'
export { readForwardPlan } from './queries/read-forward-plan.ts'
export { agendaDocument } from './compose/meeting-papers.ts'
export { addItem } from './commands/add-item.ts'
export { adjournMeeting } from './commands/adjourn-meeting.ts'
export { bringBefore } from './commands/bring-before.ts'
export type { Brought } from './commands/bring-before.ts'
export { callMeeting } from './commands/call-meeting.ts'
export { cancelMeeting } from './commands/cancel-meeting.ts'
export { deferItem } from './commands/defer-item.ts'
export { addForwardItem } from './commands/keep-forward-item.ts'
export { makeAgenda } from './commands/make-agenda.ts'
export { markAttendance } from './commands/mark-attendance.ts'
export { markMeeting } from './commands/mark-meeting.ts'
export { moveMeeting } from './commands/move-meeting.ts'
export { planMeetings } from './commands/plan-meetings.ts'
export type { MeetingPageDeps } from './pages/deps.ts'

export { followList } from './commands/follow-list.ts'
export { listChanges, listDifferences, listedFrom, listedOf } from './model/listed.ts'
export type { ListDifference, Listed } from './model/listed.ts'
export { attendanceText } from './compose/attendance-text.ts'
export type { Attended } from './model/attended.ts'
export { attendanceRoutes } from './pages/attendance/routes.ts'
export { attendanceOf } from './queries/attendance-of.ts'
export { attendanceFigures } from './queries/attendance-figures.ts'
export type { AttendanceFigures } from './queries/attendance-figures.ts'

/** All addresses of the module. */
export const meetingRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => [
  ...meetingsListRoutes(deps),
  ...planRoutes(deps),
  ...addMeetingRoutes(deps),
  ...calendarRoutes(deps),
  ...oneMeetingRoutes(deps),
  ...callRoutes(deps),
  ...moveRoutes(deps),
  ...cancelRoutes(deps),
  ...adjournRoutes(deps),
  ...noticeRoutes(deps),
  ...agendaRoutes(deps),
  ...agendaItemRoutes(deps),
  ...templateRoutes(deps),
  ...forwardPlanRoutes(deps),
]
export { takeInMeeting } from './commands/take-in-meeting.ts'
export type { MeetingTakenIn } from './commands/take-in-meeting.ts'
