import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, seatsOnDay, type Body, type SeatOnDay } from '#modules/bodies/index.ts'
import { findMeeting, listMeetings, type Meeting } from '#modules/meetings/index.ts'
import { latestReading, stateOfMinutes } from '#modules/minutes/index.ts'
import type { Ask, AskAnswer, AskPlace } from '../model/ask.ts'
import { findAsks, type FoundAsk } from '../model/find-asks.ts'
import { maySeeAsk, mayWithAsk } from '../policy.ts'
import {
  selectAnswers,
  selectAsk,
  selectAsksBefore,
  selectAsksOf,
  selectBodies,
  selectDays,
  selectPlaceOf,
  selectRaisedAt,
} from '../store/asks.ts'

/** An ask with what a page says of it. */
export interface AskInFull {
  readonly ask: Ask
  readonly from: { readonly name: string; readonly slug: string }
  readonly to: { readonly name: string; readonly slug: string }
  /** Day of the meeting that asked. */
  readonly raisedOn: string | null
  readonly answers: readonly AskAnswer[]
  /** Days of the meetings that answers name, by id. */
  readonly days: ReadonlyMap<string, string>
  /** The agenda that it waits on; null where it is answered, or on none yet. */
  readonly place: AskPlace | null
}

const unnamed = { name: 'another body', slug: '' }

const inFull = async (
  { tx, actor }: Pick<Look, 'tx' | 'actor'>,
  asks: readonly Ask[],
): Promise<readonly AskInFull[]> => {
  const seen = asks.filter(ask => maySeeAsk(actor, ask))
  const answers = await selectAnswers(
    tx,
    seen.map(({ id }) => id),
  )
  const meetings = answers.flatMap(({ meetingId, toMeetingId }) => [meetingId, toMeetingId ?? meetingId])
  const bodies = await selectBodies(tx, [...new Set(seen.flatMap(ask => [ask.fromBodyId, ask.toBodyId]))])
  const days = await selectDays(tx, [...new Set([...meetings, ...seen.map(({ raisedMeetingId }) => raisedMeetingId)])])
  const full: AskInFull[] = []
  for (const ask of seen) {
    full.push({
      ask,
      from: bodies.get(ask.fromBodyId) ?? unnamed,
      to: bodies.get(ask.toBodyId) ?? unnamed,
      raisedOn: days.get(ask.raisedMeetingId) ?? null,
      answers: answers.filter(({ askId }) => askId === ask.id),
      days,
      place: ask.state === 'waiting' ? await selectPlaceOf(tx, ask.forwardId) : null,
    })
  }
  return full
}

/** What a body asks of its parent, and is asked, as far as the actor may see it. */
export const asksOfBody = async (
  look: Look,
  slug: string,
): Promise<{ readonly body: Body; readonly sent: readonly AskInFull[]; readonly received: readonly AskInFull[] }> => {
  const body = await findBody(look, { slug })
  return {
    body,
    sent: await inFull(look, await selectAsksOf(look.tx, 'from_body_id', body.id)),
    received: await inFull(look, await selectAsksOf(look.tx, 'to_body_id', body.id)),
  }
}

/** What a meeting asks of the parent body, and what it is asked and has to answer. */
export interface AsksAtMeeting {
  readonly meeting: Meeting
  readonly body: Body
  readonly parent: { readonly name: string; readonly slug: string } | null
  readonly raised: readonly AskInFull[]
  readonly before: readonly AskInFull[]
  /** What the minutes may ask, for those who may raise it; what was raised already is left out. */
  readonly found: readonly FoundAsk[]
  readonly mayRaise: boolean
}

export const asksAtMeeting = async (look: Look, meetingId: string): Promise<AsksAtMeeting> => {
  const { meeting, body } = await findMeeting(look, meetingId)
  const parent =
    body.parentId === null ? null : ((await selectBodies(look.tx, [body.parentId])).get(body.parentId) ?? null)
  const mayRaise =
    body.parentId !== null &&
    mayWithAsk(look.actor, 'raise', { fromBodyId: body.id, toBodyId: body.parentId, state: null })
  const raised = await inFull(look, await selectRaisedAt(look.tx, meeting.id))
  const texts = new Set(raised.map(({ ask }) => ask.text))
  const written = mayRaise && (await stateOfMinutes(look, meeting)) !== 'none'
  const { text } = written ? await latestReading(look, { meeting, body }) : { text: '' }
  return {
    meeting,
    body,
    parent,
    raised,
    before: await inFull(look, await selectAsksBefore(look.tx, meeting.id)),
    found:
      parent === null || text === ''
        ? []
        : findAsks(text, { ...parent, shortName: null }).filter(one => !texts.has(one.text)),
    mayRaise,
  }
}

/** One ask, and what is needed to answer it. */
export interface AskPage {
  readonly full: AskInFull
  /** Null for those who may not answer it, or while no meeting can. */
  readonly answering: {
    readonly meeting: Meeting
    readonly later: readonly Meeting[]
    readonly seats: readonly SeatOnDay[]
  } | null
  readonly mayPlace: boolean
}

/** @throws NotThere where there is no such ask, or none that the actor may see */
export const findAsk = async (look: Look, askId: string): Promise<AskPage> => {
  const ask = await selectAsk(look.tx, askId)
  const [full] = ask === null ? [] : await inFull(look, [ask])
  if (ask === null || full === undefined) throw new NotThere('ask')
  const mayPlace = full.place === null && mayWithAsk(look.actor, 'place', ask)
  if (full.place === null || !mayWithAsk(look.actor, 'answer', ask)) return { full, answering: null, mayPlace }
  const { meeting, body } = await findMeeting(look, full.place.meetingId)
  const open = meeting.date <= look.today.toString() && (await stateOfMinutes(look, meeting)) !== 'approved'
  if (!open) return { full, answering: null, mayPlace }
  const later = (await listMeetings(look, body))
    .filter(({ date, state }) => date > meeting.date && (state === 'planned' || state === 'called'))
    .toReversed()
  return { full, answering: { meeting, later, seats: await seatsOnDay(look, body, meeting.date) }, mayPlace }
}
