import { Invalid, NotAllowed } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { selectAgendaItems } from '../store/agenda-items.ts'
import { setAgendaPublished } from '../store/meetings.ts'
import { reachAgenda } from './reach-agenda.ts'

/** Publishes an agenda that was not ready when the meeting was called. From now on changes are marked. */
export const publishAgenda = async (act: Act, { meetingId }: { readonly meetingId: string }): Promise<void> => {
  const { meeting } = await reachAgenda(act, meetingId)
  if (meeting.state !== 'called') throw new NotAllowed('The agenda goes out when the meeting is called.')
  if (meeting.agendaPublishedAt !== null) return
  const items = (await selectAgendaItems(act.tx, meeting.id)).filter(({ state }) => state === 'open')
  if (items.length === 0) throw new Invalid([{ field: '', message: 'Make the agenda first' }])
  await setAgendaPublished(act.tx, meeting.id, act.now)
  await recordChange(act, {
    action: 'agenda.published',
    subject: { kind: 'meeting', id: meeting.id },
    bodyId: meeting.bodyId,
    after: { items: items.map(({ title }) => title) },
  })
}
