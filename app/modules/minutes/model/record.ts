import type { Diagnostic, Minutes } from '#minutes'
import type { Listed } from '#modules/meetings/index.ts'

export const minutesStates = ['draft', 'circulated', 'approved'] as const
export type MinutesState = (typeof minutesStates)[number]

/** The minutes of a meeting as they are kept. */
export interface KeptMinutes {
  readonly id: string
  readonly meetingId: string
  readonly state: MinutesState
  readonly text: string
  readonly updatedAt: string
  readonly updatedBy: string
  readonly circulatedAt: string | null
  readonly approvedAt: string | null
  readonly approvedAtMeetingId: string | null
  readonly fileHash: string | null
  /** Frozen when approved or taken in; null while it follows the text. */
  readonly tree: Minutes | null
  /** Who was listed when the text was last read as minutes; null where nobody ever was. */
  readonly listed: readonly Listed[] | null
  /** Counts every change of the row: texts that were saved, and what became of them. */
  readonly version: number
}

/** A text of minutes, and what the reader made of it. Made by `readTyped`, so that the two never part. */
export interface TypedReading {
  readonly text: string
  /** Null where the reader takes the text for something else. */
  readonly minutes: Minutes | null
  /** What the reader is not sure of, and what the proof-reader found, in the order of the text. */
  readonly remarks: readonly Diagnostic[]
  /** The line from which on the text reads as another document, which is no part of these minutes; else null. */
  readonly endsAt: number | null
}

/** An owner of an action, and who that is in the record, where that is certain. */
export interface KeptOwner {
  /** As the minutes have it: never changes once they are approved. */
  readonly label: string
  readonly personId: string | null
  readonly seatId: string | null
  readonly organisationId: string | null
}

export interface KeptAction {
  readonly id: string
  readonly minutesId: string
  readonly minuteId: string | null
  /** Number of the minute that it stands in. */
  readonly minute: string | null
  readonly position: number
  /** "SWSG 180/26.1". */
  readonly reference: string
  readonly marker: 'explicit' | 'prose'
  readonly text: string
  readonly printed: string | null
  readonly dueOn: string | null
  readonly duePrinted: string | null
  readonly status: string | null
  readonly owners: readonly KeptOwner[]
  /** Where an edit of circulated minutes took it out: when, by whom and why. */
  readonly withdrawn: { readonly at: string; readonly by: string; readonly reason: string } | null
}

/** A text that was saved. */
export interface TextVersion {
  readonly version: number
  readonly savedAt: string
  readonly savedBy: string
  readonly text: string
}

/** What somebody said of circulated minutes. */
export interface MinuteRemark {
  readonly id: string
  readonly minutesId: string
  /** Null where it is about the minutes as a whole. */
  readonly minuteNumber: string | null
  readonly text: string
  readonly byAccountId: string | null
  readonly byName: string
  readonly at: string
  readonly state: 'open' | 'taken' | 'declined'
  readonly answer: string | null
  readonly version: number
}

/** What a later meeting corrected. */
export interface Correction {
  readonly minuteNumber: string | null
  readonly text: string
}
