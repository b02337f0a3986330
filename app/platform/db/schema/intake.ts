import type { Generated } from 'kysely'

export interface IntakeTables {
  /** A file that was given to be taken in: once, however often it is given. */
  intake: {
    id: string
    file_hash: string
    name: string
    /** minutes (a document or a pack), or moderngov (a saved answer of that web service). */
    kind: string
    /** waiting, reading, asking, taken, nothing or failed. */
    state: string
    /** How often its reading was begun: a file that ends the program each time is left after a few. */
    attempts: number
    /** Why it failed, for a person. */
    problem: string | null
    /** JSON of what was read, packed, while it waits for answers. */
    reading: string | null
    given_at: string
    /** account, console or system. */
    given_by_kind: string
    given_by_id: string | null
    given_by_name: string
    /** JSON list of the bodies that it may be taken into; null for any. */
    scope: string | null
    finished_at: string | null
    version: Generated<number>
  }
  /** A document that a file holds. */
  intake_document: {
    intake_id: string
    position: number
    /** notice, agenda, minutes, matters-arising, report, action-log or other. */
    kind: string
    title: string | null
    /** As printed. */
    body: string | null
    date: string | null
    /** Where it begins in the text of the file. */
    line: number
    /** The meeting that it belongs to, once that is known. */
    meeting_id: string | null
    /** taken, same (minutes that are kept already), other-version, left-out, or paper. */
    outcome: string | null
  }
  /** A name that a file prints, while it waits for answers, by the first such file: others may mean the same one. */
  intake_name: { intake_id: string; kind: string; folded: string; printed: string }
  /** What only a person can say. */
  intake_question: {
    id: string
    intake_id: string
    /** body, meeting, organisation, person or seat. */
    kind: string
    printed: string
    /** What is compared: the same question is asked once, whichever files it is of. */
    folded: string
    /** A sentence that tells where it stands. */
    about: string
    /** JSON of what it may be. */
    candidates: string
    /** JSON of what a seat would be; null for other kinds. */
    facts: string | null
    /** The answer that is certain unless somebody says otherwise; null where none is. */
    suggested: string | null
    /** Id of a candidate, "new", "leave-out", "same:NAME" or "on:DATE"; null while nobody has said. */
    answer: string | null
    answered_at: string | null
    answered_by: string | null
  }
}
