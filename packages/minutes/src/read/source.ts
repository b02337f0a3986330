/**
 * What a decoder makes of a file: lines and table rows in reading order, each knowing where it came from. Only decoders
 * know a file format; everything after them sees a Source.
 */
import type { Diagnostic } from '../tree/diagnostic.ts'

export type SourceFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx'

export interface Source {
  readonly format: SourceFormat
  /** All text in reading order, lines ended by "\n". Every offset below is into it. */
  readonly text: string
  readonly blocks: readonly SourceBlock[]
  /** Number of pages, or null where the format has none. */
  readonly pages: number | null
  readonly diagnostics: readonly Diagnostic[]
  /** Metadata of the file that may help (front matter title and date, core properties). */
  readonly meta: Readonly<Record<string, string>>
}

export type SourceBlock = SourceLine | SourceRow

/** Part of a line that stands apart from the rest by a wide gap (a column). */
export interface Segment {
  readonly text: string
  /** Offset of the segment's first character in `Source.text`. */
  readonly offset: number
  /** Left edge, in characters of average width from the left edge of the page (plain text: the column, from 0). */
  readonly column: number
}

/** A styled run; offsets are into the line's own `text`. */
export interface StyleSpan {
  readonly start: number
  readonly end: number
  readonly kind: 'bold' | 'italic' | 'underline'
}

/** A printed line, or (where `whole`) a paragraph that the format marks as one. */
export interface SourceLine {
  readonly kind: 'line'
  /** Text without leading and trailing blanks; runs of blanks kept as printed. Never empty. */
  readonly text: string
  readonly offset: number
  /** Line of `Source.text`, from 1. */
  readonly line: number
  readonly page: number | null
  /** True where the format itself says that this is a paragraph (DOCX, HTML, Markdown): it is not joined to the next line. */
  readonly whole: boolean
  /** Blank lines above (text), or the gap above in line heights beyond the normal one, rounded (PDF). */
  readonly gap: number
  /** Left edge in characters, as in Segment. */
  readonly column: number
  /** Right edge in characters. */
  readonly width: number
  /** The parts of the line set apart by gaps of two or more blanks, a tab, or the like; one where there is no such gap. */
  readonly segments: readonly Segment[]
  readonly spans: readonly StyleSpan[]
  /** 1–6 where the format marks a heading; else 0. */
  readonly heading: number
  /** Font size relative to the body text (1 = body); 1 where unknown. */
  readonly size: number
  /** Where the format marks a list item: its label ("•", "1.", "a)") and depth from 0. Automatic numbers are printed out. */
  readonly list: { readonly label: string; readonly depth: number } | null
  /** True where the decoder knows that the line is a running head or foot. */
  readonly furniture: boolean
  /**
   * In a table cell: the line of print on which the paragraph begins, counted from the top of the table so that cells which
   * span rows can be compared with the rows beside them; not whole where spacing is not. Absent where it cannot be told.
   */
  readonly visualLine?: number
}

/** A row of a table that the format marks as one. */
export interface SourceRow {
  readonly kind: 'row'
  /** Number of the table in the document, from 0. Nested tables are flattened into the lines of their cell. */
  readonly table: number
  readonly header: boolean
  readonly cells: readonly SourceCell[]
  readonly line: number
  readonly page: number | null
}

export interface SourceCell {
  /** Column of the grid, from 0 (spans counted). */
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  /**
   * The cell's paragraphs in order. An empty paragraph is kept as a line with text "" (only inside cells): clerks push
   * initials down with them until they stand beside their paragraph.
   */
  readonly lines: readonly SourceLine[]
}
