/** A place in the source: what a person needs to find it again. */
export interface Point {
  /** Offset in UTF-16 code units into `Source.text`. */
  readonly offset: number
  /** Line of the source text, from 1. For PDF and DOCX: the line of the text that was pulled out. */
  readonly line: number
  /** Page, from 1, where the source has pages (PDF, or text with printed page breaks); else null. */
  readonly page: number | null
}

/** Where a node came from: from the first character to just after the last. */
export interface Position {
  readonly start: Point
  readonly end: Point
}
