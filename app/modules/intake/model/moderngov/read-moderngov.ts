import { UnreadableFile } from '#minutes'
import type { Found, FoundDocument, FoundMeeting, FoundPerson } from '../found.ts'
import { elementsNamed, readXml, textOf, tidyText, type Element } from './read-xml.ts'

/** The other name that a body goes by in answers that print its number alone. */
const numberName = (id: string): string => `modern.gov committee ${id}`

/** "26/03/2018" → "2018-03-26"; null for what is no date. */
const readDate = (printed: string | null): string | null => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(printed ?? '') ?? []
  if (day === undefined || month === undefined || year === undefined) return null
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return null
  }
}

/** "7.00 pm", "10:00", "19:00:00" → "19:00"; null for what is no time, and for midnight, which stands for none. */
const readTime = (printed: string | null): string | null => {
  const [, hours, minutes, half] = /(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?m?\.?/i.exec(printed ?? '') ?? []
  if (hours === undefined || minutes === undefined) return null
  const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  const time = `${String(hour).padStart(2, '0')}:${minutes}`
  return Number(minutes) > 59 || time === '00:00' ? null : time
}

const stateOf = (status: string | null): FoundMeeting['state'] => {
  if (/cancel|postpone|abandon/i.test(status ?? '')) return 'cancelled'
  return /occurred|held|complete/i.test(status ?? '') ? 'held' : 'planned'
}

const title =
  /^(councillor|cllr\.?|alderman|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|baroness|professor|prof\.?|rev\.?|reverend)\s+(?=\S)/i

/** Roles that say nothing of who somebody is. */
const plainRole = /^(committee )?(member|co-optee|substitute|officer|visitor|chair\w*|vice[- ]chair\w*)$/i

const statusOf = (attendance: string, kind: string): FoundPerson['status'] | null => {
  if (/apolog/i.test(attendance)) return 'apologies'
  if (/absent|not present|did not attend/i.test(attendance)) return 'absent'
  if (!/present|attend|virtual|remote/i.test(attendance)) return null
  return /officer|visitor|guest|public/i.test(kind) || /in attendance/i.test(attendance) ? 'in attendance' : 'present'
}

const personOf = (attendee: Element): readonly FoundPerson[] => {
  const value = (name: string): string =>
    tidyText(attendee.attributes.get(name) ?? attendee.children.find(child => child.name === name)?.text ?? '')
  const printed = value('name')
  const role = value('roledescription')
  const status = statusOf(value('attendance'), `${value('membertype')} ${role}`)
  const before = title.exec(printed)?.[1] ?? null
  const name = printed.replace(title, '')
  if (name === '' || status === null) return []
  return [
    {
      name,
      title: before,
      role: role === '' || plainRole.test(role) ? null : role,
      organisation: value('representing') || null,
      initials: null,
      status,
      chair: /^chair(man|woman|person)?$/i.test(role),
      substituteFor: null,
    },
  ]
}

/** The committee that a meeting is of: its own words, or those of the element that it is in. */
interface Committee {
  readonly id: string | null
  readonly name: string | null
}

const committeeOf = (element: Element, around: Committee): Committee => ({
  id: textOf(element, 'committeeid') ?? around.id,
  name: textOf(element, 'committeetitle') ?? textOf(element, 'committeename') ?? around.name,
})

const meetingOf = (meeting: Element, around: Committee): readonly FoundMeeting[] => {
  const { id, name } = committeeOf(meeting, around)
  const date = readDate(textOf(meeting, 'meetingdate'))
  if (date === null) return []
  return [
    {
      document: null,
      body: name,
      otherBody: id === null ? null : numberName(id),
      date,
      starts: readTime(textOf(meeting, 'meetingactualstarttime')) ?? readTime(textOf(meeting, 'meetingtime')),
      ends: readTime(textOf(meeting, 'meetingactualfinishtime')),
      venue: textOf(meeting, 'meetinglocation'),
      state: stateOf(textOf(meeting, 'meetingstatus')),
      attendance: elementsNamed(meeting, 'attendee').flatMap(personOf),
      agenda: elementsNamed(meeting, 'agendaitem').flatMap(item => textOf(item, 'agendaitemtitle') ?? []),
      minutes: null,
    },
  ]
}

const nobody: Committee = { id: null, name: null }

/** Meetings, each with the committee around it. */
const meetingsIn = (element: Element, around: Committee): readonly FoundMeeting[] =>
  element.children.flatMap(child => {
    if (child.name === 'meeting') return meetingOf(child, around)
    return meetingsIn(child, child.name === 'committee' ? committeeOf(child, around) : around)
  })

const documentsIn = (root: Element): readonly FoundDocument[] =>
  elementsNamed(root, 'linkeddoc').flatMap(linked => {
    const name = textOf(linked, 'title')
    return name === null ? [] : [{ kind: 'other', title: name, body: null, date: null, line: 0 }]
  })

const isTrue = (committee: Element, name: string): boolean => /^true$/i.test(textOf(committee, name) ?? '')

const bodiesIn = (root: Element): Found['bodies'] =>
  elementsNamed(root, 'committee').flatMap(committee => {
    const { id, name } = committeeOf(committee, nobody)
    const isGone = isTrue(committee, 'committeedeleted') || isTrue(committee, 'committeeexpired')
    return id === null || name === null || isGone ? [] : [{ name, otherName: numberName(id) }]
  })

/**
 * What a saved answer of the modern.gov web service tells: GetCommittees, GetMeetings, GetAllMeetingsByDate or GetMeeting.
 * @throws UnreadableFile where it is none of them
 */
export const readModernGov = (bytes: Uint8Array): Found => {
  const root = readXml(bytes)
  const meetings = meetingsIn(root, nobody)
  const bodies = meetings.length > 0 ? [] : bodiesIn(root)
  if (meetings.length === 0 && bodies.length === 0 && elementsNamed(root, 'committee').length === 0) {
    throw new UnreadableFile(
      'wrong-type',
      'This answer of the modern.gov web service lists no bodies and no meetings. Save GetCommittees, GetMeetings or GetMeeting.',
    )
  }
  return { documents: documentsIn(root), meetings, bodies }
}
