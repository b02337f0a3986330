import type { Look } from '#modules/accounts/index.ts'
import { eyeOf, type EyeItem } from '../model/eye.ts'
import { seatsAt, type Seating } from '../model/seating.ts'
import type { Body } from '../model.ts'
import { readSeating } from './read-seating.ts'

/**
 * What the clerk of a body that the actor has found should look at today: seats with nobody, agencies that the law names
 * and that nobody speaks for, tenures at their end, people without an e-mail address. Nothing of a body that was dissolved.
 * @param known - its seats, where they were read already
 */
export const seatsNeedingEye = async (
  look: Pick<Look, 'tx' | 'today'>,
  body: Body,
  known?: Seating,
): Promise<readonly EyeItem[]> => {
  const today = look.today.toString()
  if (body.dissolvedOn !== null && body.dissolvedOn < today) return []
  const seating = known ?? (await readSeating(look, body))
  const { holdings, organisations } = seating
  const closed = organisations.flatMap(({ id, closedOn }) => (closedOn === null ? [] : [[id, closedOn] as const]))
  return eyeOf({ seats: seatsAt(seating, today), holdings, closed: new Map(closed), today })
}
