import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'

export interface WarningTextProps {
  readonly content: Content
  /** Said in place of the icon; "Warning" where it is left out. */
  readonly iconFallbackText?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

/** GOV.UK warning text. */
export const warningText = (props: WarningTextProps): Html =>
  html`<div${attributes({ class: classes('govuk-warning-text', props.classes), ...props.attributes })}>
  <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
  <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${props.iconFallbackText ?? 'Warning'}</span> ${props.content}</strong>
</div>`
