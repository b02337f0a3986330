/** What may be logged of an event: counts, sizes, formats, times. Never content, names of people or names of files. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** A log of events, one JSON object a line. */
export interface Log {
  readonly info: (event: string, facts?: Facts) => void
  readonly error: (event: string, facts?: Facts) => void
}

export interface LogOptions {
  /** Takes one finished line. */
  readonly write: (line: string) => void
  /** The instant now, ISO 8601 in UTC. */
  readonly now: () => string
}

/** Makes a log that writes `{"at","level","event",…facts}`. */
export const createLog = ({ write, now }: LogOptions): Log => {
  const put =
    (level: 'info' | 'error') =>
    (event: string, facts: Facts = {}): void =>
      write(`${JSON.stringify({ at: now(), level, event, ...facts })}\n`)
  return { info: put('info'), error: put('error') }
}
