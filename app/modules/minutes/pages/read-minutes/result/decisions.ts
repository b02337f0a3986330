import type { Decision, DecisionKind } from '#minutes'
import { html, type Html } from '#ui/html.ts'
import type { Finding, InItem } from './findings.ts'
import { itemName } from './item-name.ts'
import { lineLink } from './line-link.ts'

const kinds: Readonly<Record<DecisionKind, string>> = {
  resolved: 'Resolved',
  agreed: 'Agreed',
  noted: 'Noted',
  recommended: 'Recommended',
  deferred: 'Deferred',
  carried: 'Carried',
}

const decision = ({ id, place, of: { item, node } }: Finding<InItem<Decision>>): Html =>
  html`<li class="ma-found ma-found--decision" id="${id}">
    <p class="ma-found__head">
      <span class="ma-found__kind">${kinds[node.kind]}</span> <span class="ma-found__item">${itemName(item)}</span>
    </p>
    <p class="ma-found__text">
      ${node.clause !== null && html`<span class="ma-found__clause">${node.clause}</span> `}${node.text}
    </p>
    <p class="ma-found__foot">
      ${node.marker === 'prose' && 'In the running text. '}${lineLink(place, `${kinds[node.kind]}, ${itemName(item)}`)}
    </p>
  </li>`

/** What was decided, in the order of the minutes. */
export const decisionsView = (decisions: readonly Finding<InItem<Decision>>[]): Html =>
  decisions.length === 0
    ? html`<p class="govuk-body">No decision was found.</p>`
    : html`<ul class="ma-founds">
        ${decisions.map(decision)}
      </ul>`
