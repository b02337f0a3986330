import type { Act } from '#modules/accounts/index.ts'
import { placeForBusiness, type AgendaItem, type ItemKind, type ItemText } from '../model/agenda-item.ts'
import type { Meeting } from '../model.ts'
import { insertAgendaItem, placeAgendaItems, selectAgendaItems } from '../store/agenda-items.ts'

/** An item that goes onto an agenda. */
export interface Put extends ItemText {
  readonly kind: ItemKind
  readonly forwardId: string | null
}

/** Puts an item onto an agenda, before the items that close the meeting. */
export const putItem = async (act: Act, meeting: Meeting, put: Put): Promise<AgendaItem> => {
  const items = await selectAgendaItems(act.tx, meeting.id)
  const place = placeForBusiness(items)
  const item: Omit<AgendaItem, 'version'> = {
    ...put,
    id: act.newId(),
    meetingId: meeting.id,
    position: place + 1,
    state: 'open',
    addedAt: meeting.agendaPublishedAt === null ? null : act.now,
  }
  await insertAgendaItem(act.tx, item)
  await placeAgendaItems(act.tx, items.map(({ id }) => id).toSpliced(place, 0, item.id))
  return { ...item, version: 1 }
}
