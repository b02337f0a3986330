import { longDate } from '#minutes'
import type { OwedAction } from './owed-action.ts'

/** When an action is due, in words; null where nothing was said. */
export const dueWords = ({ state, duePrinted }: Pick<OwedAction, 'state' | 'duePrinted'>): string | null =>
  state.due.on === null ? duePrinted : longDate(state.due.on)

/** An action as a line of a mail: "SWP 175/26.1: provide … (due 1 July 2026)". */
export const actionLine = (action: OwedAction): string => {
  const due = dueWords(action)
  return `${action.reference}: ${action.text}${due === null ? '' : ` (due ${due})`}`
}

/** The same with where it stands, for whoever takes it over or gives it up. */
export const sheetLine = (action: OwedAction): string => {
  const { update } = action.state
  const last = update === null ? 'Nothing was reported yet.' : `Last report: “${update.text}”`
  return `${actionLine(action)} ${last}`
}

/** Events after which an owner has to be told of an action. */
const telling: ReadonlySet<string> = new Set(['issued', 'reworded', 'transferred', 'handed-over', 'reopened'])

/** Position of the last event that its owner has to be told of. */
export const newsOf = (
  events: readonly { readonly position: number; readonly what: { readonly kind: string } }[],
): number => events.findLast(({ what }) => telling.has(what.kind))?.position ?? 0
