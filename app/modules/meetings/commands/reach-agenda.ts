import { NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange, type Snapshot } from '#modules/audit/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import type { AgendaChange, AgendaItem } from '../model/agenda-item.ts'
import type { Meeting } from '../model.ts'
import { isAgendaOpen, mayWithMeetings } from '../policy.ts'
import { findMeeting } from '../queries/find-meeting.ts'
import { insertAgendaChange } from '../store/agenda-changes.ts'
import { selectAgendaItem } from '../store/agenda-items.ts'
import { countAgendaChange } from '../store/meetings.ts'

/** A meeting whose agenda somebody works on, and its body. */
export interface ReachedAgenda {
  readonly meeting: Meeting
  readonly body: Body
}

/**
 * The meeting whose agenda is to be changed.
 * @throws NotThere, NotAllowed by the roles of the actor, or once the meeting is over
 */
export const reachAgenda = async (act: Act, meetingId: string): Promise<ReachedAgenda> => {
  const found = await findMeeting(act, meetingId)
  if (!mayWithMeetings(act.actor, found.body.id, 'edit-agenda')) {
    throw new NotAllowed('Only the clerk and the chair of the body can change the agenda.')
  }
  if (!isAgendaOpen(found.meeting.state)) {
    throw new NotAllowed(`This meeting is ${found.meeting.state}, so its agenda cannot be changed.`)
  }
  return found
}

/** An item as somebody has seen it. */
export interface SeenItem {
  readonly meetingId: string
  readonly itemId: string
  readonly version: number
}

/**
 * An item that is to be changed.
 * @throws NotThere where it is not on this agenda, Stale where it was changed meanwhile or is off the agenda
 */
export const reachItem = async (
  act: Act,
  { meetingId, itemId, version }: SeenItem,
): Promise<ReachedAgenda & { readonly item: AgendaItem }> => {
  const found = await reachAgenda(act, meetingId)
  const item = await selectAgendaItem(act.tx, itemId)
  if (item === null || item.meetingId !== meetingId) throw new NotThere('agenda item')
  if (item.version !== version || item.state !== 'open') throw new Stale('agenda item')
  return { ...found, item }
}

/**
 * Counts a change of what is on the agenda or of its order.
 * @param seen - the agenda as somebody has seen it
 * @throws Stale where it was changed meanwhile
 */
export const countChange = async (act: Act, meetingId: string, seen: number): Promise<void> => {
  if (!(await countAgendaChange(act.tx, { meetingId, seen }))) throw new Stale('agenda')
}

/** What was done, for the audit log and, once the agenda is out, for its readers. */
export interface Done {
  readonly action: `${string}.${string}`
  readonly itemId?: string
  readonly before?: Snapshot
  readonly after?: Snapshot
  /** For the readers of an agenda that is out. */
  readonly change: Omit<AgendaChange, 'at' | 'byName' | 'itemId' | 'reason'> & { readonly reason?: string }
}

/** Writes a change of the agenda down. */
export const noteChange = async (act: Act, meeting: Meeting, done: Done): Promise<void> => {
  const { action, itemId, before, after, change } = done
  await recordChange(act, {
    action,
    subject: itemId === undefined ? { kind: 'meeting', id: meeting.id } : { kind: 'agenda-item', id: itemId },
    bodyId: meeting.bodyId,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  })
  if (meeting.agendaPublishedAt === null) return
  const reason = change.reason?.trim() ?? ''
  await insertAgendaChange(act.tx, {
    ...change,
    itemId: itemId ?? null,
    meetingId: meeting.id,
    at: act.now,
    byName: act.by.name,
    reason: reason === '' ? null : reason,
  })
}
