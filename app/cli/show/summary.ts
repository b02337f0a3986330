import { longDate } from '#minutes/reading.ts'
import type { Attendee, Minutes } from '#minutes'
import { hang } from './wrap.ts'

const personLine = (person: Attendee): string => {
  const name = [person.title, person.name].filter(part => part !== null).join(' ')
  const post = [person.role, person.organisation].filter(part => part !== null).join(', ')
  const notes = [person.chair ? 'chair' : null, person.substituteFor === null ? null : `for ${person.substituteFor}`]
  const said = notes.filter(note => note !== null).join('; ')
  return `${name}${post === '' ? '' : `, ${post}`}${said === '' ? '' : ` (${said})`}`
}

const groups = [
  ['present', 'Present'],
  ['in attendance', 'In attendance'],
  ['apologies', 'Apologies'],
  ['absent', 'Absent'],
] as const

const attendancePart = ({ attendance }: Minutes): readonly string[] =>
  groups.flatMap(([status, label]) => {
    const people = attendance.filter(person => person.status === status)
    return people.length === 0
      ? []
      : [`  ${label} (${people.length})`, ...people.map(person => hang('    ', personLine(person)))]
  })

const wide = 8
const lead = (number: string | null): string => `  ${(number ?? '').padEnd(wide)}`

const decisionsPart = ({ items }: Minutes): readonly string[] =>
  items.flatMap(item => item.decisions.map(({ kind, text }) => hang(lead(item.number), `${kind}: ${text}`)))

/** Actions under each owner; one of two owners stands under both. */
const actionsPart = ({ items }: Minutes): readonly string[] => {
  const byOwner = new Map<string, string[]>()
  for (const item of items) {
    for (const action of item.actions) {
      const owners = action.owners.map(owner => owner.name ?? owner.printed)
      const notes = [
        action.due === null ? null : `due ${action.due.printed}`,
        action.marker === 'prose' ? 'a promise' : null,
        action.status === 'new' ? null : action.status,
      ].filter(note => note !== null)
      const line = hang(`  ${lead(item.number)}`, `${action.text}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`)
      for (const owner of owners.length === 0 ? ['No owner named'] : owners) {
        const lines = byOwner.get(owner)
        if (lines === undefined) byOwner.set(owner, [line])
        else lines.push(line)
      }
    }
  }
  return [...byOwner].flatMap(([owner, lines]) => [`  ${owner}`, ...lines])
}

const meetingLines = ({ meeting, nextMeeting }: Minutes): readonly string[] => {
  const time = [meeting.start, meeting.end].filter(part => part !== null).join(' to ')
  const when = [meeting.date === null ? meeting.datePrinted : longDate(meeting.date), time, meeting.venue]
  const next = nextMeeting?.date == null ? (nextMeeting?.datePrinted ?? null) : longDate(nextMeeting.date)
  return [
    when.filter(part => part !== null && part !== '').join(', ') || 'The date of the meeting was not found.',
    ...(next === null ? [] : [`Next meeting: ${next}`]),
  ]
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines]

/** Minutes at a glance: the meeting, who was there, what was decided, who owes what. */
export const minutesSummary = (minutes: Minutes): string => {
  const decisions = minutes.items.reduce((sum, item) => sum + item.decisions.length, 0)
  const actions = minutes.items.reduce((sum, item) => sum + item.actions.length, 0)
  return [
    `Minutes: ${minutes.body ?? 'the name of the body was not found'}`,
    ...meetingLines(minutes),
    ...section(`Attendance (${minutes.attendance.length})`, attendancePart(minutes)),
    ...section(`Decisions (${decisions})`, decisionsPart(minutes)),
    ...section(`Actions by owner (${actions})`, actionsPart(minutes)),
    '',
  ].join('\n')
}
