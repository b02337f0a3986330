import { Invalid, NotThere } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { foldOf } from '../model/fold-name.ts'
import { overlap } from '../model/holders.ts'
import type { Person } from '../model.ts'
import { insertAlias, replaceAliases, selectAliasesOf } from '../store/aliases.ts'
import { deleteHolding, selectHoldingsOfPerson } from '../store/holdings.ts'
import { movePerson, selectPerson, updatePerson } from '../store/people.ts'
import { isFresh, peopleFor } from './find-to-change.ts'

export interface Merging {
  readonly keptId: string
  readonly keptVersion: number
  /** Who turns out to be the other. */
  readonly goneId: string
  readonly goneVersion: number
}

const livePerson = async (act: Act, id: string, version: number): Promise<Person> => {
  const person = await selectPerson(act.tx, id)
  if (person === null || person.mergedInto !== null) throw new NotThere('person')
  isFresh('person', person, version)
  return person
}

/** One person cannot sit in one seat twice on a day: of two entries that say the same, the kept one's stays. */
const dropDoubles = async (act: Act, { kept, gone }: { readonly kept: Person; readonly gone: Person }) => {
  const own = await selectHoldingsOfPerson(act.tx, kept.id)
  const doubles = (await selectHoldingsOfPerson(act.tx, gone.id)).filter(other =>
    own.some(one => one.seatId === other.seatId && one.kind === other.kind && overlap(one, other)),
  )
  for (const double of doubles) await deleteHolding(act.tx, double.id)
  return doubles
}

/**
 * Two entries are one person. The entry that goes stays as a sign-post; its seats, attendance, account, actions and names
 * become the kept one's, whose empty fields it fills. What minutes print does not change.
 * @throws NotAllowed, NotThere, Stale, Invalid
 */
export const mergePeople = async (act: Act, given: Merging): Promise<Person> => {
  peopleFor(act)
  if (given.keptId === given.goneId) throw new Invalid([{ field: 'with', message: 'Choose two different people' }])
  const kept = await livePerson(act, given.keptId, given.keptVersion)
  const gone = await livePerson(act, given.goneId, given.goneVersion)
  const of = { kind: 'person', id: kept.id } as const
  const names = await selectAliasesOf(act.tx, { kind: 'person', id: gone.id })
  const dropped = await dropDoubles(act, { kept, gone })
  await movePerson(act.tx, { from: gone.id, to: kept.id })
  for (const name of [gone.name, ...names]) {
    if (foldOf.person(name) !== foldOf.person(kept.name)) await insertAlias(act.tx, of, name)
  }
  await replaceAliases(act.tx, { kind: 'person', id: gone.id }, [])
  const after: Person = {
    ...kept,
    title: kept.title ?? gone.title,
    email: kept.email ?? gone.email,
    organisationId: kept.organisationId ?? gone.organisationId,
    version: kept.version + 1,
  }
  await updatePerson(act.tx, after)
  await updatePerson(act.tx, { ...gone, mergedInto: kept.id, version: gone.version + 1 })
  await recordChange(act, {
    action: 'person.merged',
    subject: of,
    bodyId: null,
    before: { kept: { ...kept }, gone: { ...gone }, goneNames: names, dropped },
    after: { ...after },
  })
  return after
}
