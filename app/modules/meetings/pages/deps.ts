import type { Printable } from '#minutes'
import type { Look, PageDeps } from '#modules/accounts/index.ts'
import type { FrameLink } from '#ui/layout.ts'
import type { Letterhead } from '../model.ts'

/** What the pages of meetings are given by the entry. */
export interface MeetingPageDeps extends PageDeps {
  readonly letterhead: Letterhead
  /** Files that a meeting was taken in from, of those that whoever looks may have. */
  readonly filesOf: (look: Look, meetingId: string) => Promise<readonly FrameLink[]>
  /** Prints a document as a file, in a thread of its own. */
  readonly printFile: (document: Printable, format: 'docx' | 'pdf') => Promise<Uint8Array | string>
}
