import type { Act } from '#modules/accounts/index.ts'
import { readFound } from '../model/found-json.ts'
import { selectIntake, selectReading } from '../store/intakes.ts'
import { settleFile } from './settle-file.ts'

/** Takes in a file that was asked about and has its answers; where something new is unsure, asks that. */
export const settleAnswered = async (act: Act, id: string): Promise<void> => {
  const intake = await selectIntake(act.tx, { id })
  if (intake?.state !== 'asking') return
  await settleFile(act, { intake, found: readFound(await selectReading(act.tx, id)) })
}
