import type { Act } from '#modules/accounts/index.ts'
import { findBodyMatches } from '#modules/bodies/index.ts'
import type { Intake } from '../model.ts'
import type { Found, FoundDocument } from '../model/found.ts'
import { selectPapersOn, updateDocument } from '../store/documents.ts'
import { selectMeetingsOn } from '../store/meetings.ts'

/** The meeting of the day that a paper names, of the body that it names. */
const meetingOfPaper = async (act: Act, { body, date }: FoundDocument): Promise<string | null> => {
  if (body === null || date === null) return null
  const match = await findBodyMatches(act, body)
  if (match === null || !('certain' in match)) return null
  const [only, ...more] = await selectMeetingsOn(act.tx, { bodyId: match.certain, date })
  return only === undefined || more.length > 0 ? null : only.id
}

/**
 * Keeps the papers of a file with the meeting that they name; else with the only meeting whose minutes came in the same
 * file: a pack is one meeting's.
 */
export const filePapers = async (
  act: Act,
  {
    intake,
    found,
    meetingIds,
  }: {
    readonly intake: Intake
    readonly found: Found
    readonly meetingIds: readonly string[]
  },
): Promise<void> => {
  const [only, ...more] = new Set(meetingIds)
  const ofFile = only !== undefined && more.length === 0 ? only : null
  for (const [position, document] of found.documents.entries()) {
    if (document.kind === 'minutes') continue
    const meetingId = (await meetingOfPaper(act, document)) ?? ofFile
    await updateDocument(act.tx, { intakeId: intake.id, position }, { meetingId, outcome: 'paper' })
  }
}

/** Moves papers that came before a meeting was known to it: those that name its body and its day. */
export const gatherPapers = async (
  act: Act,
  { meetingId, bodyId, date }: { readonly meetingId: string; readonly bodyId: string; readonly date: string },
): Promise<void> => {
  for (const paper of await selectPapersOn(act.tx, date)) {
    if (paper.meetingId === meetingId || paper.body === null) continue
    const match = await findBodyMatches(act, paper.body)
    if (match === null || !('certain' in match) || match.certain !== bodyId) continue
    await updateDocument(act.tx, paper, { meetingId, outcome: 'paper' })
  }
}
