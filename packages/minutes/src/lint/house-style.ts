import type { Minutes } from '../tree/nodes.ts'

/** True where the minutes mark at least one decision as such: RESOLVED, AGREED, a Decision block. */
export const setsOutDecisions = (minutes: Minutes): boolean =>
  minutes.items.some(item => item.decisions.some(({ marker }) => marker === 'formal'))

/** True where at least one action has a column, a label or a log to itself. */
export const setsOutActions = (minutes: Minutes): boolean =>
  minutes.items.some(item => item.actions.some(({ marker }) => marker === 'explicit'))
