import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrations } from '#migrations'
import type { Clock } from '#kernel/clock.ts'
import { accountPaths, createRecord, offerFirstAdministrator, systemActor } from '#modules/accounts/index.ts'
import { loadExample, planExample } from '#modules/example/index.ts'
import type { Config } from '#platform/config/config.ts'
import { isLoopback } from '#platform/config/setting.ts'
import type { Database } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openSqlite } from '#platform/db/sqlite/open-sqlite.ts'
import { switchDatabase } from '#platform/db/switch-database.ts'

/** The example while it is shown instead of an empty record. */
export interface ExampleRecord {
  /** Stands for the example, and for the real record once the example has been removed. */
  readonly db: Database
  readonly isOn: () => boolean
  /** Removes the example; gives the path at which the first administrator of the real record begins. */
  readonly remove: () => Promise<string>
}

const isEmpty = (db: Database): Promise<boolean> =>
  db.read(async tx => {
    const account = await tx.selectFrom('account').select('id').limit(1).executeTakeFirst()
    const body = await tx.selectFrom('body').select('id').limit(1).executeTakeFirst()
    return account === undefined && body === undefined
  })

const open = async (file: string, clock: Clock): Promise<Database> => {
  const db = openSqlite(file)
  await migrate(db, migrations)
  if (await isEmpty(db)) {
    const plan = planExample(clock.today())
    await createRecord({ db, clock }).perform(systemActor, act => loadExample(act, plan))
  }
  return db
}

/**
 * Shows the example where the record is empty, the program listens to this machine alone, and nobody has removed the example
 * before. It has a file of its own, so that nothing of it is ever in the real record.
 * @returns null where it is not to be shown
 */
export const openExample = async (
  real: Database,
  { config, clock }: { readonly config: Pick<Config, 'dataFolder' | 'host'>; readonly clock: Clock },
): Promise<ExampleRecord | null> => {
  const file = join(config.dataFolder, 'example.db')
  const removed = join(config.dataFolder, 'example-removed')
  if (!isLoopback(config.host) || existsSync(removed) || !(await isEmpty(real))) return null
  mkdirSync(config.dataFolder, { recursive: true })
  const example = await open(file, clock)
  const db = switchDatabase(example)
  let on = true
  return {
    db: {
      ...db,
      close: async () => {
        await example.close()
        await real.close()
      },
    },
    isOn: () => on,
    remove: async () => {
      if (on) {
        on = false
        db.switchTo(real)
        writeFileSync(removed, 'The example was removed. Delete this file to see it again on an empty record.\n')
        await example.close()
        for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
      }
      const token = await createRecord({ db: real, clock }).perform(systemActor, offerFirstAdministrator)
      return token === null ? '/' : accountPaths.firstAdministrator(token)
    },
  }
}
