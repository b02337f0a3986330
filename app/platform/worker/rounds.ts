/** Rounds of work that is looked for when somebody says so, and now and then. */
export interface Rounds {
  /** Says that there may be work: it is looked for soon. */
  readonly wake: () => void
  /** Does all that is due. Tells how much was begun. */
  readonly workDue: () => Promise<number>
  /** Begins nothing more, and waits for what is in hand. */
  readonly close: () => Promise<void>
}

export interface RoundsOptions {
  /** One round: does what is due, until nothing is. Tells how much was begun. */
  readonly work: (isClosed: () => boolean) => Promise<number>
  /** What stopped a round that nobody waited for. */
  readonly onStop: (error: unknown) => void
  /** Many changes at once ask for one look: how long to wait for the others, in milliseconds. */
  readonly wakeMs: number
  /** How often to look for work that nobody told of, in milliseconds. */
  readonly pollMs: number
}

/** Looks for work, one round at a time. Its timers do not keep a process alive. */
export const createRounds = ({ work, onStop, wakeMs, pollMs }: RoundsOptions): Rounds => {
  let closed = false
  let running: Promise<number> | null = null
  let soon: NodeJS.Timeout | null = null
  const isClosed = (): boolean => closed

  const workDue = async (): Promise<number> => {
    // One round at a time; what came during it may have come too late for it.
    if (running !== null) await running.catch(() => undefined)
    running ??= work(isClosed).finally(() => (running = null))
    return running
  }

  const look = (): void => {
    workDue().catch(onStop)
  }
  const poll = setInterval(look, pollMs)
  poll.unref()

  return {
    workDue,
    wake: () => {
      if (closed || soon !== null) return
      soon = setTimeout(() => {
        soon = null
        look()
      }, wakeMs)
      soon.unref()
    },
    close: async () => {
      closed = true
      clearInterval(poll)
      if (soon !== null) clearTimeout(soon)
      await running?.catch(() => undefined)
    },
  }
}
