import { Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { deleteAgendaItem, updateAgendaItem } from '../store/agenda-items.ts'
import { selectForwardItem, updateForwardItem } from '../store/forward-items.ts'
import { countChange, noteChange, reachItem, type SeenItem } from './reach-agenda.ts'

/** What came from the forward plan waits there again. */
const giveBack = async (act: Act, forwardId: string | null): Promise<void> => {
  const planned = forwardId === null ? null : await selectForwardItem(act.tx, forwardId)
  if (planned?.state === 'placed') await updateForwardItem(act.tx, planned, { state: 'waiting' })
}

/** Takes an item off an agenda. Once the agenda is out it stays there with its number, as withdrawn. */
export const removeItem = async (act: Act, seen: SeenItem): Promise<void> => {
  const { meeting, item } = await reachItem(act, seen)
  await countChange(act, meeting.id, meeting.agendaVersion)
  const gone =
    meeting.agendaPublishedAt === null
      ? await deleteAgendaItem(act.tx, item)
      : await updateAgendaItem(act.tx, item, { state: 'withdrawn' })
  if (!gone) throw new Stale('agenda item')
  await giveBack(act, item.forwardId)
  await noteChange(act, meeting, {
    action: 'agenda-item.removed',
    itemId: item.id,
    before: { ...item },
    change: { kind: 'withdrawn', what: `“${item.title}” was withdrawn`, exempt: item.exemptParagraph !== null },
  })
}
