import type { Emphasis, OwnerMark } from '../tree/nodes.ts'
import type { Position } from '../tree/position.ts'
import type { Segment } from '../read/source.ts'

/**
 * A line after layout: furniture (running heads, page numbers) gone, table rows flattened, owner marks of the Action
 * column taken out of the text and tied to the line that they stand beside.
 */
export interface Line {
  /** Trimmed, runs of blanks squeezed to one; never empty. A bullet or clause label is in `label`, not here. */
  readonly text: string
  /** Offset in `Source.text` of the first character (of the label, where there is one). */
  readonly offset: number
  readonly end: number
  /** Line of the source, from 1. */
  readonly line: number
  readonly page: number | null
  /** Left edge in characters. */
  readonly column: number
  /** Right edge in characters. */
  readonly width: number
  /** Blank lines above. */
  readonly gap: number
  /** True where the format says that this is a whole paragraph. */
  readonly whole: boolean
  /** The parts set apart by wide gaps or tabs, or the cells of a table row; one where there is neither. */
  readonly segments: readonly Segment[]
  /** Set where the line is a row of a real table: which table, and which row of it (from 0). */
  readonly row: { readonly table: number; readonly row: number; readonly header: boolean } | null
  /** 1–6 where the format marks a heading; else 0. */
  readonly heading: number
  /** Font size relative to the body text. */
  readonly size: number
  /** "•", "1-", "(a)" printed before the text, or set by the format's automatic numbering. */
  readonly label: string | null
  /** Depth of the list item, from 0. */
  readonly depth: number
  readonly emphasis: readonly Emphasis[]
  readonly marks: readonly OwnerMark[]
}

/** Lines that belong together as one paragraph, joined (hyphens at line ends mended). */
export interface Para {
  readonly lines: readonly Line[]
  readonly text: string
  readonly label: string | null
  readonly depth: number
  readonly emphasis: readonly Emphasis[]
  readonly marks: readonly OwnerMark[]
  readonly position: Position
}

/** True where all letters of the text are emphasised so. */
export const allStyled = (
  part: { readonly text: string; readonly emphasis: readonly Emphasis[] },
  kind: Emphasis['kind'],
): boolean => {
  if (!part.emphasis.some(span => span.kind === kind)) return false
  const covered = new Uint8Array(part.text.length)
  for (const span of part.emphasis) if (span.kind === kind) covered.fill(1, span.start, span.end)
  let letters = 0
  for (let i = 0; i < part.text.length; i++) {
    if (!/[\p{L}\p{N}]/u.test(part.text[i] ?? '')) continue
    letters++
    if (!covered[i]) return false
  }
  return letters > 0
}
