import type { PageDeps } from '#modules/accounts/index.ts'

/** What the pages of the module are given by the entry. */
export interface IntakeDeps extends PageDeps {
  /** The folder of files that were given. */
  readonly files: {
    /** Keeps bytes for ever, and gives their hash. */
    readonly keep: (bytes: Uint8Array) => string
    /** The bytes of a hash; null where there are none. */
    readonly read: (hash: string) => Uint8Array | null
  }
  /** Says that there may be files to read. */
  readonly wake: () => void
  readonly limits: {
    /** Of each file. */
    readonly maxBytes: number
    readonly maxFiles: number
  }
}
