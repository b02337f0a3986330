import type { Look } from '#modules/accounts/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import type { AgendaLine } from '../model/agenda-line.ts'
import type { Correction, KeptAction, MinuteRemark } from '../model/record.ts'
import { selectActions } from '../store/entries.ts'
import { selectAgenda } from '../store/meeting-rows.ts'
import { selectCorrections, selectRemarks } from '../store/remarks.ts'
import { findMinutes, type FoundMinutes } from './find-minutes.ts'
import { toApprove, type ToApprove } from './to-approve.ts'

export interface MinutesPage extends FoundMinutes {
  readonly agenda: readonly AgendaLine[]
  readonly actions: readonly KeptAction[]
  readonly remarks: readonly MinuteRemark[]
  readonly corrections: readonly Correction[]
  /** Day of the meeting that approved them. */
  readonly approvedOn: string | null
  /** Earlier minutes that this meeting can approve. */
  readonly toApprove: readonly ToApprove[]
}

/** Everything that the page of the minutes of a meeting shows; remarks are for those who may leave some. */
export const minutesPage = async (look: Look, meetingId: string): Promise<MinutesPage> => {
  const found = await findMinutes(look, { meetingId })
  const { minutes, may, meeting, body } = found
  const id = minutes?.id ?? ''
  const approvedAt = minutes?.approvedAtMeetingId ?? null
  return {
    ...found,
    agenda: await selectAgenda(look.tx, meetingId),
    actions: await selectActions(look.tx, id),
    remarks: may('see-exempt') ? await selectRemarks(look.tx, id) : [],
    corrections: await selectCorrections(look.tx, id),
    approvedOn: approvedAt === null ? null : (await findMeeting(look, approvedAt)).meeting.date,
    toApprove: await toApprove(look, { meeting, body }),
  }
}
