import { UnreadableFile } from '#minutes/read/unreadable.ts'

/** A WebAssembly memory this full, in bytes, has met its limit: it grows by a fifth at a time. */
const nearlyFull = 380 * 1024 * 1024

/**
 * What an error that a decoder did not mean to throw says of the file.
 *
 * @param memory - bytes that the WebAssembly module has taken when it failed
 */
export const failureOf = (error: unknown, memory: number): UnreadableFile => {
  const isMemory =
    memory >= nearlyFull || (error instanceof Error && /out of memory|allocation failed/i.test(error.message))
  return new UnreadableFile(isMemory ? 'too-much-memory' : 'damaged', undefined, { cause: error })
}
