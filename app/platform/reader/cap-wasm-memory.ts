/** Sizes of a WebAssembly memory are counted in pages of 64 KiB. */
const wasmPage = 65_536
const header = 8
const memorySection = 5

/**
 * A copy of a WebAssembly module whose memory cannot grow past a limit. PDFium is built to take up to 2 GB or more, and a
 * PDF of a few kilobytes can make it do so.
 *
 * @param limit - bytes, rounded down to whole pages
 * @throws Error when the module has no memory of its own or no maximum to lower
 */
export const capWasmMemory = (wasm: Uint8Array, limit: number): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(wasm)
  let at = header
  while (at < copy.length) {
    const section = copy[at]
    const size = readNumber(copy, at + 1)
    if (section === memorySection) {
      lowerMaximum(copy, size.end, Math.floor(limit / wasmPage))
      return copy
    }
    at = size.end + size.value
  }
  throw new Error('The WebAssembly module has no memory whose growth can be limited.')
}

/** A section of memories: how many, then for each whether it has a maximum, its minimum and its maximum. */
const lowerMaximum = (bytes: Uint8Array, start: number, pages: number): void => {
  const count = readNumber(bytes, start)
  const hasMaximum = ((bytes[count.end] ?? 0) & 1) === 1
  const minimum = readNumber(bytes, count.end + 1)
  const maximum = readNumber(bytes, minimum.end)
  if (count.value !== 1 || !hasMaximum || minimum.value > pages) {
    throw new Error('The memory of the WebAssembly module cannot be limited.')
  }
  writeNumber(bytes, { start: minimum.end, end: maximum.end }, Math.min(pages, maximum.value))
}

/** A number in seven-bit groups, lowest first; the top bit says that more follow. */
const readNumber = (bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } => {
  let value = 0
  let scale = 1
  let at = start
  for (;;) {
    const byte = bytes[at++] ?? 0
    value += (byte & 0x7f) * scale
    scale *= 128
    if ((byte & 0x80) === 0) return { value, end: at }
  }
}

/** Writes over a number, filling the same bytes so that nothing after them moves. */
const writeNumber = (bytes: Uint8Array, place: { start: number; end: number }, value: number): void => {
  let rest = value
  for (let at = place.start; at < place.end; at++) {
    bytes[at] = (rest & 0x7f) | (at < place.end - 1 ? 0x80 : 0)
    rest = Math.floor(rest / 128)
  }
  if (rest > 0) throw new Error('The memory limit does not fit into the WebAssembly module.')
}
