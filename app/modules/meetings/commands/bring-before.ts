import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { ForwardItem, ItemText } from '../model/agenda-item.ts'
import { itemProblems, tidyItem } from '../model/check-item.ts'
import type { Meeting } from '../model.ts'
import { selectAgendaItems } from '../store/agenda-items.ts'
import { insertForwardItem, updateForwardItem } from '../store/forward-items.ts'
import { selectMeetings } from '../store/meetings.ts'
import { putItem } from './put-item.ts'
import { countChange, noteChange } from './reach-agenda.ts'

/** What comes before a body because another part of the record says so: an ask, or the answer to one. */
export interface Bringing extends ItemText {
  readonly bodyId: string
  readonly kind: ForwardItem['kind']
  /** The meeting that it is to come before; null for the next one. */
  readonly meetingId: string | null
  /** Where it is for no meeting yet: the day that it is wanted for; null for as soon as may be. */
  readonly wantedOn: string | null
  /** Meetings up to this day are over for it; null where the next meeting may be today's. */
  readonly after: string | null
}

/** Where it waits: in the forward plan, whose item the agenda's item names, and on an agenda where there is one. */
export interface Brought {
  readonly forwardId: string
  readonly meeting: Meeting | null
}

const meetingFor = async (act: Act, { bodyId, meetingId, wantedOn, after }: Bringing): Promise<Meeting | null> => {
  const open = (await selectMeetings(act.tx, bodyId))
    .filter(({ state }) => state === 'planned' || state === 'called')
    .filter(({ date }) => date >= act.today.toString() && (after === null || date > after))
    .toReversed()
  if (meetingId !== null) return open.find(({ id }) => id === meetingId) ?? null
  return wantedOn === null ? (open[0] ?? null) : null
}

/**
 * Brings something before the next meeting of a body, or before one that is named: onto its agenda where there is one, else
 * into the forward plan, from which agendas are made. The caller has asked its own policy: whoever asks something of another
 * body need not be of it.
 */
export const bringBefore = async (act: Act, bringing: Bringing): Promise<Brought> => {
  const { bodyId, kind } = bringing
  const text = tidyItem(bringing)
  const problems = itemProblems(text)
  if (problems.length > 0) throw new Invalid(problems)
  const meeting = await meetingFor(act, bringing)
  const hasAgenda = meeting !== null && (await selectAgendaItems(act.tx, meeting.id)).length > 0
  const { title, purpose, lead, minutesAllowed, exemptParagraph, notes } = text
  const waiting: ForwardItem = {
    id: act.newId(),
    bodyId,
    kind,
    title,
    purpose,
    lead,
    minutesAllowed,
    exemptParagraph,
    notes,
    wantedOn: bringing.meetingId === null ? bringing.wantedOn : (meeting?.date ?? null),
    state: 'waiting',
    deferredFrom: null,
    version: 1,
  }
  await insertForwardItem(act.tx, waiting)
  await recordChange(act, {
    action: 'forward-item.added',
    subject: { kind: 'forward-item', id: waiting.id },
    bodyId,
    after: { ...waiting },
  })
  if (!hasAgenda) return { forwardId: waiting.id, meeting }
  await updateForwardItem(act.tx, waiting, { state: 'placed' })
  await countChange(act, meeting.id, meeting.agendaVersion)
  const item = await putItem(act, meeting, { ...text, kind, forwardId: waiting.id })
  await noteChange(act, meeting, {
    action: 'agenda-item.added',
    itemId: item.id,
    after: { ...item },
    change: { kind: 'added', what: `“${item.title}” was added`, exempt: item.exemptParagraph !== null },
  })
  return { forwardId: waiting.id, meeting }
}
