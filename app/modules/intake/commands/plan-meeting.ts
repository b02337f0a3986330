import type { Act } from '#modules/accounts/index.ts'
import type { Intake, Choice } from '../model.ts'
import { dayAnswer, readAnswer, unnamedBody } from '../model/answers.ts'
import { foldText } from '../model/fold.ts'
import type { FoundMeeting, FoundPerson } from '../model/found.ts'
import { isSameMinutes } from '../model/same-minutes.ts'
import { longDate } from '#minutes'
import { splitRole } from '../model/split-role.ts'
import { selectMeetingsOn, selectMeetingsWithoutMinutes, type KnownMeeting } from '../store/meetings.ts'
import type { Resolved, Resolver } from './resolve-names.ts'

/** Somebody of the attendance, with what they turned out to be. */
export interface PlannedAttendee {
  readonly person: FoundPerson
  readonly who: Resolved
  readonly organisation: Resolved
  /** As printed; null where none is. */
  readonly organisationPrinted: string | null
}

/** What is to be done with a meeting that a file tells of. */
export type MeetingPlan =
  /** Somebody has to say something first. */
  | { readonly kind: 'open' }
  | { readonly kind: 'left-out' }
  /** Its minutes are kept already: the same, or in other words. */
  | { readonly kind: 'kept'; readonly meetingId: string; readonly same: boolean }
  | {
      readonly kind: 'take'
      readonly body: Resolved
      readonly date: string
      /** Null for a meeting that nobody knew of. */
      readonly meetingId: string | null
      readonly attendees: readonly PlannedAttendee[]
    }

interface Context {
  readonly act: Act
  readonly intake: Intake
  readonly resolver: Resolver
}

/** "Minutes of Safer Wexmoor Strategic Group, 12 March 2026, in minutes.txt". */
const whereOf = ({ body, date }: FoundMeeting, { name }: Intake): string =>
  `${body ?? 'A meeting of a body that is not named'}, ${date === null ? 'without a date' : longDate(date)}, in ${name}`

const bodyOf = ({ intake, resolver }: Context, meeting: FoundMeeting): Resolved => {
  const about = whereOf(meeting, intake)
  const other = meeting.otherBody === null ? null : resolver.match.body(meeting.otherBody)
  if (other !== null && 'certain' in other) return { kind: 'known', id: other.certain }
  const printed = meeting.body ?? meeting.otherBody
  if (printed !== null) return resolver.resolve({ kind: 'body', printed, about })
  return resolver.resolve({ kind: 'body', printed: unnamedBody(intake.name), about })
}

/** What a meeting without a date is asked by: the file and its place in it. */
const meetingQuestion = ({ id }: Pick<Intake, 'id'>, place: number): string => `${id} ${place}`

type WhichMeeting = { readonly date: string; readonly known: KnownMeeting | null } | 'open' | 'left-out'

/** One of several meetings of a day: that which begins when the file says. */
const ofSeveral = (meetings: readonly KnownMeeting[], starts: string | null): KnownMeeting | null | 'unsure' => {
  const [first] = meetings
  if (first === undefined) return null
  if (meetings.length === 1)
    return starts === null || first.starts === null || first.starts === starts || first.minutesId === null
      ? first
      : 'unsure'
  return meetings.find(one => one.starts !== null && one.starts === starts) ?? 'unsure'
}

const choiceOf = ({ id, date, starts }: KnownMeeting): Choice => ({
  id,
  name: longDate(date),
  why: starts === null ? '' : `at ${starts}`,
})

const askMeeting = (
  { intake, resolver }: Context,
  {
    meeting,
    place,
    choices,
  }: { readonly meeting: FoundMeeting; readonly place: number; readonly choices: readonly Choice[] },
): 'open' => {
  resolver.ask({
    kind: 'meeting',
    printed: `${intake.name}${place > 0 ? ` (${place + 1})` : ''}`,
    folded: meetingQuestion(intake, place),
    about: whereOf(meeting, intake),
    choices,
    facts: null,
    suggested: null,
  })
  return 'open'
}

