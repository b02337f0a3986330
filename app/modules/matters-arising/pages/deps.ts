import type { PageDeps } from '#modules/accounts/index.ts'
import type { PrintOrder } from '#modules/minutes/index.ts'

/** What the pages of reports are given by the entry. */
export interface ReportPageDeps extends PageDeps {
  /** Prints a document as a file, in a thread of its own. */
  readonly printDocument: (order: PrintOrder) => Promise<Uint8Array | string>
}
