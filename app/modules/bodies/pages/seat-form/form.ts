import type { Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { TypedDate } from '#ui/form/civil-date.ts'
import { addOrganisation } from '../../commands/add-organisation.ts'
import { checkSeat, tidySeat, type SeatInput } from '../../model/check-seat.ts'
import type { Match } from '../../model/match.ts'
import { offices, organisationKinds, type Seat } from '../../model.ts'
import { addNamed, answerOf, checkName, sentName, type Named } from '../named.ts'
import { checkDate, dateOf, numberOf, sentDate, shownDate, versionOf } from '../typed.ts'

export interface SeatTyped {
  readonly version: number
  readonly post: string
  readonly organisation: Named
  /** Of an organisation that is new. */
  readonly organisationKind: string
  readonly basis: string
  readonly voting: string
  readonly office: string
  readonly maximumMonths: string
  readonly opened: TypedDate
}

export const readSeat = (form: Form): SeatTyped => ({
  version: versionOf(form),
  post: form.text('post'),
  organisation: sentName(form, 'organisation'),
  organisationKind: form.text('organisation-kind'),
  basis: form.text('basis'),
  voting: form.text('voting'),
  office: form.text('office'),
  maximumMonths: form.text('maximum-months'),
  opened: sentDate(form, 'opened'),
})

/** A seat that is kept. */
export const typedSeat = (seat: Seat, organisation: string): SeatTyped => ({
  version: seat.version,
  post: seat.post,
  organisation: { name: organisation, is: '', for: '' },
  organisationKind: '',
  basis: seat.basis,
  voting: seat.voting ? 'yes' : 'no',
  office: seat.office,
  maximumMonths: seat.maximumMonths === null ? '' : String(seat.maximumMonths),
  opened: shownDate(seat.openedOn),
})

/** What is said of the seat, but for its organisation. */
const inputOf = (typed: SeatTyped): SeatInput => ({
  post: typed.post,
  organisationId: null,
  basis: typed.basis === 'statutory' ? 'statutory' : 'invited',
  voting: typed.voting !== 'no',
  office: offices.find(office => office === typed.office) ?? 'member',
  maximumMonths: typed.maximumMonths.trim() === '' ? null : numberOf(typed.maximumMonths),
  openedOn: dateOf(typed.opened),
})

type MatchName = (name: string) => Match

export const checkTypedSeat = (typed: SeatTyped, match: MatchName): readonly Problem[] => [
  ...checkSeat(tidySeat(inputOf(typed))),
  ...checkName({ field: 'organisation', named: typed.organisation, match }),
  ...(typed.basis === '' ? [{ field: 'basis', message: 'Choose whether the law names this organisation' }] : []),
  ...checkDate(typed.opened, 'opened'),
]

/** The seat as it was typed; an organisation that is new is added first, in the same change. */
export const seatInput = async (act: Act, typed: SeatTyped, match: MatchName): Promise<SeatInput> => {
  const answer = answerOf(typed.organisation, match)
  if (typeof answer === 'string') return inputOf(typed)
  if ('id' in answer) return { ...inputOf(typed), organisationId: answer.id }
  const kind = organisationKinds.find(one => one === typed.organisationKind) ?? 'other'
  const { id } = await addNamed('organisation', () =>
    addOrganisation(act, { name: answer.added, shortName: null, kind, otherNames: [] }),
  )
  return { ...inputOf(typed), organisationId: id }
}
