import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface SummaryAction {
  readonly content: Content
  readonly href: string
  /** Said after the link text to those who hear the page. */
  readonly visuallyHiddenText?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

interface Part {
  readonly content: Content
  readonly classes?: string
}

interface Actions {
  readonly items: readonly SummaryAction[]
  readonly classes?: string
}

export interface SummaryRow {
  readonly key: Part
  readonly value: Part
  readonly actions?: Actions
  readonly classes?: string
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[]
  /** With it the list stands in a card. */
  readonly card?: {
    readonly title?: Part & { readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 }
    readonly actions?: Actions
    readonly classes?: string
    readonly attributes?: Attributes
  }
  readonly classes?: string
  readonly attributes?: Attributes
}

const link = (action: SummaryAction, cardTitle: Content | undefined): Html => {
  const hidden = action.visuallyHiddenText ?? ''
  const after =
    (hidden !== '' || cardTitle !== undefined) &&
    html`<span class="govuk-visually-hidden">${hidden !== '' && html` ${hidden}`}${cardTitle !== undefined && html` (${cardTitle})`}</span>`
  const own = { class: classes('govuk-link', action.classes), href: action.href, ...action.attributes }
  return html`<a${attributes(own)}>${action.content}${after}</a>`
}

const rowActions = (actions: Actions, cardTitle: Content | undefined): Html => {
  const links = actions.items.map(action => link(action, cardTitle))
  const inside =
    links.length === 1
      ? links
      : html`<ul class="govuk-summary-list__actions-list">
          ${links.map(one => html`<li class="govuk-summary-list__actions-list-item">${one}</li>`)}
        </ul>`
  return html`<dd class="${classes('govuk-summary-list__actions', actions.classes)}">${inside}</dd>`
}

const cardActions = (actions: Actions, cardTitle: Content | undefined): Html => {
  const links = actions.items.map(action => link(action, cardTitle))
  const name = classes('govuk-summary-card__actions', actions.classes)
  return links.length === 1
    ? html`<div class="${name}">${links}</div>`
    : html`<ul class="${name}">
        ${links.map(one => html`<li class="govuk-summary-card__action">${one}</li>`)}
      </ul>`
}

const inCard = (card: NonNullable<SummaryListProps['card']>, list: Html): Html => {
  const { title, actions } = card
  const level = String(title?.headingLevel ?? 2)
  const heading =
    title &&
    html`<h${level} class="${classes('govuk-summary-card__title', title.classes)}">${title.content}</h${level}>`
  return html`<div${attributes({ class: classes('govuk-summary-card', card.classes), ...card.attributes })}>
  <div class="govuk-summary-card__title-wrapper">${heading}${actions && actions.items.length > 0 && cardActions(actions, title?.content)}</div>
  <div class="govuk-summary-card__content">${list}</div>
</div>`
}

/** GOV.UK summary list: what is known of one thing, key by key. */
export const summaryList = (props: SummaryListProps): Html => {
  const anyActions = props.rows.some(row => (row.actions?.items.length ?? 0) > 0)
  const row = ({ key, value, actions, classes: own }: SummaryRow): Html => {
    const bare = anyActions && actions === undefined && 'govuk-summary-list__row--no-actions'
    return html`<div class="${classes('govuk-summary-list__row', bare, own)}">
      <dt class="${classes('govuk-summary-list__key', key.classes)}">${key.content}</dt>
      <dd class="${classes('govuk-summary-list__value', value.classes)}">${value.content}</dd>
      ${actions && actions.items.length > 0 && rowActions(actions, props.card?.title?.content)}
    </div>`
  }
  const own = { class: classes('govuk-summary-list', props.classes), ...props.attributes }
  const list = html`<dl${attributes(own)}>${props.rows.map(row)}</dl>`
  return props.card === undefined ? list : inCard(props.card, list)
}
