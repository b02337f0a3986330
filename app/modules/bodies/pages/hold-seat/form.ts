import type { Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { TypedDate } from '#ui/form/civil-date.ts'
import { addPerson } from '../../commands/add-person.ts'
import { holdingKinds, type Seat } from '../../model.ts'
import type { Match } from '../../model/match.ts'
import { addNamed, answerOf, checkName, sentName, type Named } from '../named.ts'
import { checkDate, dateOf, sentDate } from '../typed.ts'

export interface HoldTyped {
  readonly person: Named
  /** Of a person who is new. */
  readonly title: string
  readonly email: string
  readonly kind: string
  readonly from: TypedDate
  readonly to: TypedDate
  readonly endsOthers: boolean
}

export const readHold = (form: Form): HoldTyped => ({
  person: sentName(form, 'person'),
  title: form.text('title'),
  email: form.text('email'),
  kind: form.text('kind'),
  from: sentDate(form, 'from'),
  to: sentDate(form, 'to'),
  endsOthers: form.text('ends-others') === 'yes',
})

/** Whom a printed name may be. */
export type MatchName = (name: string) => Match

export const checkHold = (typed: HoldTyped, match: MatchName): readonly Problem[] => [
  ...(typed.person.name === '' ? [{ field: 'person', message: 'Enter the name of the person' }] : []),
  ...checkName({ field: 'person', named: typed.person, match }),
  ...(holdingKinds.some(kind => kind === typed.kind) ? [] : [{ field: 'kind', message: 'Choose how they hold it' }]),
  ...checkDate(typed.from, 'from'),
  ...checkDate(typed.to, 'to'),
]

/** The id of the person who was named; one who is new is added first, in the same change. */
const personOf = async (act: Act, typed: HoldTyped, given: { match: MatchName; seat: Seat }): Promise<string> => {
  const answer = answerOf(typed.person, given.match)
  if (typeof answer === 'string') return ''
  if ('id' in answer) return answer.id
  const { title, email } = typed
  const { organisationId } = given.seat
  const person = { name: answer.added, title, email, organisationId, otherNames: [], sameName: true }
  return (await addNamed('person', () => addPerson(act, person))).id
}

export const holdInput = async (act: Act, typed: HoldTyped, given: { match: MatchName; seat: Seat }) => ({
  seatId: given.seat.id,
  personId: await personOf(act, typed, given),
  kind: holdingKinds.find(kind => kind === typed.kind) ?? 'substantive',
  from: dateOf(typed.from),
  to: dateOf(typed.to),
  endsOthers: typed.endsOthers,
})
