import type { Look } from '#modules/accounts/index.ts'
import { eyeOf, type EyeItem } from '../model/eye.ts'
import type { Body } from '../model.ts'
import { selectHoldingsOfBody } from '../store/holdings.ts'
import { selectOrganisations } from '../store/organisations.ts'
import { seatsOnDay } from './seats-on-day.ts'

/**
 * What the clerk of a body that the actor has found should look at today: seats with nobody, agencies that the law names
 * and that nobody speaks for, tenures at their end, people without an e-mail address. Nothing of a body that was dissolved.
 */
export const seatsNeedingEye = async (
  { tx, today }: Pick<Look, 'tx' | 'today'>,
  body: Body,
): Promise<readonly EyeItem[]> => {
  const day = today.toString()
  if (body.dissolvedOn !== null && body.dissolvedOn < day) return []
  const seats = await seatsOnDay({ tx }, body, day)
  const closed = (await selectOrganisations(tx)).flatMap(({ id, closedOn }) =>
    closedOn === null ? [] : [[id, closedOn] as const],
  )
  return eyeOf({ seats, holdings: await selectHoldingsOfBody(tx, body.id), closed: new Map(closed), today: day })
}
