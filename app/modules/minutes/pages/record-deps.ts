import type { PageDeps } from '#modules/accounts/index.ts'
import type { PrintOrder } from '../commands/print-document.ts'
import type { TypedReading } from '../model/record.ts'
import type { LiveReading } from '../queries/read-live.ts'

/** What the pages of the record's minutes are given by the entry. */
export interface RecordDeps extends PageDeps {
  /** Reads a text in a thread. Throws UnreadableFile where it takes too long. */
  readonly readTyped: (text: string) => Promise<TypedReading>
  /** The same, for what stands beside the text while it is typed. */
  readonly readLive: (text: string, opened: string | null) => Promise<LiveReading>
  /** Prints a document as a file, in a thread. */
  readonly printDocument: (order: PrintOrder) => Promise<Uint8Array | string>
}
