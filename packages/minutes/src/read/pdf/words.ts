/** Characters of a page, as PDFium gives them, made into words: PDFium's own words and lines swallow close columns. */
import type { Pdfium } from './pdfium.ts'
import type { Word } from './page.ts'
import type { Box, Turn } from './frame.ts'
import { limits } from './page.ts'
import { UnreadableFile } from '../unreadable.ts'
import { glyphText, isBlank } from './glyph.ts'
import { createStyles } from './style.ts'
import { createRuler } from './ruler.ts'

/** Gap between two characters, in ems, from which they are two words: tabs and cells leave no blank in a PDF. */
const wordGap = 0.1
/** The same for turned text, whose boxes are those of the ink and leave a gap between any two letters. */
const turnedWordGap = 0.25

interface OpenWord extends Word {
  text: string
  right: number
  readonly low: number
}

export interface PageWords {
  readonly words: readonly Word[]
  /** Direction that most of the page's text runs in. Text in another one (a watermark, a margin note) is left out. */
  readonly turn: Turn
}

/**
 * Words of a page in the order in which they are drawn.
 *
 * @param page - FPDF_PAGE
 * @throws UnreadableFile `too-large` when the page holds more characters than a page can
 */
export const readWords = (pdfium: Pdfium, page: number, box: Box): PageWords => {
  const { calls } = pdfium
  const textPage = calls.FPDFText_LoadPage(page)
  if (textPage === 0) return { words: [], turn: 0 }
  const count = calls.FPDFText_CountChars(textPage)
  if (count > limits.charactersPerPage) {
    throw new UnreadableFile('too-large', `A page of the file holds more text than a page can (${count} characters).`)
  }
  const styles = createStyles(pdfium, textPage)
  const ruler = createRuler(pdfium, textPage, box)
  const byTurn: OpenWord[][] = [[], [], [], []]
  const letters = [0, 0, 0, 0]
  let open: OpenWord | null = null
  let object = -1
  let style = styles.plain
  for (let index = 0; index < count; index++) {
    const code = calls.FPDFText_GetUnicode(textPage, index)
    if (isBlank(code)) {
      open = null
      continue
    }
    const drawnBy = calls.FPDFText_GetTextObject(textPage, index)
    if (drawnBy !== object) {
      object = drawnBy
      const turnBefore = style.turn
      style = styles.at(index, object)
      if (style.turn !== turnBefore) open = null
    }
    const text = glyphText(code, style.symbol)
    const { turn, size } = style
    if (text === '' || turn === null) continue
    const ink = ruler.measure(index, turn)
    letters[turn] = (letters[turn] ?? 0) + 1
    if (open && continues(open, ink, size * (turn === 0 ? wordGap : turnedWordGap))) {
      open.text += text
      open.right = Math.max(open.right, ink.right)
      continue
    }
    const { bold, italic } = style
    const base = ruler.baseline(index, turn)
    open = { text, left: ink.left, right: ink.right, low: ink.low, base, size, bold, italic, underline: false }
    byTurn[turn]?.push(open)
  }
  ruler.close()
  styles.close()
  calls.FPDFText_ClosePage(textPage)
  const turn = mostOf(letters)
  return { words: byTurn[turn] ?? [], turn }
}

const continues = (word: OpenWord, ink: { left: number; low: number }, gap: number): boolean =>
  ink.left - word.right < gap && ink.left >= word.right - word.size && Math.abs(ink.low - word.low) < word.size * 0.5

const mostOf = (letters: readonly number[]): Turn => {
  const turns = [0, 1, 2, 3] as const
  return turns.reduce<Turn>((best, turn) => ((letters[turn] ?? 0) > (letters[best] ?? 0) ? turn : best), 0)
}
