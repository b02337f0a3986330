/** One piece of text at a place: x from the left, y down from the top of an A4 page, in points. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly font?: 'plain' | 'bold' | 'italic' | 'symbol'
}

const names = { plain: 'F1', bold: 'F2', italic: 'F3', symbol: 'F4' } as const
export const pageHeight = 842

const escape = (text: string): string => text.replace(/[\\()]/g, '\\$&')

/** Content stream that draws each piece with one operator, as most programs do; the text is Latin-1. */
export const drawText = (pieces: readonly Placed[]): Buffer => {
  const drawn = pieces.map(
    ({ text, x, y, size = 11, font = 'plain' }) =>
      `BT /${names[font]} ${size} Tf 1 0 0 1 ${x} ${pageHeight - y} Tm (${escape(text)}) Tj ET`,
  )
  return Buffer.from(drawn.join('\n'), 'latin1')
}

/** Content stream of thin lines, each from (x1, y1) to (x2, y2). */
export const drawLines = (lines: readonly (readonly [number, number, number, number])[]): Buffer =>
  Buffer.from(
    lines.map(([x1, y1, x2, y2]) => `0.5 w ${x1} ${pageHeight - y1} m ${x2} ${pageHeight - y2} l S`).join('\n'),
  )
