import type { Look } from '#modules/accounts/index.ts'
import { selectOrganisationOf, selectOwnSeats } from '../store/agreed-actions.ts'

/** As whom somebody owes actions: themselves, the seats that they sit in today, and their organisation. */
export interface Asker {
  readonly personId: string | null
  readonly seatIds: readonly string[]
  readonly organisationId: string | null
}

/** As whom the actor owes actions. */
export const whoAsks = async ({ tx, actor, today }: Pick<Look, 'tx' | 'actor' | 'today'>): Promise<Asker> => {
  const { personId } = actor
  if (personId === null) return { personId, seatIds: [], organisationId: null }
  return {
    personId,
    seatIds: await selectOwnSeats(tx, { personId, day: today.toString() }),
    organisationId: await selectOrganisationOf(tx, personId),
  }
}
