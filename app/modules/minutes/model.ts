import type { Diagnostic, Ledger, Pack, SourceFormat } from '#minutes'

/** Something to read: a file that was chosen, or text that was pasted. */
export interface Input {
  /** What the person calls it: the file's name, or "Minutes you pasted". */
  readonly label: string
  /** The field that it came from. */
  readonly field: string
  readonly bytes: Uint8Array
}

/** A file after reading. */
export interface ReadFile {
  readonly label: string
  readonly format: SourceFormat
  /** All text in reading order; the lines that positions speak of, counted from 1. */
  readonly text: string
  readonly pages: number | null
  readonly pack: Pack
}

/** A remark of the reader or the proof-reader. */
export interface Remark extends Diagnostic {
  /** The file that it is of, from 0; null where it is of all together. */
  readonly file: number | null
}

/** Everything that is known after reading. */
export interface Reading {
  readonly files: readonly ReadFile[]
  /** The gravest first; then in the order of the files and lines. */
  readonly remarks: readonly Remark[]
  /** Null where no file holds minutes. */
  readonly ledger: Ledger | null
  /** True where something that follows the first minutes was given too, so that the ledger can say what was lost. */
  readonly followed: boolean
}

/** How much may be given at once. */
export interface ReadLimits {
  /** Of everything together. */
  readonly maxBytes: number
  readonly maxFiles: number
}

/** What can be downloaded after reading, in the order of the buttons, and what each is made of. */
export const downloads = [
  { id: 'arising-docx', words: 'Matters Arising report, Word', needs: 'ledger' },
  { id: 'arising-pdf', words: 'Matters Arising report, PDF', needs: 'ledger' },
  { id: 'ledger-csv', words: 'Ledger, CSV', needs: 'ledger' },
  { id: 'minutes-docx', words: 'Minutes as read, Word', needs: 'minutes' },
  { id: 'minutes-pdf', words: 'Minutes as read, PDF', needs: 'minutes' },
  { id: 'actions-csv', words: 'Actions, CSV', needs: 'minutes' },
  { id: 'everything-json', words: 'Everything, JSON', needs: 'nothing' },
] as const

export type DownloadId = (typeof downloads)[number]['id']

/** A file to send. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly body: Uint8Array | string
}
