/** Counts what each sender does within a minute. */
export interface Rate {
  /** True where this one may do one more now. */
  readonly allows: (sender: string) => boolean
}

/** How many senders are remembered: whoever has many addresses gains nothing by it. */
const mostSenders = 10_000

/** @param now - milliseconds */
export const perMinute = (most: number, now: () => number): Rate => {
  let minute = -1
  let counts = new Map<string, number>()
  return {
    allows: sender => {
      const current = Math.floor(now() / 60_000)
      if (current !== minute || counts.size > mostSenders) [minute, counts] = [current, new Map()]
      const count = (counts.get(sender) ?? 0) + 1
      counts.set(sender, count)
      return count <= most
    },
  }
}
