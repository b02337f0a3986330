import { Worker } from 'node:worker_threads'
import { UnreadableFile } from '#minutes/read/unreadable.ts'
import type { Source } from '#minutes'
import type { Answer, Task } from './answer.ts'

export interface BoxOptions {
  /** Name of the file, by whose ending a text format is told from another. */
  readonly name: string
  /** How long the decoder may take, in milliseconds. */
  readonly deadlineMs?: number
}

const usualDeadlineMs = 10_000
/** Memory for objects of the thread, besides that of PDFium; a file of 3,000 pages needs about half of it. */
const resourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

/**
 * Decodes a PDF or Word file in a thread of its own, which is ended when it takes too long or too much memory. Whatever
 * the file is, this answers soon after the deadline at the latest and leaves the process as it was.
 *
 * @throws UnreadableFile with the reason, `too-slow` and `too-much-memory` among them
 */
export const readInBox = (bytes: Uint8Array, { name, deadlineMs = usualDeadlineMs }: BoxOptions): Promise<Source> => {
  if (bytes.length === 0) return Promise.reject(new UnreadableFile('empty'))
  const copy = new Uint8Array(bytes)
  const task: Task = { bytes: copy, name }
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: task,
    transferList: [copy.buffer],
    resourceLimits,
    stdout: true,
    stderr: true,
  })
  return new Promise<Source>((resolve, reject) => {
    const timer = setTimeout(() => reject(new UnreadableFile('too-slow')), deadlineMs)
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'source') resolve(answer.source)
      else reject(new UnreadableFile(answer.reason, answer.message))
    })
    worker.on('error', error => reject(asUnreadable(error)))
    worker.on('exit', () => reject(new UnreadableFile('damaged')))
    worker.on('exit', () => clearTimeout(timer))
  }).finally(() => {
    void worker.terminate()
  })
}

/** Errors that end the thread: out of memory, or a mistake of ours, which is passed on as it is. */
const asUnreadable = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new UnreadableFile('too-much-memory', undefined, { cause: error })
    : error
