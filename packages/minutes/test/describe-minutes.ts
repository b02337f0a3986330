import type { Action, Decision, Item, Meeting, Minutes, NextMeeting } from '../src/tree/nodes.ts'

const unstopped = (text: string) => text.replace(/[.;,\s]+$/, '')

const times = ({ start, end }: Meeting) => (start === null ? '' : `, ${start}${end === null ? '' : ` to ${end}`}`)

const next = ({ date, start }: NextMeeting) => `next meeting ${date}${start === null ? '' : `, ${start}`}`

const decision = ({ kind, marker, text }: Decision) => `  ${kind} (${marker}): ${unstopped(text)}`

const action = ({ marker, owners, text, due }: Action) => {
  const names = owners.map(owner => owner.name ?? `${owner.printed}?`).join(', ') || 'nobody'
  return `  action (${marker}): ${names}: ${unstopped(text)}${due === null ? '' : ` | due ${due.date ?? due.printed}`}`
}

const item = ({ number, title, decisions, actions }: Item) => [
  [number, title].filter(part => part !== null).join(' '),
  ...decisions.map(decision),
  ...actions.map(action),
]

/** What was read of minutes, in the few lines that a clerk would check. The second half of a case file. */
export const describeMinutes = (minutes: Minutes): readonly string[] => [
  `meeting of ${minutes.meeting.date}${times(minutes.meeting)}`,
  ...(minutes.nextMeeting === null ? [] : [next(minutes.nextMeeting)]),
  ...minutes.attendance.map(
    ({ status, name, title, chair, substituteFor }) =>
      `${status}: ${name}${title === null ? '' : ` (${title})`}${chair ? ', chair' : ''}${
        substituteFor === null ? '' : `, for ${substituteFor}`
      }`,
  ),
  ...minutes.items.flatMap(item),
]
