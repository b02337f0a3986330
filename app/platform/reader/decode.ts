import { UnreadableFile } from '#minutes/read/unreadable.ts'
import type { Source } from '#minutes'
import { read } from '#minutes/read/read.ts'
import type { Task } from './answer.ts'
import { failureOf } from './failure.ts'
import { loadPdfium } from './load-pdfium.ts'

/**
 * Decodes a file.
 *
 * @throws UnreadableFile, also for whatever a decoder dies of
 */
export const decode = async ({ bytes, name }: Task): Promise<Source> => {
  let memory = (): number => 0
  try {
    return await read(bytes, {
      name,
      loadPdfium: async () => {
        const pdfium = await loadPdfium()
        memory = () => pdfium.views().bytes.length
        return pdfium
      },
    })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw failureOf(error, memory())
  }
}
