import { attributes, classes, html, Html, type Attributes, type Content } from '../html.ts'

export interface ButtonProps {
  readonly content: Content
  /** Where the button leads; with it the button is a link. */
  readonly href?: string
  readonly type?: 'submit' | 'button' | 'reset'
  readonly name?: string
  readonly value?: string
  readonly id?: string
  readonly disabled?: boolean
  /** With the script: a second press within a second is ignored. */
  readonly preventDoubleClick?: boolean
  /** The large button with an arrow that begins a journey. */
  readonly start?: boolean
  readonly classes?: string
  readonly attributes?: Attributes
}

const arrow = html`<svg
  class="govuk-button__start-icon"
  xmlns="http://www.w3.org/2000/svg"
  width="17.5"
  height="19"
  viewBox="0 0 33 40"
  aria-hidden="true"
  focusable="false"
>
  <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
</svg>`

/** GOV.UK button. */
export const button = (props: ButtonProps): Html => {
  const shared = {
    class: classes('govuk-button', props.classes, props.start && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...props.attributes,
    id: props.id,
  }
  // A start button is a flex box, which swallows blanks between elements: markup goes into one element.
  const content =
    props.start === true && props.content instanceof Html ? html`<span>${props.content}</span>` : props.content
  const inside = html`${content}${props.start && arrow}`
  if (props.href !== undefined) {
    return html`<a${attributes({ href: props.href, role: 'button', draggable: 'false', ...shared })}>${inside}</a>`
  }
  const own = {
    type: props.type ?? 'submit',
    value: props.value,
    name: props.name,
    disabled: props.disabled,
    'aria-disabled': props.disabled === true ? 'true' : null,
    'data-prevent-double-click': props.preventDoubleClick === undefined ? null : String(props.preventDoubleClick),
  }
  return html`<button${attributes({ ...own, ...shared })}>${inside}</button>`
}
