import { NotAllowed, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { textOf, type ForwardItem } from '../model/agenda-item.ts'
import { updateAgendaItem } from '../store/agenda-items.ts'
import { insertForwardItem } from '../store/forward-items.ts'
import { countChange, noteChange, reachItem, type SeenItem } from './reach-agenda.ts'

/** Puts an item off to the next meeting: it waits in the forward plan, which knows where it came from. */
export const deferItem = async (act: Act, seen: SeenItem): Promise<void> => {
  const { meeting, body, item } = await reachItem(act, seen)
  if (item.kind === 'ask') throw new NotAllowed('This was asked by another body: answer it, and defer it there.')
  if (item.kind !== 'business')
    throw new NotAllowed('This item stands on every agenda, so it is on the next one anyway.')
  await countChange(act, meeting.id, meeting.agendaVersion)
  if (!(await updateAgendaItem(act.tx, item, { state: 'deferred' }))) throw new Stale('agenda item')
  const waiting: Omit<ForwardItem, 'version'> = {
    ...textOf(item),
    id: act.newId(),
    bodyId: body.id,
    kind: 'business',
    wantedOn: null,
    state: 'waiting',
    deferredFrom: meeting.id,
  }
  await insertForwardItem(act.tx, waiting)
  await noteChange(act, meeting, {
    action: 'agenda-item.deferred',
    itemId: item.id,
    before: { ...item },
    after: { forwardItem: waiting.id },
    change: {
      kind: 'deferred',
      what: `“${item.title}” was put off to a later meeting`,
      exempt: item.exemptParagraph !== null,
    },
  })
}
