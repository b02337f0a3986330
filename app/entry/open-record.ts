import { join } from 'node:path'
import { migrations } from '#migrations'
import type { Config } from '#platform/config/config.ts'
import type { Database } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open-database.ts'

/** The file of the data folder that holds the record. */
export const recordFile = (dataFolder: string): string => join(dataFolder, 'matters-arising.db')

/** Opens the record, with its schema up to date; makes an empty one where there is none. */
export const openRecord = async ({
  dataFolder,
  databaseUrl,
}: Pick<Config, 'dataFolder' | 'databaseUrl'>): Promise<Database> => {
  const db = await openDatabase(databaseUrl === null ? { file: recordFile(dataFolder) } : { url: databaseUrl })
  try {
    await migrate(db, migrations)
  } catch (error) {
    await db.close()
    throw error
  }
  return db
}
