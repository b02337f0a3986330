/** Font, size, weight and direction of the text objects of a page. */
import type { Pdfium } from './pdfium.ts'
import type { Turn } from './frame.ts'
import { turnOf } from './frame.ts'

export interface TextStyle {
  /** Font size in points as printed. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** True for a font of signs, whose bullets are read wrongly. */
  readonly symbol: boolean
  /** Null for oblique text. */
  readonly turn: Turn | null
}

interface Face {
  readonly bold: boolean
  readonly italic: boolean
  readonly symbol: boolean
}

const plainFace: Face = { bold: false, italic: false, symbol: false }
const nameBytes = 256
/** Fill and stroke: how word processors fake a bold that the font does not have. */
const fillAndStroke = 2

/** Bold, italic or a font of signs, by the font's name (without the tag of an embedded subset). */
export const faceOf = (name: string, weight: number): Face => ({
  bold: weight >= 600 || /bold|black|heavy|demi/i.test(name),
  italic: /italic|oblique/i.test(name),
  symbol: /symbol|wingding|dingbat/i.test(name),
})

/**
 * Reads styles, remembering the fonts of the page (a font's address is only good while its page is open).
 *
 * @param textPage - FPDF_TEXTPAGE
 */
export const createStyles = (
  pdfium: Pdfium,
  textPage: number,
): { plain: TextStyle; at: (index: number, object: number) => TextStyle; close: () => void } => {
  const { calls } = pdfium
  const scratch = calls.malloc(nameBytes)
  const faces = new Map<number, Face>()
  const readFace = (font: number): Face => {
    const length = calls.FPDFFont_GetBaseFontName(font, scratch, nameBytes)
    const { bytes } = pdfium.views()
    let name = ''
    for (let i = 0; i < Math.min(length, nameBytes) - 1; i++) name += String.fromCharCode(bytes[scratch + i] ?? 0)
    return faceOf(name.replace(/^[A-Z]{6}\+/, ''), calls.FPDFFont_GetWeight(font))
  }
  const faceAt = (object: number): Face => {
    const font = calls.FPDFTextObj_GetFont(object)
    if (font === 0) return plainFace
    let face = faces.get(font)
    if (!face) faces.set(font, (face = readFace(font)))
    return face
  }
  return {
    plain: { size: 12, bold: false, italic: false, symbol: false, turn: 0 },
    at: (index, object) => {
      const face = object === 0 ? plainFace : faceAt(object)
      const fontSize = calls.FPDFText_GetFontSize(textPage, index)
      calls.FPDFText_GetMatrix(textPage, index, scratch)
      const { floats } = pdfium.views()
      const at = scratch >> 2
      const [a = 1, b = 0, c = 0, d = 1] = floats.subarray(at, at + 4)
      const stroked = object !== 0 && calls.FPDFTextObj_GetTextRenderMode(object) === fillAndStroke
      return {
        ...face,
        bold: face.bold || stroked,
        size: Math.abs(fontSize) * Math.hypot(c, d) || 12,
        turn: turnOf(a, b),
      }
    },
    close: () => calls.free(scratch),
  }
}
