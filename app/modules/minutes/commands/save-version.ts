import type { Act } from '#modules/accounts/index.ts'
import { insertVersion } from '../store/minutes.ts'

/** Keeps a text for ever, as it was at a version. */
export const saveVersion = (
  act: Act,
  { minutesId, version, text }: { readonly minutesId: string; readonly version: number; readonly text: string },
): Promise<void> =>
  insertVersion(act.tx, { id: act.newId(), minutesId, version, text, savedAt: act.now, savedBy: act.by.name })
