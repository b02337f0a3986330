import { auditMigration } from './0001-audit.ts'
import { accountsMigration } from './0002-accounts.ts'
import { bodiesMigration } from './0003-bodies.ts'
import { meetingsMigration } from './0004-meetings.ts'
import { minutesMigration } from './0005-minutes.ts'
import { intakeMigration } from './0006-intake.ts'
import { jobsMigration } from './0007-jobs.ts'
import { ledgerMigration } from './0008-ledger.ts'
import { clerkTasksMigration } from './0009-clerk-tasks.ts'
import { ownerLinksMigration } from './0010-owner-links.ts'
import { chaseMigration } from './0011-chase.ts'
import { reportMigration } from './0012-report.ts'
import { asksMigration } from './0013-asks.ts'
import { mattersMigration } from './0014-matters.ts'
import { dueFeedsMigration } from './0015-due-feeds.ts'
import type { Migration } from '#platform/db/migrate.ts'

/** Every step of the schema, in order. A step that was released is never changed: a mistake is mended by the next. */
export const migrations: readonly Migration[] = [
  auditMigration,
  accountsMigration,
  bodiesMigration,
  meetingsMigration,
  minutesMigration,
  intakeMigration,
  jobsMigration,
  ledgerMigration,
  clerkTasksMigration,
  ownerLinksMigration,
  chaseMigration,
  reportMigration,
  asksMigration,
  mattersMigration,
  dueFeedsMigration,
]
