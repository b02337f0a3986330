import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'
import { button } from './button.ts'

export interface PanelAction {
  readonly text: string
  /** With it, and without "button" for a type, the action is a link. */
  readonly href?: string
  readonly type?: 'submit' | 'button' | 'reset'
  readonly classes?: string
  readonly attributes?: Attributes
}

export interface PanelProps {
  readonly title: Content
  readonly content?: Content
  /** 1 where it is left out. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6
  /** True for a question that must be answered first; it alone can have actions. */
  readonly interruption?: boolean
  readonly actions?: {
    readonly items?: readonly PanelAction[]
    readonly classes?: string
    readonly attributes?: Attributes
  }
  readonly classes?: string
  readonly attributes?: Attributes
}

const printAction = ({ text, href, type, classes: added, attributes: more }: PanelAction): Html =>
  href === undefined || type === 'button'
    ? button({
        content: text,
        type: type ?? 'button',
        classes: classes('govuk-button--inverse', added),
        ...(href !== undefined && { href }),
        ...(more && { attributes: more }),
      })
    : html`<a${attributes({ class: classes('govuk-link govuk-link--inverse', added), href, ...more })}>${text}</a>`

const printActions = (actions: NonNullable<PanelProps['actions']>): Html => {
  const items = actions.items ?? []
  const group = items.length > 0 && html`<div class="govuk-button-group">${items.map(printAction)}</div>`
  return html`<div${attributes({ class: classes('govuk-panel__actions', actions.classes), ...actions.attributes })}>${group}</div>`
}

/** GOV.UK panel: what was done, said large on a page of its own. */
export const panel = (props: PanelProps): Html => {
  const level = String(props.headingLevel ?? 1)
  const interruption = props.interruption === true
  const kind = interruption ? 'govuk-panel--interruption' : 'govuk-panel--confirmation'
  return html`<div${attributes({ class: classes('govuk-panel', kind, props.classes), ...props.attributes })}>
<h${level} class="govuk-panel__title">${props.title}</h${level}>
${props.content !== undefined && html`<div class="govuk-panel__body">${props.content}</div>`}
${interruption && props.actions && printActions(props.actions)}
</div>`
}
