import { Invalid, NotAllowed, NotThere } from '#kernel/errors.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Mark, MinuteFound, MinuteKey } from '../model/story.ts'
import { maySortMatters } from '../policy.ts'
import { createSight } from '../queries/seen-minutes.ts'
import { putMark } from '../store/marks.ts'
import { selectBefore, selectMinute } from '../store/minutes.ts'

const seenMinute = async (act: Act, key: MinuteKey): Promise<MinuteFound> => {
  const minute = await selectMinute(act.tx, key)
  if (minute === null || (await createSight(act)(minute)) === null) throw new NotThere('minute')
  return minute
}

const inOrder = (a: MinuteFound, b: MinuteFound): readonly [MinuteFound, MinuteFound] =>
  a.date < b.date || (a.date === b.date && a.number < b.number) ? [a, b] : [b, a]

const keyIn = ({ minutesId, number }: MinuteKey): MinuteKey => ({ minutesId, number })

const put = async (act: Act, [a, b]: readonly [MinuteFound, MinuteFound], kind: Mark['kind']): Promise<void> => {
  if (!maySortMatters(act.actor, [a.bodyId, b.bodyId])) {
    throw new NotAllowed('Only a clerk says which minutes are of one matter.')
  }
  const [earlier, later] = inOrder(a, b)
  const mark: Mark = { earlier: keyIn(earlier), later: keyIn(later), kind }
  await putMark(act.tx, mark, { id: act.newId(), at: act.now, by: act.by.name })
  await recordChange(act, {
    action: kind === 'joined' ? 'matter.joined' : 'matter.split',
    subject: { kind: 'minutes', id: later.minutesId },
    bodyId: later.bodyId,
    after: { ...mark },
  })
}

/**
 * Says that two minutes are of one matter, or that they are not.
 * @throws NotThere, NotAllowed for others than a clerk of one of their bodies
 */
export const sortMinutes = async (
  act: Act,
  { one, two, kind }: { readonly one: MinuteKey; readonly two: MinuteKey; readonly kind: Mark['kind'] },
): Promise<void> => put(act, [await seenMinute(act, one), await seenMinute(act, two)], kind)

/**
 * Puts the latest earlier minute of a number, of the same body, to a matter.
 * @throws Invalid (field "number") where there is none
 */
export const joinByNumber = async (
  act: Act,
  { one, number }: { readonly one: MinuteKey; readonly number: string },
): Promise<void> => {
  const minute = await seenMinute(act, one)
  const wanted = number.trim().replace(/^minute\s+/i, '')
  const earlier = await selectBefore(act.tx, { bodyId: minute.bodyId, number: wanted, date: minute.date })
  if (earlier === null || (await createSight(act)(earlier)) === null) {
    throw new Invalid([{ field: 'number', message: 'Enter the number of an earlier minute of this body' }])
  }
  await put(act, [minute, earlier], 'joined')
}
