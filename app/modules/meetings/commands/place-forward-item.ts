import { NotThere, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { textOf } from '../model/agenda-item.ts'
import { selectForwardItem, updateForwardItem } from '../store/forward-items.ts'
import { putItem } from './put-item.ts'
import { countChange, noteChange, reachAgenda } from './reach-agenda.ts'

export interface Placing {
  readonly meetingId: string
  readonly forwardId: string
  readonly version: number
}

/** Puts an item of the forward plan onto an agenda. */
export const placeForwardItem = async (act: Act, { meetingId, forwardId, version }: Placing): Promise<void> => {
  const { meeting, body } = await reachAgenda(act, meetingId)
  const planned = await selectForwardItem(act.tx, forwardId)
  if (planned === null || planned.bodyId !== body.id) throw new NotThere('item of the forward plan')
  const seen = { id: planned.id, version }
  if (planned.state !== 'waiting' || !(await updateForwardItem(act.tx, seen, { state: 'placed' }))) {
    throw new Stale('item of the forward plan')
  }
  await countChange(act, meeting.id, meeting.agendaVersion)
  const item = await putItem(act, meeting, { ...textOf(planned), kind: planned.kind, forwardId: planned.id })
  await noteChange(act, meeting, {
    action: 'agenda-item.added',
    itemId: item.id,
    after: { ...item },
    change: { kind: 'added', what: `“${item.title}” was added`, exempt: item.exemptParagraph !== null },
  })
}
