import { join } from 'node:path'
import { systemClock } from '#kernel/clock.ts'
import type { RecordTools } from '../cli/record-tools.ts'

/** What is loaded only where a command keeps something: reading a file must not pay for a database. */
const load = async () => {
  const [{ loadConfig }, { readEnvironment }, { recordFile, openRecord }, { migrations }] = await Promise.all([
    import('#platform/config/config.ts'),
    import('#platform/config/environment.ts'),
    import('./open-record.ts'),
    import('#migrations'),
  ])
  const config = loadConfig(readEnvironment())
  const { dataFolder, databaseUrl } = config
  const place = databaseUrl === null ? { file: recordFile(dataFolder) } : { url: databaseUrl }
  return { config, place, files: join(dataFolder, 'files'), migrations, openRecord }
}

/** The record that the settings name, for the commands that need one. */
export const recordTools: RecordTools = {
  open: async () => {
    const { config, files, openRecord } = await load()
    const { createRecord } = await import('#modules/accounts/index.ts')
    const db = await openRecord(config)
    return { ...createRecord({ db, clock: systemClock }), files, [Symbol.asyncDispose]: () => db.close() }
  },
  serve: async () => (await import('./serve.ts')).serve({ example: false }),
  work: async () => (await import('./work.ts')).work(),
  backUp: async target => {
    const { backUp } = await import('#platform/db/backup/back-up.ts')
    return backUp({ ...(await load()), target })
  },
  restore: async (source, { replace }) => {
    const { restore } = await import('#platform/db/backup/restore.ts')
    const { keepFile } = await import('#platform/files/stored-files.ts')
    const { place, files, migrations } = await load()
    const stamp = systemClock.now().toString({ smallestUnit: 'second' }).replaceAll(':', '-')
    return restore({ source, place, replace, migrations, stamp, keepFile: bytes => void keepFile(files, bytes) })
  },
  check: async () => {
    const { config, place, files, openRecord } = await load()
    const { checkDatabase } = await import('#platform/db/backup/check-database.ts')
    const { checkFiles } = await import('./check-files.ts')
    const { findLedgerFaults } = await import('#modules/minutes/index.ts')
    const { findStandingFaults } = await import('#modules/ledger/index.ts')
    const db = await openRecord(config)
    try {
      return [
        ...(await checkDatabase(place, db)),
        ...(await checkFiles(db, files)),
        ...(await db.read(tx => findLedgerFaults({ tx }))),
        ...(await db.read(tx => findStandingFaults({ tx }))),
      ]
    } finally {
      await db.close()
    }
  },
}
