/** The thread that a file is decoded in: it may be ended at any moment, and takes nothing else with it. */
import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableFile } from '#minutes/read/unreadable.ts'
import type { Answer, Task } from './answer.ts'
import { decode } from './decode.ts'

const isTask = (value: unknown): value is Task =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array

const answer = async (task: unknown): Promise<Answer> => {
  if (!isTask(task)) throw new TypeError('The reading thread was started without a file.')
  try {
    return { kind: 'source', source: await decode(task) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', reason: error.reason, message: error.message }
    throw error
  }
}

parentPort?.postMessage(await answer(workerData))
