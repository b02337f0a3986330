export { meetingStates } from './model.ts'
export type { Meeting, MeetingState } from './model.ts'
export { paths as meetingPaths } from './paths.ts'
export { findMeeting, listMeetings } from './queries/find-meeting.ts'
