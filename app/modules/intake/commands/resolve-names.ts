import type { Act } from '#modules/accounts/index.ts'
import { listBodies, loadMatcher, type Body, type Match, type Matcher } from '#modules/bodies/index.ts'
import type { Asked, Choice, PendingName, QuestionKind } from '../model.ts'
import { readAnswer, sameAnswer, takesNew } from '../model/answers.ts'
import { foldText } from '../model/fold.ts'
import { isName } from '../model/names.ts'
import { matchPending } from '../model/match-pending.ts'
import { answerKey, selectAnswers } from '../store/questions.ts'
import { selectNames } from '../store/names.ts'

/** What a printed name turned out to be. */
export type Resolved =
  | { readonly kind: 'known'; readonly id: string }
  /** `printed` is the name that the new thing gets; it was asked for where `isAnswer`. */
  | { readonly kind: 'new'; readonly printed: string; readonly isAnswer: boolean }
  /** Kept as it is printed and no more. */
  | { readonly kind: 'none' }
  /** Somebody has to say first. */
  | { readonly kind: 'open' }

/** A printed name that is to be found in the record. */
export interface Wanted {
  readonly kind: 'body' | 'organisation' | 'person'
  readonly printed: string
  /** A sentence that tells where it stands. */
  readonly about: string
  /** Of a person: their organisation; and who else of the record was at the same meeting, who they cannot be. */
  readonly organisationId?: string | null
  readonly notThese?: ReadonlySet<string>
}

export interface Resolver {
  readonly resolve: (wanted: Wanted) => Resolved
  readonly match: Matcher
  /** The answer to a question of a meeting; null where nobody has said. */
  readonly answerOf: (kind: QuestionKind, folded: string) => string | null
  readonly ask: (asked: Asked) => void
  /** Everything that has to be asked. */
  readonly asked: () => readonly Asked[]
  readonly bodies: readonly Body[]
}

/** So many bodies are offered where a printed one is like none of them. */
const fewBodies = 12

/** Letters alone say nothing: "WCT" may be any of them. */
const isAcronym = (printed: string): boolean => /^\p{Lu}{2,6}$/u.test(printed)

const without = (match: Match, notThese: ReadonlySet<string>): Match => {
  if (match === null || 'certain' in match) return match
  const candidates = match.candidates.filter(({ id }) => !notThese.has(id))
  return candidates.length === 0 ? null : { candidates }
}

/** Reads the record, once, for the names of one file. */
export const createResolver = async (
  act: Act,
  {
    names,
    extra,
  }: {
    readonly names: readonly PendingName[]
    readonly extra: readonly { readonly kind: QuestionKind; readonly folded: string }[]
  },
): Promise<Resolver> => {
  const match = await loadMatcher(act)
  const own = new Set(names.map(({ kind, folded }) => answerKey(kind, folded)))
  const pending = (await selectNames(act.tx)).filter(({ kind, folded }) => !own.has(answerKey(kind, folded)))
  const answers = await selectAnswers(act.tx, [...names, ...extra])
  const bodies = await listBodies(act)
  const asked = new Map<string, Asked>()

  const ask = (question: Asked): void => {
    const key = answerKey(question.kind, question.folded)
    if (!asked.has(key)) asked.set(key, question)
  }

  const matchOf = ({ kind, printed, organisationId = null, notThese }: Wanted): Match => {
    if (kind === 'body') return match.body(printed)
    if (kind === 'organisation') return match.organisation(printed)
    return without(match.person({ name: printed, organisationId }), notThese ?? new Set())
  }

  const choicesOf = (wanted: Wanted, found: Match): readonly Choice[] => {
    const { kind, printed } = wanted
    const known = found !== null && 'candidates' in found ? found.candidates : []
    const alike = matchPending(
      kind,
      printed,
      pending.filter(one => one.kind === kind),
    ).map(({ name, why }) => ({ id: sameAnswer(name), name, why: `${why}; printed in another file` }))
    const all = [...known, ...alike]
    const others =
      kind === 'body' && (bodies.length <= fewBodies || !takesNew({ kind, printed }))
        ? bodies.filter(({ id }) => !all.some(one => one.id === id))
        : []
    return [...all, ...others.map(({ id, name }) => ({ id, name, why: '' }))]
  }

  return {
    match,
    bodies,
    ask,
    asked: () => [...asked.values()],
    answerOf: (kind, folded) => answers.get(answerKey(kind, folded)) ?? null,
    resolve: wanted => {
      const { kind, printed, about } = wanted
      if (!isName(printed)) return { kind: 'none' }
      const folded = foldText(printed)
      const said = answers.get(answerKey(kind, folded))
      const answer = said === undefined ? null : readAnswer(said)
      // What somebody else answered may be a body that is not known to whoever gave this file.
      const isForUs = answer?.kind !== 'known' || kind !== 'body' || bodies.some(({ id }) => id === answer.id)
      if (answer !== null && isForUs) {
        if (answer.kind === 'known') return { kind: 'known', id: answer.id }
        if (answer.kind === 'new') return { kind: 'new', printed, isAnswer: true }
        return answer.kind === 'same' ? { kind: 'new', printed: answer.printed, isAnswer: false } : { kind: 'none' }
      }
      const found = matchOf(wanted)
      if (found !== null && 'certain' in found) return { kind: 'known', id: found.certain }
      const choices = choicesOf(wanted, found)
      const isSure = kind !== 'body' && choices.length === 0 && !(kind === 'organisation' && isAcronym(printed))
      if (isSure) return { kind: 'new', printed, isAnswer: false }
      ask({ kind, printed, folded, about, choices, facts: null, suggested: null })
      return { kind: 'open' }
    },
  }
}
