import type { Problem } from '#kernel/errors.ts'
import { longDate } from '#minutes'
import type { Body, HoldingKind, Seat } from '../model.ts'
import { overlap, type Span } from '../model/holders.ts'
import type { HeldRow } from '../store/holdings.ts'

interface Proposed extends Span {
  readonly personId: string
  readonly kind: HoldingKind
}

/** What is wrong with a person's time in a seat, seen beside the seat, its body and who else is there. */
export const checkHolding = (
  proposed: Proposed,
  { seat, others }: { readonly seat: Seat; readonly body: Body; readonly others: readonly HeldRow[] },
): readonly Problem[] => {
  const { from, to, kind, personId } = proposed
  const problems: Problem[] = []
  if (from !== null && to !== null && to < from) {
    problems.push({ field: 'to', message: 'The last day must not be before the first' })
  }
  if (from !== null && seat.openedOn !== null && from < seat.openedOn) {
    problems.push({ field: 'from', message: `This seat was opened on ${longDate(seat.openedOn)}` })
  }
  if (seat.closedOn !== null && ((from !== null && from > seat.closedOn) || to === null || to > seat.closedOn)) {
    const field = from !== null && from > seat.closedOn ? 'from' : 'to'
    problems.push({
      field,
      message: `This seat was closed on ${longDate(seat.closedOn)}: the last day cannot be later`,
    })
  }
  const there = others.filter(other => overlap(other, proposed))
  const own = there.find(other => other.personId === personId && other.kind === kind)
  const other = kind === 'substantive' ? there.find(one => one.kind === 'substantive') : undefined
  if (own !== undefined) problems.push({ field: 'from', message: `${own.holder.name} holds this seat then already` })
  else if (other !== undefined) {
    const until = other.to === null ? 'and still does' : `until ${longDate(other.to)}`
    const message = `${other.holder.name} holds this seat ${other.from === null ? '' : `from ${longDate(other.from)} `}${until}`
    problems.push({ field: 'from', message: `${message}. Choose a day after that, or end it first` })
  }
  return problems
}
