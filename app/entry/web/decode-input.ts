import type { Source } from '#minutes'
import { readText } from '#minutes/read/text/read-text.ts'
import type { Input } from '#modules/minutes/index.ts'
import { readInBox } from '#platform/reader/read-in-box.ts'

/** Decodes one file, in a thread that is ended at the deadline. */
export const decodeInput = async (input: Input, deadlineMs: number): Promise<Source> => {
  const isPdf = Buffer.from(input.bytes.subarray(0, 1024)).includes('%PDF-')
  if (isPdf) return readInBox(input.bytes, { name: input.label, deadlineMs })
  return readText(new TextDecoder().decode(input.bytes))
}
