import { UnreadableFile } from '#minutes'
import type { LiveReading, TypedReading } from '#modules/minutes/index.ts'
import type { Log } from '#platform/log/log.ts'
import { ThreadEnded } from '#platform/worker/thread-ended.ts'
import { createThreads, type Threads } from '#platform/worker/threads.ts'

const moduleOf = (name: string): URL => new URL(`../../modules/minutes/queries/${name}.ts`, import.meta.url)

/** While somebody types, a text comes every few seconds: the thread stays for as long as they might think. */
const keepMs = 600_000
const memoryMb = 512

export interface TypedWorkOptions {
  readonly deadlineMs: number
  readonly log: Log
  readonly elapsed: () => number
}

/** Reading of what is typed, in threads of its own, so that a long text holds up nobody's page. */
export const typedWork = ({ deadlineMs, log, elapsed }: TypedWorkOptions) => {
  const typed = createThreads<string, TypedReading>({
    module: moduleOf('read-typed'),
    call: 'readTyped',
    memoryMb,
    keepMs,
  })
  const live = createThreads<{ readonly text: string; readonly opened: string | null }, LiveReading>({
    module: moduleOf('read-live'),
    call: 'readLive',
    memoryMb,
    keepMs,
  })
  const within = async <A, R>(threads: Threads<A, R>, argument: A): Promise<R> => {
    const start = elapsed()
    try {
      return await threads.run(argument, { deadlineMs })
    } catch (error) {
      if (error instanceof ThreadEnded) throw new UnreadableFile(error.reason)
      throw error
    } finally {
      log.info('read while typed', { ms: elapsed() - start })
    }
  }
  return {
    readTyped: (text: string): Promise<TypedReading> => within(typed, text),
    readLive: (text: string, opened: string | null): Promise<LiveReading> => within(live, { text, opened }),
  }
}
