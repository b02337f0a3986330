import type { Action, Owner } from '#minutes'
import { longDate } from '#minutes'
import { listed } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { Finding, InItem } from './findings.ts'
import { itemName } from './item-name.ts'
import { lineLink } from './line-link.ts'

type FoundAction = Finding<InItem<Action>>

interface Group {
  readonly owner: Owner | null
  readonly actions: readonly FoundAction[]
}

const key = (owner: Owner): string => (owner.name === null ? `printed ${owner.printed}` : `name ${owner.name}`)

/** One group for each owner, an action of two owners in both; those that nobody owns last. */
const groupByOwner = (actions: readonly FoundAction[]): readonly Group[] => {
  const groups = new Map<string, { owner: Owner | null; actions: FoundAction[] }>()
  const put = (name: string, owner: Owner | null, action: FoundAction): void => {
    const group = groups.get(name) ?? { owner, actions: [] }
    group.actions.push(action)
    groups.set(name, group)
  }
  for (const action of actions) for (const owner of action.of.node.owners) put(key(owner), owner, action)
  for (const action of actions) if (action.of.node.owners.length === 0) put('nobody', null, action)
  return [...groups.values()]
}

const due = ({ due: given }: Action): string => {
  if (given === null) return 'No date is given.'
  const date = given.date === null ? '' : longDate(given.date)
  return date === '' || date === given.printed ? `Due: ${given.printed}.` : `Due: ${given.printed} (${date}).`
}

const statuses = { new: '', carried: 'Carried on from before. ', closed: 'Reported as done. ' } as const

const heading = (owner: Owner | null): Html => {
  if (owner === null) return html`Nobody is named`
  if (owner.name === null)
    return html`<span class="ma-initials">${owner.printed}</span> <span class="ma-unsure">not known</span>`
  return html`${owner.name}${owner.printed !== owner.name && html` <span class="ma-initials"><span class="govuk-visually-hidden">printed as </span>${owner.printed}</span>`}`
}

const candidates = (owner: Owner | null): Html | false =>
  owner !== null &&
  owner.name === null &&
  html`<p class="govuk-body-s ma-candidates">
    ${owner.candidates.length === 0 ? 'Nobody in these minutes has these initials.' : `May be ${listed(owner.candidates, 'or')}. The minutes do not say which.`}
  </p>`

/**
 * Actions under their owners. The id of an action is given only where the action is first printed, because one of two
 * owners is printed twice.
 */
export const actionsView = (actions: readonly FoundAction[], nothing: string): Html => {
  if (actions.length === 0) return html`<p class="govuk-body">${nothing}</p>`
  const printed = new Set<string>()
  const one = ({ id, place, of: { item, node } }: FoundAction): Html => {
    const first = !printed.has(id)
    printed.add(id)
    return html`<li class="ma-found ma-found--action" ${first && html` id="${id}"`}>
      <p class="ma-found__head"><span class="ma-found__item">${itemName(item)}</span></p>
      <p class="ma-found__text">${node.text}</p>
      <p class="ma-found__foot">${statuses[node.status]}${due(node)} ${lineLink(place, itemName(item))}</p>
    </li>`
  }
  return html`${groupByOwner(actions).map(
    ({ owner, actions: owned }) =>
      html`<h4 class="govuk-heading-s ma-group">${heading(owner)}</h4>
        ${candidates(owner)}
        <ul class="ma-founds">
          ${owned.map(one)}
        </ul>`,
  )}`
}
