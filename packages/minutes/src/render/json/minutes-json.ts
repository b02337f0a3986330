import type { Diagnostic, Severity } from '../../tree/diagnostic.ts'
import type {
  Action,
  ActionMarker,
  ActionStatus,
  AttendanceStatus,
  Attendee,
  CivilDate,
  Decision,
  DecisionKind,
  DecisionMarker,
  Item,
  Minutes,
  TimeOfDay,
} from '../../tree/nodes.ts'

/** What `matters read --minutes --json` prints: the public contract, kept apart from the tree so that the tree may change. */
export interface MinutesJson {
  readonly body: string | null
  readonly meeting: {
    readonly date: CivilDate | null
    readonly start: TimeOfDay | null
    readonly end: TimeOfDay | null
    readonly venue: string | null
  }
  readonly nextMeeting: {
    readonly date: CivilDate | null
    readonly start: TimeOfDay | null
    readonly venue: string | null
  } | null
  readonly attendance: readonly AttendeeJson[]
  readonly items: readonly ItemJson[]
  readonly diagnostics: readonly DiagnosticJson[]
}

export interface AttendeeJson {
  readonly name: string
  readonly title: string | null
  readonly role: string | null
  readonly organisation: string | null
  readonly initials: string | null
  readonly status: AttendanceStatus
  readonly chair: boolean
  readonly substituteFor: string | null
}

export interface ItemJson {
  readonly number: string | null
  readonly title: string | null
  readonly decisions: readonly DecisionJson[]
  readonly actions: readonly ActionJson[]
}

export interface DecisionJson {
  readonly kind: DecisionKind
  readonly marker: DecisionMarker
  readonly text: string
}

export interface ActionJson {
  readonly marker: ActionMarker
  /** The resolved name of each owner, or the printed form where it could not be resolved. */
  readonly owners: readonly string[]
  readonly printed: string | null
  readonly text: string
  /** As printed: "end of March". */
  readonly due: string | null
  /** The civil date that `due` means, where that can be told. */
  readonly dueDate: CivilDate | null
  readonly status: ActionStatus
}

export interface DiagnosticJson {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly line: number | null
  readonly page: number | null
  /** Present only where the remark speaks of one item. */
  readonly item?: string
  /** Present only where there is a choice of people. */
  readonly candidates?: readonly string[]
}

const attendeeJson = (attendee: Attendee): AttendeeJson => ({
  name: attendee.name,
  title: attendee.title,
  role: attendee.role,
  organisation: attendee.organisation,
  initials: attendee.initials,
  status: attendee.status,
  chair: attendee.chair,
  substituteFor: attendee.substituteFor,
})

const decisionJson = ({ kind, marker, text }: Decision): DecisionJson => ({ kind, marker, text })

const actionJson = (action: Action): ActionJson => ({
  marker: action.marker,
  owners: action.owners.map(owner => owner.name ?? owner.printed),
  printed: action.printed,
  text: action.text,
  due: action.due?.printed ?? null,
  dueDate: action.due?.date ?? null,
  status: action.status,
})

const itemJson = (item: Item): ItemJson => ({
  number: item.number,
  title: item.title,
  decisions: item.decisions.map(decisionJson),
  actions: item.actions.map(actionJson),
})

/** A diagnostic in the public contract. */
export const diagnosticJson = (diagnostic: Diagnostic): DiagnosticJson => ({
  rule: diagnostic.rule,
  severity: diagnostic.severity,
  message: diagnostic.message,
  line: diagnostic.line,
  page: diagnostic.page,
  ...(diagnostic.item == null ? {} : { item: diagnostic.item }),
  ...(diagnostic.candidates === undefined ? {} : { candidates: diagnostic.candidates }),
})

/** The minutes as the public contract gives them, ready for `JSON.stringify`. */
export const minutesJson = (minutes: Minutes): MinutesJson => {
  const { date, start, end, venue } = minutes.meeting
  const next = minutes.nextMeeting
  return {
    body: minutes.body,
    meeting: { date, start, end, venue },
    nextMeeting: next === null ? null : { date: next.date, start: next.start, venue: next.venue },
    attendance: minutes.attendance.map(attendeeJson),
    items: minutes.items.map(itemJson),
    diagnostics: minutes.diagnostics.map(diagnosticJson),
  }
}
