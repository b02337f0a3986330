import { NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { selectOrganisation, updateOrganisation } from '../store/organisations.ts'
import { isFresh, peopleFor } from './find-to-change.ts'

export interface OrganisationClosing {
  readonly id: string
  readonly version: number
  /** The last day on which there was one. */
  readonly on: string
}

/**
 * Says that an organisation is no more. Its seats stay: what becomes of them the clerk of each body decides, and is told so.
 * @throws NotAllowed, NotThere, Stale
 */
export const closeOrganisation = async (act: Act, { id, version, on }: OrganisationClosing): Promise<void> => {
  peopleFor(act)
  const before = await selectOrganisation(act.tx, id)
  if (before === null) throw new NotThere('organisation')
  isFresh('organisation', before, version)
  const after = { ...before, closedOn: on, version: before.version + 1 }
  await updateOrganisation(act.tx, after)
  await recordChange(act, {
    action: 'organisation.closed',
    subject: { kind: 'organisation', id },
    bodyId: null,
    before: { ...before },
    after,
  })
}
