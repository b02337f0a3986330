/**
 * The second try, with pdf.js, for files that PDFium refuses as damaged: it rebuilds more of a broken file, but gives
 * pieces of lines instead of characters, so words within a piece are placed by their share of its letters.
 */
import type { PageContent, PdfContent, Word } from './page.ts'
import { UnreadableFile } from '../unreadable.ts'
import { sizeOf, toPage, turnOf } from './frame.ts'
import { limits } from './page.ts'
import { faceOf } from './style.ts'

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<PdfJs['getDocument']>['promise']>['getPage']>>
type TextItem = Extract<Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number], { str: string }>

/** @throws UnreadableFile `damaged`, `encrypted` or `too-large` */
export const readDamaged = async (bytes: Uint8Array): Promise<PdfContent> => {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  })
  try {
    const document = await loading.promise
    if (document.numPages > limits.pages) throw new UnreadableFile('too-large')
    const pages: PageContent[] = []
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number)))
    if (pages.every(({ words }) => words.length === 0)) throw new UnreadableFile('damaged')
    return { pages, title: '', author: '' }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadableFile(isLocked ? 'encrypted' : 'damaged', undefined, { cause: error })
  } finally {
    await loading.destroy()
  }
}

const readPage = async (page: PdfPage): Promise<PageContent> => {
  const [left = 0, bottom = 0, right = 595, top = 842] = page.view
  const box = { left, bottom, right, top }
  const { items } = await page.getTextContent()
  await page.getOperatorList() // Fonts have their names only after this.
  const pieces = items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []))
  const turn = turnOf(...directionOf(pieces)) ?? 0
  const words = pieces.flatMap(piece => {
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = piece.transform.map(Number)
    if (turnOf(a, b) !== turn) return []
    return splitPiece(piece, { ...toPage(box, turn, { x, y }), size: Math.hypot(c, d) || 12 }, faceOfPiece(page, piece))
  })
  return { ...sizeOf(box, turn), words, verticals: [], horizontals: [], images: 0 }
}

/** Direction of the longest text of the page. */
const directionOf = (pieces: readonly TextItem[]): [number, number] => {
  const longest = pieces.reduce<TextItem | null>(
    (best, it) => (best && best.str.length >= it.str.length ? best : it),
    null,
  )
  const [a = 1, b = 0] = longest?.transform.map(Number) ?? []
  return [a, b]
}

const faceOfPiece = (page: PdfPage, { fontName }: TextItem): { bold: boolean; italic: boolean } => {
  const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null
  if (typeof font !== 'object' || font === null) return { bold: false, italic: false }
  const named = faceOf('name' in font ? String(font.name) : '', 0)
  return {
    bold: named.bold || ('bold' in font && font.bold === true),
    italic: named.italic || ('italic' in font && font.italic === true),
  }
}

const splitPiece = (
  piece: TextItem,
  at: { x: number; y: number; size: number },
  face: { bold: boolean; italic: boolean },
): Word[] => {
  const perLetter = piece.width / Math.max(1, piece.str.length)
  return [...piece.str.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    left: at.x + index * perLetter,
    right: at.x + (index + text.length) * perLetter,
    base: at.y,
    size: at.size,
    ...face,
    underline: false,
  }))
}
