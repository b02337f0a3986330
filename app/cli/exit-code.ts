/** What the program tells whoever started it: all well; findings (errors of the proof-reader, a ledger that does not balance); a command or a file that could not be used. */
export const exitCode = { well: 0, findings: 1, failed: 2 } as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
