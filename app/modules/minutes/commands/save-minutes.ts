import { Invalid, NotAllowed, Stale } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findMeeting } from '#modules/meetings/index.ts'
import type { KeptAction, KeptMinutes, TypedReading } from '../model/record.ts'
import { mayWithMinutes } from '../policy.ts'
import { insertMinutes, selectMinutes, selectTextAt, updateMinutes } from '../store/minutes.ts'
import { followPeople, listedIn } from './follow-people.ts'
import { followText, planFor } from './follow-text.ts'
import { saveVersion } from './save-version.ts'

export interface SaveMinutesInput {
  readonly meetingId: string
  /** The version that the text was typed on; 0 where there were no minutes yet. */
  readonly version: number
  readonly reading: TypedReading
  /** Why actions that were issued go; null while nobody has confirmed that they do. */
  readonly confirmed: { readonly reason: string } | null
  /** Of a first text: the mark of the people whom it was begun with (see `notedPeople`), where that is known. */
  readonly mark?: string
}

export type SaveMinutesResult =
  | { readonly saved: true; readonly minutesId: string; readonly version: number }
  /** Nothing was saved: these actions were issued, and the text no longer has them. */
  | { readonly saved: false; readonly lost: readonly KeptAction[] }

/** More than anybody types, in characters. */
const longestText = 2_000_000

/** Writes the text into the row of the minutes, which is made where there is none. */
const writeText = async (
  act: Act,
  given: { readonly meetingId: string; readonly found: KeptMinutes | null; readonly reading: TypedReading },
): Promise<{ readonly id: string; readonly version: number }> => {
  const { tx, now, by } = act
  const { meetingId, found, reading } = given
  const { text } = reading
  const listed = listedIn(reading.minutes)
  if (found !== null) {
    const { id, version } = found
    const change = { text, tree: null, ...(listed !== null && { listed }) }
    if (!(await updateMinutes(tx, { id, version, at: now, by: by.name }, change))) throw new Stale('text')
    return { id, version: version + 1 }
  }
  const id = act.newId()
  await insertMinutes(tx, {
    id,
    meetingId,
    state: 'draft',
    text,
    updatedAt: now,
    updatedBy: by.name,
    circulatedAt: null,
    approvedAt: null,
    approvedAtMeetingId: null,
    fileHash: null,
    tree: null,
    listed,
  })
  return { id, version: 1 }
}

/** True where somebody saved another text after the version that this one was typed on. */
const isStale = async (act: Act, minutes: KeptMinutes, version: number): Promise<boolean> => {
  if (version === minutes.version) return false
  const typedOn = await selectTextAt(act.tx, minutes.id, version)
  return typedOn?.text !== minutes.text
}

/**
 * Keeps a text of the minutes of a meeting, and makes the record of what was read follow it.
 * @throws Stale where somebody saved another text meanwhile
 * @throws NotAllowed where the actor is not the clerk, or the minutes are approved
 */
export const saveMinutes = async (act: Act, input: SaveMinutesInput): Promise<SaveMinutesResult> => {
  const { meeting, body } = await findMeeting(act, input.meetingId)
  const found = await selectMinutes(act.tx, { meetingId: meeting.id })
  if (!mayWithMinutes(act.actor, 'edit', { bodyId: body.id, state: found?.state ?? 'none' })) {
    throw new NotAllowed(
      found?.state === 'approved'
        ? 'These minutes are approved. A mistake in them is corrected at the next meeting.'
        : 'Only the clerk of the body writes its minutes.',
    )
  }
  const { text, minutes: tree } = input.reading
  if (text.length > longestText) throw new Invalid([{ field: 'text', message: 'Type less than 2 million characters' }])
  if (found === null && input.version !== 0) throw new Stale('text')
  if (found?.text === text) return { saved: true, minutesId: found.id, version: found.version }
  if (found !== null && (await isStale(act, found, input.version))) throw new Stale('text')
  const state = found?.state ?? 'draft'
  const followed = { minutesId: found?.id ?? '', state, tree, meeting, body }
  const plan = await planFor(act, followed)
  const lost = plan.lost.filter(({ withdrawn }) => withdrawn === null)
  if (state === 'circulated' && lost.length > 0 && input.confirmed === null) return { saved: false, lost }
  const people = { meetingId: meeting.id, found, mark: input.mark ?? '', tree }
  const cameAnew = await followPeople(act, people)
  const { id, version } = await writeText(act, { meetingId: meeting.id, found, reading: input.reading })
  await saveVersion(act, { minutesId: id, version, text })
  // While a draft does not read as minutes, what was read last stays: its heading may be half typed.
  if (tree !== null || state !== 'draft' || text.trim() === '') {
    const reason = input.confirmed?.reason ?? ''
    // Owners are looked up among who came.
    const settled = cameAnew ? await planFor(act, followed) : plan
    await followText(act, { ...followed, minutesId: id, plan: settled, reason, channel: 'minutes' })
  }
  await recordChange(act, {
    action: 'minutes.saved',
    subject: { kind: 'minutes', id },
    bodyId: body.id,
    before: found === null ? null : { version: found.version, characters: found.text.length },
    after: {
      version,
      characters: text.length,
      actions: plan.actions.length,
      ...(lost.length > 0 && { lost: lost.map(({ reference, text: clause }) => `${reference}: ${clause}`) }),
      ...(input.confirmed !== null && { reason: input.confirmed.reason }),
    },
  })
  return { saved: true, minutesId: id, version }
}
