/**
 * The tree of what a file of a partnership holds. A closed union: every output answers for every kind of node, and a new
 * kind does not compile until each does. Decisions and actions are found *in* the blocks of an item, so an output that
 * prints the blocks (with their marks) can be read back to the same decisions and actions.
 */
import type { Diagnostic } from './diagnostic.ts'
import type { Position } from './position.ts'

/** A civil date, `YYYY-MM-DD`. */
export type CivilDate = string
/** A time of day on the 24-hour clock, `HH:MM`. */
export type TimeOfDay = string

/** A file as read: one document, or a pack of several. */
export interface Pack {
  readonly type: 'pack'
  /** Version of this shape; stored trees are brought up to date by `tree/upgrade`. */
  readonly version: 1
  readonly documents: readonly Document[]
  /** What the reader has to say of the file as a whole (damaged pages, no text, …). */
  readonly diagnostics: readonly Diagnostic[]
}

export type Document = Minutes | MattersArising | Report | ActionLog | PlainDocument
export type DocumentKind = Document['type']

interface DocumentBase {
  readonly title: string | null
  /** Name of the body as printed, capitals set to title case. */
  readonly body: string | null
  readonly position: Position
  readonly diagnostics: readonly Diagnostic[]
}

/** The minutes of one meeting. */
export interface Minutes extends DocumentBase {
  readonly type: 'minutes'
  readonly meeting: Meeting
  readonly nextMeeting: NextMeeting | null
  readonly attendance: readonly Attendee[]
  /** In the order printed; a sub-item follows its parent. */
  readonly items: readonly Item[]
  /** "CSD 18003": reports that the minutes name by number. */
  readonly references: readonly ReportReference[]
  /** The earlier minutes that these minutes approve. */
  readonly previousMinutes: { readonly date: CivilDate | null; readonly approved: boolean } | null
  /** Lines before the first item that are neither heading nor attendance ("Draft until approved …"). */
  readonly preamble: readonly Block[]
  /** Closing time, signature lines. */
  readonly closing: readonly Block[]
}

export interface Meeting {
  readonly date: CivilDate | null
  /** The date as printed, "Tuesday 7 September 2016". */
  readonly datePrinted: string | null
  readonly start: TimeOfDay | null
  readonly end: TimeOfDay | null
  readonly venue: string | null
}

export interface NextMeeting {
  readonly date: CivilDate | null
  readonly datePrinted: string | null
  readonly start: TimeOfDay | null
  readonly venue: string | null
}

export type AttendanceStatus = 'present' | 'in attendance' | 'apologies' | 'absent'

/** A person as the minutes list them. */
export interface Attendee {
  readonly type: 'attendee'
  /** Without title: "Kate Lymer". */
  readonly name: string
  /** "Councillor", "DCI", "Dr". */
  readonly title: string | null
  /** Post or agency as printed: "LBB Community Safety Officer". */
  readonly role: string | null
  /** The agency, where it is printed apart from the post. */
  readonly organisation: string | null
  /** Initials only where the document declares them: "MCa". */
  readonly initials: string | null
  readonly status: AttendanceStatus
  readonly chair: boolean
  /** Name of the person in whose place this one came. */
  readonly substituteFor: string | null
  readonly position: Position
}

/** One numbered or headed piece of business. */
export interface Item {
  readonly type: 'item'
  /** As printed without closing dot or colon: "180", "186a", "19.09.01", "70/17"; null where none is printed. */
  readonly number: string | null
  /** As printed, without number; null for a numbered paragraph that has no heading. */
  readonly title: string | null
  /** 1 for an item of the agenda, 2 for a sub-item, and so on. */
  readonly level: number
  readonly blocks: readonly Block[]
  /** Found in `blocks`; each keeps its own position. */
  readonly decisions: readonly Decision[]
  readonly actions: readonly Action[]
  readonly position: Position
}

/** A run of printed text inside an item. */
export type Block = Paragraph | ListItem | TableBlock | Note

/** The styled part of a text, offsets into that text. */
export interface Emphasis {
  readonly start: number
  readonly end: number
  readonly kind: 'bold' | 'italic' | 'underline'
}

/** An owner mark printed in the Action column or margin beside a block: "LG/TG". */
export interface OwnerMark {
  readonly text: string
  readonly position: Position
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly text: string
  readonly emphasis: readonly Emphasis[]
  readonly marks: readonly OwnerMark[]
  readonly position: Position
}

/** A bullet, or a numbered or lettered clause ("1-", "(a)"). */
export interface ListItem {
  readonly type: 'list-item'
  /** As printed: "1-", "(a)", "•". */
  readonly label: string
  readonly text: string
  readonly emphasis: readonly Emphasis[]
  readonly marks: readonly OwnerMark[]
  readonly position: Position
}

export interface TableBlock {
  readonly type: 'table'
  /** Cells of the head row; empty where the table has none. */
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly position: Position
}

/** A post-meeting note: written after the meeting, marked as such. */
export interface Note {
  readonly type: 'note'
  /** The label as printed: "Post Meeting Note". */
  readonly label: string
  readonly blocks: readonly (Paragraph | ListItem)[]
  readonly position: Position
}

export type DecisionKind = 'resolved' | 'agreed' | 'noted' | 'recommended' | 'deferred' | 'carried'
/** formal: RESOLVED, AGREED, a Decision block. prose: "it was agreed that" in running text. */
export type DecisionMarker = 'formal' | 'prose'

