import { compareLedgers, type Action } from '#minutes'
import type { Body } from '#modules/bodies/index.ts'
import { linksOfOwner, type KnownPeople } from './owner-links.ts'
import type { MinuteInText } from './minute-rows.ts'
import type { KeptAction, KeptOwner } from './record.ts'
import { createReferences, referenceStem } from './reference.ts'

/** An action as it is to be written: with the row that it has, where it was there before. */
export interface PlannedAction {
  readonly was: KeptAction | null
  /** Place of its minute in the text, from 0. */
  readonly minute: number
  readonly reference: string
  readonly action: Action
  readonly owners: readonly KeptOwner[]
}

export interface ActionPlan {
  readonly actions: readonly PlannedAction[]
  /** Those that were there before and whose clause is gone. */
  readonly lost: readonly KeptAction[]
}

export interface PlanContext {
  readonly body: Pick<Body, 'prefix' | 'numbering'>
  /** The day of the meeting. */
  readonly date: string
  /** True once the minutes were circulated: then people know the references, and each keeps its own. */
  readonly issued: boolean
  readonly people: KnownPeople
}

/** The names that owners go by: how two ledgers are compared. */
const ownerNames = ({ owners, printed }: Action): readonly string[] => {
  const names = owners.map(({ name, printed: mark }) => name ?? mark)
  return names.length > 0 || printed === null ? names : [printed]
}

/** The actions of a text as `compareLedgers` takes them. */
export const comparableActions = (minutes: readonly MinuteInText[]) =>
  minutes.flatMap(({ number, actions }, place) =>
    actions.map(action => ({ minute: number, text: action.text, owners: ownerNames(action), place, action })),
  )

/** The actions that were kept, in the same form. */
const comparableKept = (kept: readonly KeptAction[]) =>
  kept.map(action => ({
    minute: action.minute,
    text: action.text,
    owners: action.owners.map(({ label }) => label),
    action,
  }))

/** Works out what the rows of the actions become when the text does: each keeps its id while its clause is the same. */
export const planActions = (
  before: readonly KeptAction[],
  minutes: readonly MinuteInText[],
  { body, date, issued, people }: PlanContext,
): ActionPlan => {
  const found = comparableActions(minutes)
  const { kept, lost } = compareLedgers(comparableKept(before), found)
  const was = new Map(kept.map(({ before: one, after }) => [after, one.action]))
  const stemOf = (place: number): string => referenceStem(body, { number: minutes[place]?.label ?? '', date })
  const keepsReference = (old: KeptAction | undefined, place: number): boolean =>
    issued && old !== undefined && old.reference.startsWith(`${stemOf(place)}.`)
  const taken = issued ? before.map(({ reference }) => reference) : []
  const next = createReferences(taken)
  return {
    actions: found.map(one => {
      const old = was.get(one)
      return {
        was: old ?? null,
        minute: one.place,
        reference: old !== undefined && keepsReference(old, one.place) ? old.reference : next(stemOf(one.place)),
        action: one.action,
        owners: one.action.owners.map(owner => ({
          label: owner.name ?? owner.printed,
          ...linksOfOwner(owner, people),
        })),
      }
    }),
    lost: lost.map(({ action }) => action),
  }
}
