import { Worker } from 'node:worker_threads'

export interface ThreadJob {
  /** The file whose exported function is called. */
  readonly module: URL
  /** Name of the function. */
  readonly call: string
  /** Its one argument; it is copied to the thread. */
  readonly argument: unknown
  readonly deadlineMs: number
  readonly memoryMb: number
}

/** Thrown where a thread was ended because it took too long or too much memory. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'
  readonly reason: 'too-slow' | 'too-much-memory'
  constructor(reason: 'too-slow' | 'too-much-memory') {
    super(`The work was stopped: ${reason}`)
    this.reason = reason
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Calls a function in a thread of its own, which is ended when it has answered, or takes too long or too much memory.
 * The caller says what type the function gives.
 */
export const runInThread = <T>({ module, call, argument, deadlineMs, memoryMb }: ThreadJob): Promise<T> => {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { module: module.href, call, argument },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 4 },
  })
  return new Promise<T>((resolve, reject) => {
    const late = setTimeout(() => reject(new ThreadEnded('too-slow')), deadlineMs)
    worker.on('message', answer => resolve(answer as T))
    worker.on('error', error => reject(isOutOfMemory(error) ? new ThreadEnded('too-much-memory') : error))
    worker.on('exit', () => {
      clearTimeout(late)
      reject(new Error('The thread ended without an answer'))
    })
  }).finally(() => {
    void worker.terminate()
  })
}
