import type { Form } from '#platform/http/read-form.ts'
import { attendanceStatuses, type AttendanceStatus } from '../../model/attendance.ts'

/** What a button of the list says. */
export interface Pressed {
  readonly status: AttendanceStatus
  readonly remote: boolean
}

/** The button that was pressed; null where it is none of ours. "remote" is present, from somewhere else. */
export const readPressed = (form: Form): Pressed | null => {
  const value = form.text('status')
  const base = form.text('here') === 'in attendance' ? 'in attendance' : 'present'
  if (value === 'remote') return { status: base, remote: true }
  if (value === 'in-the-room') return { status: base, remote: false }
  const status = attendanceStatuses.find(one => one === value)
  return status === undefined ? null : { status, remote: false }
}

/** A version as a form carries it; what is none can match no row. */
export const readVersion = (form: Form): number => {
  const text = form.text('version')
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}

/** How a status is said of somebody. */
export const statusWords: Readonly<Record<AttendanceStatus, string>> = {
  expected: 'not marked',
  present: 'present',
  'in attendance': 'in attendance',
  apologies: 'apologies',
  absent: 'absent',
}
