export interface MatterTables {
  /** Which numbers of earlier minutes a minute names: follows its text, so that what names a minute is found without reading all. */
  minute_citation: { minute_id: string; cited: string }
  /** What a clerk said of two minutes: they are of one matter, or they are not. Numbers name minutes for ever; rows may go. */
  matter_mark: {
    id: string
    earlier_minutes_id: string
    earlier_number: string
    later_minutes_id: string
    later_number: string
    /** joined or split. */
    kind: string
    said_at: string
    said_by: string
  }
}
