import type { Minutes } from '#minutes'

/** A person as a file prints them at a meeting. */
export interface FoundPerson {
  readonly name: string
  readonly title: string | null
  readonly role: string | null
  readonly organisation: string | null
  readonly initials: string | null
  readonly status: 'present' | 'in attendance' | 'apologies' | 'absent'
  readonly chair: boolean
  readonly substituteFor: string | null
}

/** A meeting that a file tells of. */
export interface FoundMeeting {
  /** Place of its document in the file, from 0; null where the file is no document. */
  readonly document: number | null
  /** As printed; null where no body is named. */
  readonly body: string | null
  /** How else the file names the body: "modern.gov committee 142". */
  readonly otherBody: string | null
  readonly date: string | null
  readonly starts: string | null
  readonly ends: string | null
  readonly venue: string | null
  readonly state: 'held' | 'planned' | 'cancelled'
  readonly attendance: readonly FoundPerson[]
  /** Titles of the agenda's items, where the file tells them. */
  readonly agenda: readonly string[]
  readonly minutes: { readonly text: string; readonly tree: Minutes } | null
}

/** A document of a file. */
export interface FoundDocument {
  readonly kind: string
  readonly title: string | null
  readonly body: string | null
  readonly date: string | null
  readonly line: number
}

/** Everything that a file tells. */
export interface Found {
  readonly documents: readonly FoundDocument[]
  readonly meetings: readonly FoundMeeting[]
  /** Bodies that a file lists apart from meetings, each with another name that other files call it by. */
  readonly bodies: readonly { readonly name: string; readonly otherName: string }[]
}

/** What came of the reading of a file: what it tells, or a sentence that says why it cannot be read and what to do. */
export type Reading = { readonly found: Found } | { readonly problem: string }
