import { NotAllowed } from '#kernel/errors.ts'
import type { Minutes } from '#minutes'
import { systemActor, type Act, type Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import type { TypedReading } from '../model/record.ts'
import { firstTextOf } from '../queries/first-text-of.ts'
import { notedPeople } from '../queries/list-mark.ts'
import { readTyped } from '../queries/read-typed.ts'
import { selectMinutes } from '../store/minutes.ts'
import { saveMinutes } from './save-minutes.ts'

/** What is said in minutes because it was decided elsewhere, so that nobody types it twice. */
export interface Said {
  readonly meeting: Meeting
  readonly body: Body
  /** Why, for the record. */
  readonly reason: string
  /** Makes the new text; what it is given is the latest text, so that nobody's words are overwritten. */
  readonly put: (text: string, minutes: Minutes | null) => string
}

/** The minutes of a meeting as they are now; the text that a clerk would begin with where there are none. */
export const latestReading = async (
  look: Pick<Look, 'tx' | 'actor'>,
  { meeting, body }: Pick<Said, 'meeting' | 'body'>,
): Promise<TypedReading> => {
  const found = await selectMinutes(look.tx, { meetingId: meeting.id })
  return readTyped(found?.text ?? (await firstTextOf(look, { meeting, body })))
}

/**
 * Puts words into the minutes of a meeting, in the transaction of whatever was decided. The caller has asked its own
 * policy: a chair who decides writes no minutes, and yet the minutes say what was decided, under their name.
 * @throws NotAllowed where the minutes are approved
 */
export const sayInMinutes = async (act: Act, { meeting, body, reason, put }: Said): Promise<void> => {
  const found = await selectMinutes(act.tx, { meetingId: meeting.id })
  if (found?.state === 'approved') {
    throw new NotAllowed('The minutes of this meeting are approved, so nothing can be put into them.')
  }
  const before = await latestReading(act, { meeting, body })
  const text = put(before.text, before.minutes)
  await saveMinutes(
    { ...act, actor: systemActor },
    {
      meetingId: meeting.id,
      version: found?.version ?? 0,
      reading: readTyped(text),
      // A sentence that is put in takes no action out, so that there is nothing to confirm.
      confirmed: { reason },
      mark: (await notedPeople(act, meeting.id)).mark,
    },
  )
}
