import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { mayOnActions } from '#modules/actions/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { findHistories, follow, type ActionEvent, type ActionState } from '#modules/ledger/index.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import { firstLines, isStanding, sentencesNaming } from '../model/citations.ts'
import { keyOf, type MinuteFound, type MinuteKey, type Tie } from '../model/story.ts'
import { maySortMatters } from '../policy.ts'
import { selectActionsOf, selectDecisionsOf, selectMinute } from '../store/minutes.ts'
import { createSight } from './seen-minutes.ts'
import { tiesOf } from './ties-of.ts'

/** A minute of the story. */
export interface ToldMinute {
  readonly minute: MinuteFound
  readonly body: Body
  /** Its first words; of Matters Arising only what speaks of this matter. */
  readonly words: string
  readonly decisions: readonly string[]
  /** What put it here; null for the minute that was asked for. */
  readonly tie: Tie | null
}

/** Something that happened to an action of the story. */
export interface ToldEvent {
  readonly reference: string
  readonly actionId: string
  readonly event: ActionEvent
  /** The action before it; null before its first. */
  readonly before: ActionState | null
  /** What its words need: days of meetings, and references of actions, by id. */
  readonly meetingDates: ReadonlyMap<string, string>
  readonly references: ReadonlyMap<string, string>
}

export interface Story {
  readonly minute: MinuteFound
  readonly body: Body
  /** By day. */
  readonly minutes: readonly ToldMinute[]
  readonly events: readonly ToldEvent[]
  /** What may belong to it. */
  readonly proposed: readonly ToldMinute[]
  readonly maySort: boolean
}

/** A story longer than this is told no further. */
const mostMinutes = 24

const other = ({ earlier, later }: Tie, { minutesId, number }: MinuteKey): MinuteKey =>
  earlier.minutesId === minutesId && earlier.number === number ? later : earlier

const eventsOf = async (look: Look, { minute, body }: ToldMinute): Promise<readonly ToldEvent[]> => {
  if (!mayOnActions(look.actor, 'see', body.id)) return []
  const actions = await selectActionsOf(look.tx, minute)
  if (actions.length === 0) return []
  const histories = await findHistories(
    look,
    actions.map(({ id }) => id),
  )
  const references = new Map(actions.map(({ id, reference }) => [id, reference]))
  const meetingDates = new Map((await listMeetings(look, body)).map(({ id, date }) => [id, date]))
  return histories.flatMap(({ actionId, events }) => {
    let state: ActionState | null = null
    return events.map((event): ToldEvent => {
      const before = state
      state = follow(state, event)
      return { actionId, reference: references.get(actionId) ?? '', event, before, meetingDates, references }
    })
  })
}

/**
 * The story of a matter, as the minutes, actions and asks of the record tell it, from one of its minutes.
 * @throws NotThere where there is no such minute, or none that the actor may see
 */
export const tellStory = async (look: Look, key: MinuteKey): Promise<Story> => {
  const sight = createSight(look)
  const origin = await selectMinute(look.tx, key)
  const home = origin === null ? null : await sight(origin)
  if (origin === null || home === null) throw new NotThere('minute')
  const found = new Map<string, ToldMinute>()
  const proposed = new Map<string, ToldMinute>()
  const told = async (minute: MinuteFound, body: Body, tie: Tie | null): Promise<ToldMinute> => {
    const named = tie === null ? null : other(tie, minute)
    const about = named !== null && isStanding(minute.title) ? await selectActionsOf(look.tx, named) : []
    const references = about.map(({ reference }) => reference)
    const own =
      named === null || !isStanding(minute.title)
        ? firstLines(minute.text)
        : sentencesNaming(minute.text, { number: named.number, references }).join(' ')
    const decisions = isStanding(minute.title) ? [] : await selectDecisionsOf(look.tx, minute)
    return { minute, body, words: own === '' ? firstLines(minute.text) : own, decisions, tie }
  }
  found.set(keyOf(origin), await told(origin, home, null))
  const queue: MinuteFound[] = [origin]
  for (let next = queue.shift(); next !== undefined && found.size < mostMinutes; next = queue.shift()) {
    for (const tie of await tiesOf(look, next, { headings: next === origin })) {
      const to = other(tie, next)
      if (found.has(keyOf(to)) || found.size >= mostMinutes) continue
      const minute = await selectMinute(look.tx, to)
      const body = minute === null ? null : await sight(minute)
      if (minute === null || body === null) continue
      if (tie.certain) {
        found.set(keyOf(to), await told(minute, body, tie))
        queue.push(minute)
      } else if (!proposed.has(keyOf(to))) proposed.set(keyOf(to), await told(minute, body, tie))
    }
  }
  for (const known of found.keys()) proposed.delete(known)
  const byDay = (a: ToldMinute, b: ToldMinute): number => a.minute.date.localeCompare(b.minute.date)
  const minutes = [...found.values()].toSorted(byDay)
  const events: ToldEvent[] = []
  for (const one of minutes) if (!isStanding(one.minute.title)) events.push(...(await eventsOf(look, one)))
  return {
    minute: origin,
    body: home,
    minutes,
    events: events.toSorted((a, b) => a.event.at.localeCompare(b.event.at)),
    proposed: [...proposed.values()].toSorted(byDay),
    maySort: maySortMatters(look.actor, [home.id]),
  }
}
