import type { Database } from '#platform/db/database.ts'
import { hashOfBytes, readStoredFile } from '#platform/files/stored-files.ts'

/** Files that the record names and that are missing, or no longer what was given. */
export const checkFiles = async (db: Database, folder: string): Promise<readonly string[]> => {
  const rows = await db.read(tx => tx.selectFrom('file').select(['hash', 'name']).orderBy('name').execute())
  const mails = await db.read(tx => tx.selectFrom('inbound_mail').select('file_hash').orderBy('id').execute())
  const all = [...rows, ...mails.map(mail => ({ hash: mail.file_hash, name: 'a mail that came' }))]
  return all.flatMap(({ hash, name }) => {
    const bytes = readStoredFile(folder, hash)
    if (bytes === null) return [`The file “${name}” is missing from the folder of files (${hash}).`]
    return hashOfBytes(bytes) === hash ? [] : [`The file “${name}” is not as it was given (${hash}).`]
  })
}
