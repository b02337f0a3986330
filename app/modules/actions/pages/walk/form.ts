import type { Problem } from '#kernel/errors.ts'
import type { Party } from '#modules/ledger/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import { readCivilDate, type TypedDate } from '#ui/form/civil-date.ts'
import { walkKinds, type Verdict, type WalkKind } from '../../model/walk.ts'
import type { Walk } from '../../queries/walk-through.ts'

/** What was typed on the page of one action; shown again where it cannot be kept. */
export interface TypedVerdict {
  readonly kind: WalkKind
  readonly reason: string
  /** Id of a meeting, or "day". */
  readonly carriedTo: string
  readonly carriedDate: TypedDate
  /** "seat:ID", "organisation:ID" or "other". */
  readonly transferredTo: string
  readonly transferredWho: string
  /** Place of the owner who gives it away; "" for all. */
  readonly transferredOwner: string
}

export const readTypedVerdict = (form: Form): TypedVerdict => {
  const kind = walkKinds.find(one => one === form.text('decision')) ?? 'closed'
  return {
    kind,
    reason: form.text(`${kind}-reason`),
    carriedTo: form.text('carried-to'),
    carriedDate: {
      day: form.text('carried-date-day'),
      month: form.text('carried-date-month'),
      year: form.text('carried-date-year'),
    },
    transferredTo: form.text('transferred-to'),
    transferredWho: form.text('transferred-who'),
    transferredOwner: form.text('transferred-owner'),
  }
}

/** Seats and organisations that an action can be given to, by the value of their choice. */
export const partiesOf = ({ seats }: Pick<Walk, 'seats'>): ReadonlyMap<string, Party & { readonly words: string }> => {
  const parties = new Map<string, Party & { readonly words: string }>()
  for (const { id, post, organisation, organisationId, holder } of seats) {
    const office = organisation === null ? post : `${post}, ${organisation}`
    parties.set(`seat:${id}`, {
      label: holder?.name ?? post,
      personId: holder?.personId ?? null,
      seatId: id,
      organisationId,
      words: holder === null ? `${office} (vacant)` : `${holder.name}, ${office}`,
    })
  }
  for (const { organisation, organisationId } of seats) {
    if (organisation === null || organisationId === null) continue
    const party = {
      label: organisation,
      personId: null,
      seatId: null,
      organisationId,
      words: `${organisation} as a whole`,
    }
    parties.set(`organisation:${organisationId}`, party)
  }
  return parties
}

const nobody: Party = { label: '', personId: null, seatId: null, organisationId: null }

const partyOf = (typed: TypedVerdict, walk: Pick<Walk, 'seats'>): Party => {
  if (typed.transferredTo === 'other') return { ...nobody, label: typed.transferredWho.trim().replace(/\s+/g, ' ') }
  const chosen = partiesOf(walk).get(typed.transferredTo)
  if (chosen === undefined) return nobody
  const { label, personId, seatId, organisationId } = chosen
  return { label, personId, seatId, organisationId }
}

/** What was typed as a verdict, and what is wrong with it before any rule is asked. */
export const readVerdict = (
  typed: TypedVerdict,
  walk: Pick<Walk, 'seats'>,
): { readonly verdict: Verdict; readonly problems: readonly Problem[] } => {
  const { kind, reason } = typed
  if (kind === 'closed' || kind === 'withdrawn') return { verdict: { kind, reason }, problems: [] }
  if (kind === 'transferred') {
    const owner = /^\d{1,3}$/.test(typed.transferredOwner) ? Number(typed.transferredOwner) : null
    const to = partyOf(typed, walk)
    const unnamed = typed.transferredTo === 'other' && to.label === ''
    const problems = unnamed ? [{ field: 'transferred-who', message: 'Enter who takes it over' }] : []
    return { verdict: { kind, owner, to, reason }, problems }
  }
  if (typed.carriedTo !== 'day') {
    const meetingId = typed.carriedTo === '' ? null : typed.carriedTo
    return { verdict: { kind, due: { on: null, meetingId }, reason }, problems: [] }
  }
  const date = readCivilDate(typed.carriedDate)
  if (date !== null && 'date' in date)
    return { verdict: { kind, due: { on: date.date, meetingId: null }, reason }, problems: [] }
  const message = date?.problem ?? 'Enter the day that it is carried to'
  return {
    verdict: { kind, due: { on: null, meetingId: null }, reason },
    problems: [{ field: 'carried-date', message }],
  }
}
