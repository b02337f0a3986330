/** Lines and pictures drawn on a page: the borders of table cells show where columns end. */
import type { Pdfium } from './pdfium.ts'
import type { Rule } from './page.ts'
import type { Box, Turn } from './frame.ts'
import { toPage } from './frame.ts'

const kind = { path: 2, image: 3 } as const
/** A border is at most this thick, in points, and at least this long. */
const thick = 2.5
const long = 6
/** A drawing may have a million strokes; a page of text with tables has a few hundred. */
const mostObjects = 20_000

export interface Shapes {
  readonly verticals: readonly Rule[]
  readonly horizontals: readonly Rule[]
  readonly images: number
}

/** @param page - FPDF_PAGE */
export const readShapes = (pdfium: Pdfium, page: number, { box, turn }: { box: Box; turn: Turn }): Shapes => {
  const { calls } = pdfium
  const verticals: Rule[] = []
  const horizontals: Rule[] = []
  let images = 0
  const scratch = calls.malloc(16)
  const at = scratch >> 2
  const count = Math.min(calls.FPDFPage_CountObjects(page), mostObjects)
  for (let index = 0; index < count; index++) {
    const object = calls.FPDFPage_GetObject(page, index)
    const type = calls.FPDFPageObj_GetType(object)
    if (type === kind.image) images++
    if (type !== kind.path) continue
    if (calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.views().floats.subarray(at, at + 4)
    const one = toPage(box, turn, { x: left, y: bottom })
    const other = toPage(box, turn, { x: right, y: top })
    const rule: Rule = {
      left: Math.min(one.x, other.x),
      right: Math.max(one.x, other.x),
      top: Math.min(one.y, other.y),
      bottom: Math.max(one.y, other.y),
    }
    const width = rule.right - rule.left
    const height = rule.bottom - rule.top
    if (width <= thick && height >= long) verticals.push(rule)
    else if (height <= thick && width >= long) horizontals.push(rule)
    else if (width >= long && height >= long && isStroked(pdfium, object, scratch)) {
      pushEdges(rule, { verticals, horizontals })
    }
  }
  calls.free(scratch)
  return { verticals, horizontals, images }
}

/** True for an outline; an area filled with colour alone is shading, or the marker pen over a few words. */
const isStroked = ({ calls, views }: Pdfium, path: number, scratch: number): boolean =>
  calls.FPDFPath_GetDrawMode(path, scratch, scratch + 4) !== 0 && (views().bytes[scratch + 4] ?? 0) !== 0

/** A box drawn as one path, such as a cell with its four borders. */
const pushEdges = (rule: Rule, into: { verticals: Rule[]; horizontals: Rule[] }): void => {
  into.verticals.push({ ...rule, right: rule.left }, { ...rule, left: rule.right })
  into.horizontals.push({ ...rule, bottom: rule.top }, { ...rule, top: rule.bottom })
}
