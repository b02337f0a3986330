import type { Outcome } from '#minutes'
import { tag } from '#ui/components/tag.ts'
import type { Html } from '#ui/html.ts'

/** Each outcome in words, with the colour of its tag and the account of the balance that it counts in. */
const outcomes: Readonly<Record<Outcome, { readonly words: string; readonly colour: string }>> = {
  closed: { words: 'Closed', colour: 'green' },
  carried: { words: 'Carried', colour: 'blue' },
  transferred: { words: 'Transferred', colour: 'purple' },
  slipped: { words: 'Slipped', colour: 'orange' },
  withdrawn: { words: 'Withdrawn', colour: 'grey' },
  awaiting: { words: 'Awaiting an update', colour: 'yellow' },
  unaccounted: { words: 'Unaccounted', colour: 'red' },
}

/** The outcome of an action as a tag. */
export const outcomeTag = (outcome: Outcome): Html =>
  tag({ content: outcomes[outcome].words, classes: `govuk-tag--${outcomes[outcome].colour} ma-tag` })