const whichMeeting = async (
  context: Context,
  {
    meeting,
    place,
    bodyId,
  }: { readonly meeting: FoundMeeting; readonly place: number; readonly bodyId: string | null },
): Promise<WhichMeeting> => {
  const { act, intake, resolver } = context
  const today = act.today.toString()
  const { starts } = meeting
  const said = resolver.answerOf('meeting', meetingQuestion(intake, place))
  const answer = said === null ? null : readAnswer(said)
  if (answer?.kind === 'leave-out') return 'left-out'
  if (answer?.kind === 'known') {
    const known = bodyId === null ? [] : await selectMeetingsWithoutMinutes(act.tx, { bodyId, until: today })
    const chosen = known.find(({ id }) => id === answer.id)
    if (chosen !== undefined) return { date: chosen.date, known: chosen }
  }
  const date = answer?.kind === 'on' ? answer.date : meeting.date
  const isSure = date !== null && (answer !== null || meeting.minutes === null || date <= today)
  if (!isSure || date === null) {
    const known = bodyId === null ? [] : await selectMeetingsWithoutMinutes(act.tx, { bodyId, until: today })
    const printed = date === null ? [] : [{ id: dayAnswer(date), name: longDate(date), why: 'as it is printed' }]
    return askMeeting(context, { meeting, place, choices: [...printed, ...known.map(choiceOf)] })
  }
  const onDay = bodyId === null ? [] : await selectMeetingsOn(act.tx, { bodyId, date })
  const known = ofSeveral(onDay, starts)
  if (known !== 'unsure') return { date, known }
  if (answer?.kind === 'on') return { date, known: null }
  const another = {
    id: dayAnswer(date),
    name: `Another meeting of ${longDate(date)}`,
    why: starts === null ? '' : `at ${starts}`,
  }
  return askMeeting(context, { meeting, place, choices: [...onDay.map(choiceOf), another] })
}

const planAttendees = ({ intake, resolver }: Context, meeting: FoundMeeting): readonly PlannedAttendee[] => {
  const where = whereOf(meeting, intake)
  const sure = meeting.attendance.flatMap(({ name }) => {
    const match = resolver.match.person({ name })
    return match !== null && 'certain' in match ? [match.certain] : []
  })
  const notThese = new Set(sure)
  return meeting.attendance.map(person => {
    const { organisation: named } = splitRole(person)
    const organisation: Resolved =
      named === null
        ? { kind: 'none' }
        : resolver.resolve({ kind: 'organisation', printed: named, about: `${person.name} at ${where}` })
    const as = [person.role, person.organisation].filter(text => text !== null).join(', ')
    const about = `${as === '' ? '' : `${as}. `}${where}`
    const organisationId = organisation.kind === 'known' ? organisation.id : null
    return {
      person,
      organisation,
      organisationPrinted: named,
      who: resolver.resolve({ kind: 'person', printed: person.name, about, organisationId, notThese }),
    }
  })
}

/** Works out what is to be done with a meeting of a file, and asks what cannot be told. */
export const planMeeting = async (context: Context, meeting: FoundMeeting, place: number): Promise<MeetingPlan> => {
  const body = bodyOf(context, meeting)
  if (body.kind === 'none') return { kind: 'left-out' }
  const bodyId = body.kind === 'known' ? body.id : null
  const which = await whichMeeting(context, { meeting, place, bodyId })
  if (which === 'left-out') return { kind: 'left-out' }
  const known = which === 'open' ? null : which.known
  if (meeting.minutes !== null && known !== null && known.minutesId !== null) {
    return { kind: 'kept', meetingId: known.id, same: isSameMinutes(meeting.minutes.tree, known.tree) }
  }
  const attendees = planAttendees(context, meeting)
  const isOpen =
    body.kind === 'open' || attendees.some(one => one.who.kind === 'open' || one.organisation.kind === 'open')
  if (which === 'open' || isOpen) return { kind: 'open' }
  return { kind: 'take', body, date: which.date, meetingId: known?.id ?? null, attendees }
}

/** Names that are no name of the record and may have been answered: foldings of what is asked of this file alone. */
export const ownQuestions = (intake: Intake, meetings: number) => [
  { kind: 'body' as const, folded: foldText(unnamedBody(intake.name)) },
  ...Array.from({ length: meetings }, (_, place) => ({
    kind: 'meeting' as const,
    folded: meetingQuestion(intake, place),
  })),
]
