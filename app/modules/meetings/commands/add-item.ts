import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { AgendaItem, ItemText } from '../model/agenda-item.ts'
import { itemProblems, tidyItem } from '../model/check-item.ts'
import { putItem } from './put-item.ts'
import { countChange, noteChange, reachAgenda } from './reach-agenda.ts'

export interface Adding extends ItemText {
  readonly meetingId: string
  /** Why it is urgent, where the agenda is out already; "" where nothing is said. */
  readonly reason: string
}

/** Adds an item to an agenda. Once the agenda is out the item is marked as added afterwards, with the reason given. */
export const addItem = async (act: Act, { meetingId, reason, ...given }: Adding): Promise<AgendaItem> => {
  const { meeting } = await reachAgenda(act, meetingId)
  const text = tidyItem(given)
  const problems = itemProblems(text)
  if (problems.length > 0) throw new Invalid(problems)
  await countChange(act, meeting.id, meeting.agendaVersion)
  const item = await putItem(act, meeting, { ...text, kind: 'business', forwardId: null })
  await noteChange(act, meeting, {
    action: 'agenda-item.added',
    itemId: item.id,
    after: { ...item },
    change: { kind: 'added', what: `“${item.title}” was added`, exempt: item.exemptParagraph !== null, reason },
  })
  return item
}
