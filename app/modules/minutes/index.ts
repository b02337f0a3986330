import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { downloadRoutes } from './pages/download/page.ts'
import { exampleRoutes } from './pages/example/page.ts'
import { readMinutesRoutes } from './pages/read-minutes/page.ts'
import type { WebDeps } from './pages/deps.ts'

export type { Download, DownloadId, Input, ReadFile, Reading, Remark } from './model.ts'
export type { WebDeps } from './pages/deps.ts'
export { readInputs } from './commands/read-inputs.ts'
export type { ReadWork } from './commands/read-inputs.ts'
export { keepMinutes } from './commands/keep-minutes.ts'
export type { KeepMinutesInput } from './commands/keep-minutes.ts'
export { ownersChanged } from './commands/owners-changed.ts'
export type { DocumentFormat, PrintOrder } from './commands/print-document.ts'
export { latestReading, sayInMinutes } from './commands/say-in-minutes.ts'
export { withArising, withoutParagraph, withParagraphUnder } from './model/arising-text.ts'
export { citedNumbers } from './model/cited-numbers.ts'
export { findMinutes } from './queries/find-minutes.ts'
export { exemptNumbers } from './queries/exempt-numbers.ts'
export { readTyped } from './queries/read-typed.ts'
export type { KeptMinutes, MinutesState, TypedReading } from './model/record.ts'
export { minutesRecordRoutes } from './pages/record-routes.ts'
export { findLedgerFaults } from './queries/find-faults.ts'
export { stateOfMinutes } from './queries/state-of-minutes.ts'
export type { LiveReading } from './queries/read-live.ts'
export { paths as minutesPaths } from './paths.ts'

/** All addresses of the module. */
export const minutesRoutes = (deps: WebDeps): readonly Route<Visitor>[] => [
  ...readMinutesRoutes(deps),
  ...exampleRoutes(deps),
  ...downloadRoutes(deps),
]
