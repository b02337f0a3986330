/**
 * The turn from PDF user space (y up, any rotation) to the page as it is read. The rotation is taken from the text
 * itself, so a page turned by its /Rotate entry and a page of text drawn sideways come out alike.
 */
export type Turn = 0 | 1 | 2 | 3

export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Direction of text whose matrix starts with (a, b), in quarter turns anticlockwise; null when it is oblique. */
export const turnOf = (a: number, b: number): Turn | null => {
  const along = Math.abs(a)
  const across = Math.abs(b)
  if (across <= along * 0.1) return a >= 0 ? 0 : 2
  if (along <= across * 0.1) return b >= 0 ? 1 : 3
  return null
}

/** Maps a point of user space to the page as read when text runs in the direction `turn`. */
export const toPage = (box: Box, turn: Turn, { x, y }: Point): Point => {
  switch (turn) {
    case 0:
      return { x: x - box.left, y: box.top - y }
    case 1:
      return { x: y - box.bottom, y: x - box.left }
    case 2:
      return { x: box.right - x, y: y - box.bottom }
    case 3:
      return { x: box.top - y, y: box.right - x }
  }
}

/** Width and height of the page as read. */
export const sizeOf = (box: Box, turn: Turn): { readonly width: number; readonly height: number } => {
  const across = box.right - box.left
  const up = box.top - box.bottom
  return turn % 2 === 0 ? { width: across, height: up } : { width: up, height: across }
}
