import type { Holding, SeatOnDay } from '../model.ts'
import { heldSince, tenureEnd } from './holders.ts'

/** Something about the seats of a body that its clerk should look at. */
export interface EyeItem {
  readonly kind: 'statutory-missing' | 'vacant' | 'tenure-over' | 'tenure-ending' | 'organisation-closed' | 'no-email'
  readonly seatId: string
  readonly post: string
  readonly organisation: string | null
  /** Who it is about, where it is somebody. */
  readonly person: { readonly id: string; readonly name: string } | null
  /** The day on which the tenure ends or ended, or the organisation closed. */
  readonly on: string | null
}

interface Seats {
  readonly seats: readonly SeatOnDay[]
  readonly holdings: readonly Holding[]
  /** Last days of the organisations that closed, by id. */
  readonly closed: ReadonlyMap<string, string>
  readonly today: string
}

/** How long before its end a tenure is pointed out, in days. */
const notice = 90

const tenureItem = (seat: SeatOnDay, { holdings, today }: Seats): Pick<EyeItem, 'kind' | 'on'> | null => {
  const own = seat.covered ?? seat.holder
  if (seat.maximumMonths === null || own?.kind !== 'substantive') return null
  const holding = holdings.find(({ id }) => id === own.holdingId)
  const since = holding === undefined ? null : heldSince(holding, holdings)
  if (since === null) return null
  const on = tenureEnd(since, seat.maximumMonths)
  if (on < today) return { kind: 'tenure-over', on }
  const last = Temporal.PlainDate.from(today).add({ days: notice }).toString()
  return on <= last ? { kind: 'tenure-ending', on } : null
}

/** Statutory agencies with nobody first, then vacant seats, tenures, closed organisations, and people without an address. */
export const eyeOf = (given: Seats): readonly EyeItem[] => {
  const { seats, closed, today } = given
  const represented = new Set(seats.filter(({ holder }) => holder !== null).map(({ organisationId }) => organisationId))
  const items: EyeItem[] = []
  const missing = new Set<string>()
  for (const seat of seats) {
    const { id: seatId, post, organisation, organisationId, holder } = seat
    const add = (kind: EyeItem['kind'], on: string | null = null, who = holder): void => {
      const person = who === null ? null : { id: who.personId, name: who.name }
      items.push({ kind, seatId, post, organisation, person, on })
    }
    if (holder === null) {
      const isMissing = seat.basis === 'statutory' && organisationId !== null && !represented.has(organisationId)
      // An agency with several seats and nobody in any is said once.
      if (!isMissing) add('vacant')
      else if (!missing.has(organisationId)) add('statutory-missing')
      if (isMissing) missing.add(organisationId)
    }
    const tenure = tenureItem(seat, given)
    if (tenure !== null) add(tenure.kind, tenure.on, seat.covered ?? holder)
    const closedOn = organisationId === null ? undefined : closed.get(organisationId)
    if (closedOn !== undefined && closedOn < today) add('organisation-closed', closedOn)
    if (holder !== null && holder.email === null) add('no-email')
  }
  return items.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

const order: readonly EyeItem['kind'][] = [
  'statutory-missing',
  'vacant',
  'tenure-over',
  'tenure-ending',
  'organisation-closed',
  'no-email',
]
