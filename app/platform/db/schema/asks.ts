export interface AskTables {
  /** What a meeting decided of an action when it went through them. */
  walk_decision: {
    id: string
    meeting_id: string
    action_id: string
    /** closed, carried, transferred or withdrawn. */
    kind: string
    /** Position of the event of the action. */
    position: number
    /** The sentence that was put into the minutes of the meeting. */
    sentence: string
    decided_at: string
    decided_by: string
    undone_at: string | null
    undone_by: string | null
  }
}