export interface Decision {
  readonly type: 'decision'
  readonly kind: DecisionKind
  readonly marker: DecisionMarker
  /** What was decided, without the marker words. */
  readonly text: string
  /** Label of the clause ("1-"), where the resolution is in clauses. */
  readonly clause: string | null
  readonly position: Position
}

/** explicit: a column, label or log names the owner. prose: a promise in the narrative. */
export type ActionMarker = 'explicit' | 'prose'
/** new; carried: an earlier task goes on; closed: only reported as done. */
export type ActionStatus = 'new' | 'carried' | 'closed'

export interface Action {
  readonly type: 'action'
  readonly marker: ActionMarker
  readonly owners: readonly Owner[]
  /** The owners as printed: "LG/TG", "the Borough Fire Commander". */
  readonly printed: string | null
  /** What is to be done. */
  readonly text: string
  readonly due: Due | null
  readonly status: ActionStatus
  readonly position: Position
}

export interface Owner {
  /** The mark or words that name this owner: "JB". */
  readonly printed: string
  /** Resolved person, body or agency: "Jackie Baxter"; null where it could not be resolved. */
  readonly name: string | null
  /** Where the name was found. */
  readonly by: 'attendance' | 'narrative' | 'role' | 'group' | 'organisation' | null
  /** People it might be, where it could not be told. */
  readonly candidates: readonly string[]
}

export interface Due {
  /** As printed without preposition: "next meeting", "end of March". */
  readonly printed: string
  /** The civil date it means, where that can be told. */
  readonly date: CivilDate | null
}

/** A report named by its number: "CSD 18003". */
export interface ReportReference {
  readonly type: 'report-reference'
  readonly number: string
  readonly item: string | null
  readonly position: Position
}

/** A label and value of a report's header: "Decision Maker: …". */
export interface Field {
  readonly type: 'field'
  readonly label: string
  readonly value: string
  readonly position: Position
}

/** A report on what became of earlier minutes, with its appendix of rows. */
export interface MattersArising extends DocumentBase {
  readonly type: 'matters-arising'
  readonly reportNumber: string | null
  /** Date of the meeting it is for. */
  readonly date: CivilDate | null
  readonly author: string | null
  readonly dateFiled: CivilDate | null
  readonly fields: readonly Field[]
  /** Headings of the appendix, where it has others than the usual three; the first is of the minute. */
  readonly columns?: readonly ArisingColumn[]
  readonly rows: readonly MattersArisingRow[]
  readonly blocks: readonly Block[]
}

/** A column of the appendix of a Matters Arising report. */
export interface ArisingColumn {
  readonly heading: string
  /** Its part of the width of the table, beside the parts of the others. */
  readonly share: number
}

/** One row of Appendix A: which minute, what was resolved, what became of it. */
export interface MattersArisingRow {
  readonly type: 'matters-arising-row'
  /** "180", "186a". */
  readonly minute: string | null
  /** Date of the meeting whose minute it is. */
  readonly meetingDate: CivilDate | null
  readonly title: string | null
  /** What was resolved, as the report puts it. */
  readonly matter: string
  readonly update: string
  /** What stands in each of the report's own columns; `matter` and `update` say the same in two. */
  readonly cells?: readonly string[]
  readonly position: Position
}

/** A report of a sub-group or officer. */
export interface Report extends DocumentBase {
  readonly type: 'report'
  readonly reportNumber: string | null
  readonly date: CivilDate | null
  readonly dateFiled: CivilDate | null
  /** True where the form prints "Date Report Filed" and leaves it empty. */
  readonly dateFiledMissing: boolean
  readonly author: string | null
  readonly fields: readonly Field[]
  readonly sections: readonly Section[]
  readonly asks: readonly Ask[]
}

export interface Section {
  readonly type: 'section'
  readonly number: string | null
  readonly title: string | null
  readonly blocks: readonly Block[]
  readonly position: Position
}

/** What a sub-group asks of its parent: "Action for Safer Bromley Partnership". */
export interface Ask {
  readonly type: 'ask'
  readonly label: string | null
  /** The body that is asked, as printed in the heading. */
  readonly of: string | null
  readonly text: string
  readonly position: Position
}

/** A log of actions kept apart from the minutes. */
export interface ActionLog extends DocumentBase {
  readonly type: 'action-log'
  readonly date: CivilDate | null
  readonly author: string | null
  readonly entries: readonly LogEntry[]
}

export interface LogEntry {
  readonly type: 'log-entry'
  readonly reference: string | null
  readonly text: string
  readonly owner: string | null
  readonly due: string | null
  readonly status: string | null
  readonly update: string | null
  readonly position: Position
}

/** A notice, an agenda, or anything else: kept as printed. */
export interface PlainDocument extends DocumentBase {
  readonly type: 'notice' | 'agenda' | 'other'
  /** Date of the meeting it calls, where it names one. */
  readonly date: CivilDate | null
  readonly author: string | null
  readonly dateFiled: CivilDate | null
  readonly sections: readonly Section[]
}

export type Node =
  | Pack
  | Document
  | Item
  | Attendee
  | Block
  | Decision
  | Action
  | ReportReference
  | Field
  | MattersArisingRow
  | Section
  | Ask
  | LogEntry
export type NodeType = Node['type']
