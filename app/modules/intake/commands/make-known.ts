import type { Act } from '#modules/accounts/index.ts'
import {
  addAlias,
  addOrganisation,
  addPerson,
  createBody,
  findBodyMatches,
  findOrganisationMatches,
  findPersonMatches,
  plainBody,
  type Match,
} from '#modules/bodies/index.ts'
import type { QuestionKind } from '../model.ts'
import { takesNew } from '../model/answers.ts'
import { foldText } from '../model/fold.ts'
import { bodyKindOf, organisationKindOf } from '../model/kinds.ts'
import { settleAnswer } from '../store/questions.ts'
import { selectPersonMergedInto } from '../store/meetings.ts'
import type { Resolved } from './resolve-names.ts'

interface Named {
  readonly kind: Extract<QuestionKind, 'body' | 'organisation' | 'person'>
  /** As the file prints it. */
  readonly printed: string
  readonly title?: string | null
  readonly organisationId?: string | null
}

/** Makes what is new, and finds what is known: gives the id, or null for what is only kept as it is printed. */
export type MakeKnown = (resolved: Resolved, named: Named) => Promise<string | null>

const longestTitle = 60

const create = async (act: Act, { kind, title, organisationId }: Named, name: string): Promise<string> => {
  if (kind === 'body') return (await createBody(act, { ...plainBody, name, kind: bodyKindOf(name) })).id
  if (kind === 'organisation') {
    const plain = { name, shortName: null, kind: organisationKindOf(name), otherNames: [] }
    return (await addOrganisation(act, plain)).id
  }
  const short = title != null && title.length <= longestTitle ? title : null
  const person = { name, title: short, email: null, organisationId: organisationId ?? null, otherNames: [] }
  return (await addPerson(act, { ...person, sameName: true })).id
}

const find = (act: Act, kind: Named['kind'], name: string): Promise<Match> => {
  if (kind === 'body') return findBodyMatches(act, name)
  return kind === 'organisation' ? findOrganisationMatches(act, name) : findPersonMatches(act, { name })
}

/** Makes known what one file names: what it names twice is made once. */
export const createMaker = (act: Act): MakeKnown => {
  const made = new Map<string, string>()

  const makeNew = async (resolved: Extract<Resolved, { kind: 'new' }>, named: Named): Promise<string> => {
    const { kind, printed } = named
    const key = `${kind} ${foldText(resolved.printed)}`
    const before = made.get(key)
    if (before !== undefined) return before
    // What a file before this one made is there now. Only "somebody new", said of a name that is known, makes a namesake.
    const match = await find(act, kind, resolved.printed)
    const isThere = match !== null && 'certain' in match && (!resolved.isAnswer || kind !== 'person')
    const id = isThere ? match.certain : await create(act, named, resolved.printed)
    made.set(key, id)
    await settleAnswer(act.tx, { kind, folded: foldText(printed) }, id)
    if (foldText(printed) !== foldText(resolved.printed)) await addAlias(act, { kind, id, name: printed })
    return id
  }

  return async (resolved, named) => {
    const { kind, printed } = named
    if (resolved.kind === 'new') return makeNew(resolved, named)
    if (resolved.kind !== 'known') return null
    const id = kind === 'person' ? await selectPersonMergedInto(act.tx, resolved.id) : resolved.id
    const key = `${kind} ${foldText(printed)}`
    if (made.has(key)) return id
    made.set(key, id)
    // What names nothing is no name to remember.
    if (kind === 'body' && !takesNew({ kind, printed })) return id
    const match = await find(act, kind, printed)
    // An answer is remembered as another name, so that it is never asked again.
    if (match === null || !('certain' in match)) await addAlias(act, { kind, id, name: printed })
    return id
  }
}
