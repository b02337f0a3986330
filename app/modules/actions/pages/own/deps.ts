import type { PageDeps } from '#modules/accounts/index.ts'
import type { MailPlaces } from '../../commands/link-for.ts'

/** What the pages of owners need besides what every page does. */
export interface OwnerDeps extends PageDeps {
  /** Where links lead, and where answers to mail go. */
  readonly places: MailPlaces
  readonly files: {
    readonly keep: (bytes: Uint8Array) => string
    /** Null where there is none of that hash. */
    readonly read: (hash: string) => Uint8Array | null
  }
  readonly limits: {
    /** Of all that is sent with one form. */
    readonly maxBytes: number
    readonly maxFiles: number
  }
}
