/** Where a command reads and writes; the entry gives the process's own. */
export interface Terminal {
  /** Standard input, to its end. */
  readonly input: () => Promise<Uint8Array>
  /** Writes to standard output. */
  readonly out: (text: string) => void
  /** Writes to standard error. */
  readonly err: (text: string) => void
  /** True where a person watches standard error. */
  readonly watched: boolean
  /** Asks whoever sits there, and gives the line that they type; null at the end of the input. Undefined where nobody does. */
  readonly ask?: (question: string) => Promise<string | null>
}
