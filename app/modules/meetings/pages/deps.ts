import type { Printable } from '#minutes'
import type { PageDeps } from '#modules/accounts/index.ts'
import type { Letterhead } from '../model.ts'

/** What the pages of meetings are given by the entry. */
export interface MeetingPageDeps extends PageDeps {
  readonly letterhead: Letterhead
  /** Prints a document as a file, in a thread of its own. */
  readonly printFile: (document: Printable, format: 'docx' | 'pdf') => Promise<Uint8Array | string>
}
