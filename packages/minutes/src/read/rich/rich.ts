/** What the decoders of formats that mark their own paragraphs and tables (DOCX, HTML, Markdown) have in common. */
import type { SourceFormat, SourceLine } from '../source.ts'
import type { Diagnostic } from '../../tree/diagnostic.ts'

export interface Style {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
}

export const plainStyle: Style = { bold: false, italic: false, underline: false }

/** Text in one style. "\n" is a line break inside the paragraph, "\t" a tab. */
export interface RichRun extends Style {
  readonly text: string
}

export interface RichParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly RichRun[]
  /** 1–6 where the format marks a heading; else 0. */
  readonly heading: number
  readonly list: SourceLine['list']
  /** Left indent, in characters of average width. */
  readonly indent: number
  /** Font size relative to the body text. */
  readonly size: number
  readonly furniture: boolean
  /** False where the paragraph is only a printed line of one. */
  readonly whole: boolean
  /** Blank lines above, besides the empty paragraphs before it. */
  readonly gap: number
  /** Line of the original file where it stands, from 1, where that is of use; else null. */
  readonly at: number | null
  /** Blank space above and below, and the height of a line, in lines of body text; left out where unknown. */
  readonly spacing?: Spacing
}

export interface Spacing {
  readonly before: number
  readonly after: number
  readonly line: number
}

export interface RichCell {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  /** Width for text, in ems of the body font; null where unknown. */
  readonly width: number | null
  readonly blocks: readonly RichBlock[]
}

export interface RichRow {
  readonly header: boolean
  readonly cells: readonly RichCell[]
  readonly at: number | null
}

export interface RichTable {
  readonly kind: 'table'
  readonly rows: readonly RichRow[]
  /** Widths for text that the table gives for its columns, in ems of the body font; left out where it gives none. */
  readonly columns?: readonly (number | null)[]
}

export type RichBlock = RichParagraph | RichTable

export interface RichDocument {
  readonly format: SourceFormat
  readonly blocks: readonly RichBlock[]
  readonly meta: Readonly<Record<string, string>>
  readonly diagnostics: readonly Diagnostic[]
}

/** A paragraph of plain body text, with what is given changed. */
export const paragraph = (runs: readonly RichRun[], given: Partial<RichParagraph> = {}): RichParagraph => ({
  kind: 'paragraph',
  heading: 0,
  list: null,
  indent: 0,
  size: 1,
  furniture: false,
  whole: true,
  gap: 0,
  at: null,
  ...given,
  runs,
})

export const textOf = (runs: readonly RichRun[]): string => runs.map(r => r.text).join('')

export const isBlank = (block: RichBlock): boolean =>
  block.kind === 'paragraph' && block.runs.every(r => r.text.trim() === '')
