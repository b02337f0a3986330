import type { ColumnType, Generated } from 'kysely'

export interface MinutesTables {
  /** The minutes of a meeting: one document. */
  minutes: {
    id: string
    meeting_id: string
    /** draft, circulated or approved. */
    state: string
    /** What the clerk typed, or the text of the file that was taken in. */
    text: string
    updated_at: string
    updated_by: string
    circulated_at: string | null
    approved_at: string | null
    /** The meeting whose minutes approve these. */
    approved_at_meeting_id: string | null
    /** The file that they came from. */
    file_hash: string | null
    /** JSON of the tree, frozen when approved or taken in; null while it follows the text. */
    tree: string | null
    /** JSON of the people whom the text listed when it was last read as minutes; null where it never listed anybody. */
    listed: ColumnType<string | null, string | null | undefined, string | null>
    version: Generated<number>
  }
  /** Append-only: every text that was saved. */
  minutes_version: {
    id: string
    minutes_id: string
    version: number
    saved_at: string
    saved_by: string
    /** Length of the text, so that a list of versions does not read every text. */
    characters: number
    text: string
  }
  /** One numbered entry, read from the text. */
  minute: {
    id: string
    minutes_id: string
    position: number
    number: string | null
    title: string | null
    /** Plain text of its paragraphs. */
    text: string
    line: number | null
  }
  decision: {
    id: string
    minute_id: string
    position: number
    kind: string
    /** formal or prose. */
    marker: string
    text: string
  }
  /** What was agreed to be done. Its id stays the same for as long as the clause is recognisably the same. */
  action: {
    id: string
    minutes_id: string
    minute_id: string | null
    position: number
    /** "SBP 180/17.1". */
    reference: string
    /** explicit or prose. */
    marker: string
    text: string
    /** The owners as printed: "LG/TG". */
    printed: string | null
    due_on: string | null
    due_printed: string | null
    status: string | null
    /** Set where an edit of circulated minutes took its clause out: it was issued, so its row stays. */
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_reason: string | null
  }
  action_owner: {
    action_id: string
    position: number
    /** The label that is frozen with the minute. */
    label: string
    person_id: string | null
    seat_id: string | null
    organisation_id: string | null
  }
  /** What somebody says of circulated minutes. */
  remark: {
    id: string
    minutes_id: string
    minute_number: string | null
    text: string
    by_account_id: string | null
    by_name: string
    at: string
    /** open, taken or declined. */
    state: string
    answer: string | null
    version: Generated<number>
  }
  /** What a later meeting corrected when it approved them; printed with them. */
  correction: {
    id: string
    minutes_id: string
    position: number
    minute_number: string | null
    text: string
    meeting_id: string
    recorded_at: string
  }
  /** A file as it was given, by the SHA-256 of its bytes, which lie in the folder of files. */
  file: { hash: string; name: string; media_type: string; size: number; stored_at: string }
}
