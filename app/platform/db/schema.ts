import type { AccountTables } from './schema/accounts.ts'
import type { ActionTables } from './schema/actions.ts'
import type { AskTables } from './schema/asks.ts'
import type { AuditTables } from './schema/audit.ts'
import type { BodyTables } from './schema/bodies.ts'
import type { ChaseTables } from './schema/chase.ts'
import type { IntakeTables } from './schema/intake.ts'
import type { JobTables } from './schema/jobs.ts'
import type { LedgerTables } from './schema/ledger.ts'
import type { MatterTables } from './schema/matters.ts'
import type { MeetingTables } from './schema/meetings.ts'
import type { MinutesTables } from './schema/minutes.ts'
import type { OwnerTables } from './schema/owners.ts'
import type { ReportTables } from './schema/report.ts'

/**
 * Every table. Ids are short random texts; dates are "2026-03-10"; instants are "2026-03-10T14:00:00Z"; times of day are
 * "14:00", of the clock on the wall; yes and no are 1 and 0; a column called `version` counts the changes of its row.
 */
export interface Schema
  extends
    AuditTables,
    AccountTables,
    BodyTables,
    MeetingTables,
    MinutesTables,
    IntakeTables,
    JobTables,
    LedgerTables,
    ActionTables,
    ChaseTables,
    OwnerTables,
    AskTables,
    MatterTables,
    ReportTables {
  migration: { name: string; ran_at: string }
}
