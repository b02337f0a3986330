import type { Act } from '#modules/accounts/index.ts'
import type { Reading } from '../model/found.ts'
import { replaceDocuments } from '../store/documents.ts'
import { selectIntake } from '../store/intakes.ts'
import { filePapers } from './file-papers.ts'
import { finishFile } from './finish-file.ts'
import { settleFile } from './settle-file.ts'

/**
 * Writes what was read of a file, and takes in what is certain. A file that somebody else moved on meanwhile is left alone.
 */
export const noteReading = async (act: Act, id: string, reading: Reading): Promise<void> => {
  const intake = await selectIntake(act.tx, { id })
  const isFailing = 'problem' in reading && intake?.state === 'asking'
  if (intake === null || (intake.state !== 'reading' && !isFailing)) return
  if ('problem' in reading) return finishFile(act, intake, { state: 'failed', problem: reading.problem })
  const { found } = reading
  await replaceDocuments(act.tx, id, found.documents)
  if (found.meetings.length > 0 || found.bodies.length > 0) return settleFile(act, { intake, found })
  await filePapers(act, { intake, found, meetingIds: [] })
  return finishFile(act, intake, { state: 'nothing', problem: null })
}
