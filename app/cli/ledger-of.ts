import { buildLedger } from '#minutes'
import type { Ledger } from '#minutes'
import type { ReadFile } from './read-files.ts'

/** The ledger of all documents of all files. */
export const ledgerOf = (files: readonly ReadFile[], options: { readonly promises: boolean }): Ledger =>
  buildLedger(
    files.flatMap(({ pack }) => pack.documents),
    options,
  )
