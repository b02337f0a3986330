import { systemActor, type Look } from '#modules/accounts/index.ts'
import { findBody, maySeeBody, seatsOnDay, type Body } from '#modules/bodies/index.ts'
import type { Meeting } from '../model.ts'
import { selectMeetingsElsewhere } from '../store/meetings.ts'
import { holdersOf } from './list-recipients.ts'

/** A meeting of another body on the day, to which people of this body are bound as well. */
export interface Clash {
  readonly meeting: Pick<Meeting, 'date' | 'starts' | 'ends'>
  /** Null where whoever asks may not know of the body. */
  readonly bodyName: string | null
  /** Who would have to be at both. */
  readonly people: readonly string[]
}

/**
 * Meetings of other bodies on some days that are to take place, and that share people with this one, by day.
 * @param days - "2026-03-10"
 */
export const findClashes = async (
  { tx, actor }: Pick<Look, 'tx' | 'actor'>,
  body: Body,
  days: readonly string[],
): Promise<ReadonlyMap<string, readonly Clash[]>> => {
  const found = new Map<string, Clash[]>()
  for (const meeting of await selectMeetingsElsewhere(tx, { bodyId: body.id, days: [...new Set(days)] })) {
    const { date, starts, ends } = meeting
    const other = await findBody({ tx, actor: systemActor }, { id: meeting.bodyId })
    const theirs = new Set(holdersOf(await seatsOnDay({ tx }, other, date)).map(({ personId }) => personId))
    const people = holdersOf(await seatsOnDay({ tx }, body, date)).filter(({ personId }) => theirs.has(personId))
    if (people.length === 0) continue
    const clash: Clash = {
      meeting: { date, starts, ends },
      bodyName: maySeeBody(actor, other.id) ? other.name : null,
      people: people.map(({ name }) => name),
    }
    found.set(date, [...(found.get(date) ?? []), clash])
  }
  return found
}
