import type { By } from '#modules/audit/index.ts'

/**
 * Where a file is on its way: it waits, is read, is asked about, and is then taken in; or it holds nothing of the kind, or
 * cannot be read.
 */
export const intakeStates = ['waiting', 'reading', 'asking', 'taken', 'nothing', 'failed'] as const
export type IntakeState = (typeof intakeStates)[number]

/** Minutes, papers and packs; or a saved answer of the modern.gov web service. */
export type IntakeKind = 'minutes' | 'moderngov'

/** A file that was given to be taken in. */
export interface Intake {
  readonly id: string
  /** SHA-256 of its bytes. */
  readonly hash: string
  readonly name: string
  readonly kind: IntakeKind
  readonly state: IntakeState
  readonly attempts: number
  /** A sentence that says what to do, where it failed. */
  readonly problem: string | null
  readonly givenAt: string
  readonly givenBy: By
  /** Ids of the bodies that it may be taken into; null for any. */
  readonly scope: readonly string[] | null
  readonly finishedAt: string | null
  readonly version: number
}

/** What became of a document of a file. */
export type DocumentOutcome = 'taken' | 'same' | 'other-version' | 'left-out' | 'paper'

/** A document that a file holds. */
export interface IntakeDocument {
  readonly position: number
  readonly kind: string
  readonly title: string | null
  /** As printed. */
  readonly body: string | null
  readonly date: string | null
  readonly line: number
  readonly meetingId: string | null
  readonly outcome: DocumentOutcome | null
}

/** What may be asked. A seat is only proposed: a file does not wait for it. */
export const questionKinds = ['body', 'meeting', 'organisation', 'person', 'seat'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** One thing that a printed name may mean. */
export interface Choice {
  /** What the answer is: an id, or "same:NAME" for a name that is printed elsewhere and not known yet, or "on:DATE". */
  readonly id: string
  readonly name: string
  /** A few words for whoever has to choose. */
  readonly why: string
}

/** What a seat would be, where one is proposed. */
export interface SeatFacts {
  readonly bodyId: string
  readonly organisationId: string | null
  readonly post: string
  /** Set where the post is of one person alone: one councillor among several. */
  readonly personId: string | null
}

/** A question before anybody has answered it. */
export interface Asked {
  readonly kind: QuestionKind
  readonly printed: string
  /** What is compared: the same question is asked once. */
  readonly folded: string
  /** A sentence that tells where it stands. */
  readonly about: string
  readonly choices: readonly Choice[]
  readonly facts: SeatFacts | null
  /** The answer that is certain unless somebody says otherwise. */
  readonly suggested: string | null
}

/** The same question of one or more files. */
export interface QuestionGroup extends Asked {
  /** Names it in a form and in an answer file: id of the first of its rows. */
  readonly id: string
  /** How many files wait for it. */
  readonly files: number
  readonly answer: string | null
}

/** Counts of files by state. */
export type IntakeCounts = Readonly<Record<IntakeState, number>>

/** A name that another file prints, and that waits too. */
export interface PendingName {
  readonly kind: QuestionKind
  readonly folded: string
  readonly printed: string
}
