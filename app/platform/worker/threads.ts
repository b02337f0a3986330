import { Worker } from 'node:worker_threads'
import { ThreadEnded } from './thread-ended.ts'

export interface ThreadsOptions {
  /** The file whose exported function is called. */
  readonly module: URL
  /** Name of the function. It is given one argument, which is copied to the thread, as its answer is copied back. */
  readonly call: string
  /** A thread that takes more is ended. */
  readonly memoryMb: number
  /** How long a thread that has answered is kept for the next call; 0 ends it at once. */
  readonly keepMs: number
}

export interface RunOptions {
  readonly deadlineMs: number
  /** False where the call takes so much memory that its thread should be ended even if it could be kept. */
  readonly keep?: boolean
}

export interface Threads<A, R> {
  /**
   * Calls the function in a thread.
   * @throws ThreadEnded where it took too long or too much memory; whatever the function throws
   */
  readonly run: (argument: A, options: RunOptions) => Promise<R>
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const ask = <A, R>(worker: Worker, argument: A, deadlineMs: number): Promise<R> => {
  const { promise, resolve, reject } = Promise.withResolvers<R>()
  const late = setTimeout(() => reject(new ThreadEnded('too-slow')), deadlineMs)
  const answered = (answer: unknown): void => resolve(answer as R)
  const failed = (error: unknown): void => reject(isOutOfMemory(error) ? new ThreadEnded('too-much-memory') : error)
  const ended = (): void => reject(new Error('The thread ended without an answer'))
  worker.on('message', answered).on('error', failed).on('exit', ended)
  worker.postMessage(argument)
  return promise.finally(() => {
    clearTimeout(late)
    worker.off('message', answered).off('error', failed).off('exit', ended)
  })
}

/** Threads that call one function. Each works for one caller at a time, and one that fails takes nothing else with it. */
export const createThreads = <A, R>({ module, call, memoryMb, keepMs }: ThreadsOptions): Threads<A, R> => {
  const kept: { readonly worker: Worker; readonly letGo: () => void }[] = []

  const start = (): Worker =>
    new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { module: module.href, call },
      // The server's own nursery is small; reading wants a large one.
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    })

  const end = (worker: Worker): void => {
    // A thread that is ended on purpose has nothing more to say.
    worker.on('error', () => null)
    void worker.terminate()
  }

  const keep = (worker: Worker): void => {
    const drop = (): void => {
      const at = kept.findIndex(one => one.worker === worker)
      if (at >= 0) kept.splice(at, 1)
      end(worker)
    }
    const timer = setTimeout(drop, keepMs).unref()
    worker.on('error', drop)
    worker.unref()
    const letGo = (): void => {
      clearTimeout(timer)
      worker.off('error', drop)
      worker.ref()
    }
    kept.push({ worker, letGo })
  }

  const take = (): Worker => {
    const one = kept.pop()
    one?.letGo()
    return one?.worker ?? start()
  }

  return {
    run: async (argument, { deadlineMs, keep: mayKeep = true }) => {
      const worker = take()
      try {
        const answer = await ask<A, R>(worker, argument, deadlineMs)
        if (keepMs > 0 && mayKeep) keep(worker)
        else end(worker)
        return answer
      } catch (error) {
        end(worker)
        throw error
      }
    },
  }
}
