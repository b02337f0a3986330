import type { Gate } from '#platform/http/gate.ts'
import type { Seal } from '#platform/http/seal.ts'
import type { Layout } from '#ui/layout.ts'
import type { ReadResult } from '../commands/read-inputs.ts'
import type { Download, DownloadId, Input, ReadLimits, Reading } from '../model.ts'

/** What the pages of this module are given by the entry. */
export interface WebDeps {
  readonly layout: Layout
  readonly seal: Seal<Reading>
  /** Holds back readings when too many are under way. */
  readonly gate: Gate
  readonly limits: ReadLimits
  readonly seconds: number
  readonly read: (inputs: readonly Input[]) => Promise<ReadResult>
  readonly compose: (id: DownloadId, reading: Reading) => Promise<Download | null>
}
