import type { Look } from '#modules/accounts/index.ts'
import { seatsHeld } from '#modules/bodies/index.ts'
import type { Party } from '#modules/ledger/index.ts'
import type { Answering } from '../model/answering.ts'
import { selectLeads, selectMerged } from '../store/answering.ts'

const known = (ids: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(ids.filter(id => id !== null && id !== undefined)),
]

/** What has to be known to say who answers for these owners on a day ("2026-03-10"). */
export const readAnswering = async (
  { tx }: Pick<Look, 'tx'>,
  parties: readonly Omit<Party, 'label'>[],
  day: string,
): Promise<Answering> => {
  const held = await seatsHeld({ tx }, known(parties.map(({ seatId }) => seatId)), day)
  const seats = [...held].map(
    ([id, { seat, holder, covered }]) =>
      [
        id,
        {
          organisationId: seat.organisationId,
          holderId: holder?.personId ?? null,
          coveredId: covered?.personId ?? null,
        },
      ] as const,
  )
  const organisations = known([
    ...parties.map(({ organisationId }) => organisationId),
    ...seats.map(([, { organisationId }]) => organisationId),
  ])
  const leads = await selectLeads(tx, organisations)
  const people = known([
    ...parties.map(({ personId }) => personId),
    ...seats.map(([, { holderId }]) => holderId),
    ...leads.values(),
  ])
  return { seats: new Map(seats), leads, merged: await selectMerged(tx, people) }
}
