/**
 * The calls of PDFium that the reader makes, taken straight from the WebAssembly module: the package's own wrappers
 * cost several times the call itself, and a page is thousands of calls. All arguments are numbers; pointers are byte
 * addresses in `memory`; coordinates are in points with y going up.
 */
type Call = (...numbers: readonly number[]) => number

const callNames = [
  'malloc',
  'free',
  'FPDF_LoadMemDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_GetMetaText',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_CloseDocument',
  'FPDF_GetPageBoundingBox',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFText_GetTextObject',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFFont_GetBaseFontName',
  'FPDFFont_GetWeight',
  'FPDFFont_GetItalicAngle',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPath_GetDrawMode',
] as const

/** A WebAssembly memory, whose buffer is replaced when it grows. */
interface Memory {
  readonly buffer: ArrayBuffer
}

type Calls = Readonly<Record<(typeof callNames)[number], Call>> & { readonly memory: Memory }

/** An initialised PDFium. One document at a time; not to be shared between threads. */
export interface Pdfium {
  readonly calls: Calls
  /** Views of the module's memory. Taken anew after any call that may allocate: growth detaches the old ones. */
  readonly views: () => Views
}

export interface Views {
  readonly bytes: Uint8Array
  readonly floats: Float32Array
  readonly doubles: Float64Array
}

const hasCalls = (exports: object): exports is Calls =>
  callNames.every(name => typeof Reflect.get(exports, name) === 'function') &&
  'memory' in exports &&
  typeof exports.memory === 'object' &&
  exports.memory !== null &&
  'buffer' in exports.memory &&
  exports.memory.buffer instanceof ArrayBuffer

/**
 * Starts PDFium from the bytes of its WebAssembly file.
 *
 * @throws Error when the module lacks a call that the reader makes (another version of the package)
 */
export const openPdfium = async (wasm: Uint8Array<ArrayBuffer>): Promise<Pdfium> => {
  const { init } = await import('@embedpdf/pdfium')
  const silent = (): void => {}
  const module = await init({ wasmBinary: wasm.buffer, print: silent, printErr: silent })
  module.PDFiumExt_Init()
  const exports: object = module.pdfium.wasmExports
  if (!hasCalls(exports)) throw new Error('This version of @embedpdf/pdfium lacks calls that the PDF reader makes.')
  let views = viewsOf(exports.memory)
  return {
    calls: exports,
    views: () => (views.bytes.buffer === exports.memory.buffer ? views : (views = viewsOf(exports.memory))),
  }
}

const viewsOf = ({ buffer }: Memory): Views => ({
  bytes: new Uint8Array(buffer),
  floats: new Float32Array(buffer),
  doubles: new Float64Array(buffer),
})
