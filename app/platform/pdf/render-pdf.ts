import { fileURLToPath } from 'node:url'
import { renderTypst, type Printable } from '#minutes/render/index.ts'
import { readFonts } from './fonts.ts'
import { shownBy } from './glyphs.ts'
import { showableData } from './showable.ts'

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')

/** Compiled documents are kept in the compiler's memory for this many further ones. */
const REMEMBERED = 4

/** The source and its data exist in memory only; the folder itself is never written to. */
const WORKSPACE = fileURLToPath(new URL('./', import.meta.url))

/** The compiler is a native program, made for the common machines only. */
const loadTypst = async (): Promise<Typst> => {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler')
  } catch (cause) {
    throw new Error('PDF files cannot be written on this kind of machine. Write a Word file or a web page instead.', {
      cause,
    })
  }
}

const startTypst = async () => {
  const { NodeCompiler } = await loadTypst()
  const fonts = readFonts()
  const regular = fonts[0]
  if (regular === undefined) throw new Error('No font was found for PDFs')
  return {
    compiler: NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: [...fonts] }] }),
    shown: shownBy(regular),
  }
}

let started: ReturnType<typeof startTypst> | null = null

/**
 * A tagged PDF (PDF/UA-1) in British English. The compiler is loaded at first use and kept. Signs that no font can show
 * are replaced, since PDF/UA allows none that a reader could not name.
 *
 * @throws Error with the compiler's own words where the document cannot be set.
 */
export const renderPdf = async (printable: Printable): Promise<Uint8Array> => {
  started ??= startTypst()
  const { compiler, shown } = await started
  const { source, data } = renderTypst(printable)
  compiler.mapShadow(`${WORKSPACE}sheet.json`, Buffer.from(JSON.stringify(showableData(data, shown))))
  try {
    return new Uint8Array(compiler.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' }))
  } catch (cause) {
    throw new Error(`This document could not be set as a PDF: ${String(cause)}`, { cause })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(REMEMBERED)
  }
}
