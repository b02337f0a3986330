import { matchBody, matchOrganisation, matchPerson, type Match } from '#modules/bodies/index.ts'
import type { PendingName, QuestionKind } from '../model.ts'
import { foldText } from './fold.ts'

/** A name that waits in another file and may mean the same. */
export interface PendingMatch {
  readonly name: string
  readonly why: string
}

/** Two names that have no first letter of any word in common are not worth comparing. */
const letters = (folded: string): ReadonlySet<string> => new Set(folded.split(' ').map(word => word[0] ?? ''))

const matching = (kind: QuestionKind, printed: string, names: readonly PendingName[]): Match => {
  const known = names.map(name => ({ id: name.printed, name: name.printed, names: [name.printed] }))
  if (kind === 'body') return matchBody(printed, known)
  if (kind === 'organisation') return matchOrganisation(printed, known)
  const people = known.map(one => ({ ...one, email: null, organisationId: null }))
  return kind === 'person' ? matchPerson({ name: printed }, people) : null
}

/**
 * Names that other files print and that are like this one without being the same: the same name becomes the same thing
 * without a question, whichever file is taken in first.
 */
export const matchPending = (
  kind: QuestionKind,
  printed: string,
  names: readonly PendingName[],
): readonly PendingMatch[] => {
  const folded = foldText(printed)
  const first = letters(folded)
  const worth = names.filter(
    name => name.folded !== folded && name.folded.split(' ').some(word => first.has(word[0] ?? '')),
  )
  const match = matching(kind, printed, worth)
  if (match === null) return []
  if ('candidates' in match) return match.candidates.map(({ name, why }) => ({ name, why }))
  return [{ name: match.certain, why: 'the same name in other words' }]
}
