/** Measures characters on the page as it is read. */
import type { Pdfium } from './pdfium.ts'
import type { Box, Turn } from './frame.ts'
import { toPage } from './frame.ts'

export interface Ink {
  left: number
  right: number
  /** Lower edge; the baseline less the font's descent for upright text. */
  low: number
}

export interface Ruler {
  /** The same object each time: read it before the next call. */
  readonly measure: (index: number, turn: Turn) => Readonly<Ink>
  readonly baseline: (index: number, turn: Turn) => number
  readonly close: () => void
}

/** @param textPage - FPDF_TEXTPAGE */
export const createRuler = (pdfium: Pdfium, textPage: number, box: Box): Ruler => {
  const { calls } = pdfium
  const scratch = calls.malloc(32)
  const single = scratch >> 2
  const double = scratch >> 3
  const ink: Ink = { left: 0, right: 0, low: 0 }
  return {
    measure: (index, turn) => {
      if (turn === 0) {
        // The loose box is as wide as the character's advance, so letters of a word touch.
        calls.FPDFText_GetLooseCharBox(textPage, index, scratch)
        const { floats } = pdfium.views()
        ink.left = (floats[single] ?? 0) - box.left
        ink.right = (floats[single + 2] ?? 0) - box.left
        ink.low = box.top - (floats[single + 3] ?? 0)
        return ink
      }
      // Loose boxes of turned text are empty: PDFium takes only the first term of the matrix.
      calls.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24)
      const [left = 0, right = 0, bottom = 0, top = 0] = pdfium.views().doubles.subarray(double, double + 4)
      const one = toPage(box, turn, { x: left, y: bottom })
      const other = toPage(box, turn, { x: right, y: top })
      ink.left = Math.min(one.x, other.x)
      ink.right = Math.max(one.x, other.x)
      ink.low = Math.max(one.y, other.y)
      return ink
    },
    baseline: (index, turn) => {
      calls.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8)
      const { doubles } = pdfium.views()
      return toPage(box, turn, { x: doubles[double] ?? 0, y: doubles[double + 1] ?? 0 }).y
    },
    close: () => calls.free(scratch),
  }
}
