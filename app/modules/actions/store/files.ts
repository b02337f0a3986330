import type { Tx } from '#platform/db/database.ts'

import type { KeptFile } from '../model/kept-file.ts'

/** Writes down files that are kept. The same bytes are kept once, under the name that they first had. */
export const insertFiles = async (tx: Tx, files: readonly KeptFile[], now: string): Promise<void> => {
  for (const { hash, name, mediaType, size } of files) {
    await tx
      .insertInto('file')
      .values({ hash, name, media_type: mediaType, size, stored_at: now })
      .onConflict(conflict => conflict.column('hash').doNothing())
      .execute()
  }
}
