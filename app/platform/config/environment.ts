/** Variables by name, as a process is given them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The environment of this process. The only place that reads it; everything else is given what it needs. */
export const readEnvironment = (): Environment => ({ ...process.env })
