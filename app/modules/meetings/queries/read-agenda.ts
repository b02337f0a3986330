import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { timetable, type Timetable } from '../model/agenda-clock.ts'
import type { AgendaChange, AgendaItem } from '../model/agenda-item.ts'
import type { Meeting } from '../model.ts'
import { mayWithMeetings, visibleItems } from '../policy.ts'
import { selectAgendaChanges } from '../store/agenda-changes.ts'
import { selectAgendaItems } from '../store/agenda-items.ts'
import { findMeeting } from './find-meeting.ts'

/** An agenda, as far as somebody may see it. Numbers and times are those of the whole. */
export interface Agenda {
  readonly meeting: Meeting
  readonly body: Body
  readonly timetable: Timetable
  /** What was changed after it went out, the earliest first. */
  readonly changes: readonly AgendaChange[]
}

/**
 * The agenda of a meeting without the items that the actor may not see.
 * @param part - "open" leaves the exempt items out for everybody, as for a paper that is to be put up
 * @throws NotThere where there is no such meeting, or none that the actor may see
 */
export const readAgenda = async (
  look: Pick<Look, 'tx' | 'actor'>,
  meetingId: string,
  part: 'whole' | 'open' = 'whole',
): Promise<Agenda> => {
  const { meeting, body } = await findMeeting(look, meetingId)
  const items = await selectAgendaItems(look.tx, meetingId)
  const whole = timetable(items, meeting)
  const all = part === 'whole' && mayWithMeetings(look.actor, body.id, 'see-exempt')
  // An item may have become exempt since: what was said of it while it was open would name it.
  const hidden = new Set(items.filter(({ exemptParagraph }) => exemptParagraph !== null).map(({ id }) => id))
  const changes = await selectAgendaChanges(look.tx, meetingId)
  return {
    meeting,
    body,
    timetable: { ...whole, items: whole.items.filter(({ item }) => all || item.exemptParagraph === null) },
    changes: changes.filter(({ exempt, itemId }) => all || !(exempt || (itemId !== null && hidden.has(itemId)))),
  }
}

/**
 * One item of an agenda that can be changed.
 * @throws NotThere where there is none, or none that the actor may see
 */
export const findAgendaItem = async (
  look: Pick<Look, 'tx' | 'actor'>,
  { meetingId, itemId }: { readonly meetingId: string; readonly itemId: string },
): Promise<{ readonly meeting: Meeting; readonly body: Body; readonly item: AgendaItem }> => {
  const { meeting, body } = await findMeeting(look, meetingId)
  const items = visibleItems(look.actor, body.id, await selectAgendaItems(look.tx, meetingId))
  const item = items.find(({ id, state }) => id === itemId && state === 'open')
  if (item === undefined) throw new NotThere('agenda item')
  return { meeting, body, item }
}
