import { button } from '#ui/components/button.ts'
import { html, type Content, type Html } from '#ui/html.ts'

export interface ButtonFormProps {
  readonly action: string
  readonly label: Content
  readonly fields?: Readonly<Record<string, string | number>>
  /** GOV.UK's classes for the button, such as that of a warning. */
  readonly classes?: string
}

/** Fields that the page sends back as they are. */
export const hiddenFields = (fields: Readonly<Record<string, string | number>>): readonly Html[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)

/** A form that is one button. */
export const buttonForm = ({ action, label, fields = {}, classes }: ButtonFormProps): Html =>
  html`<form method="post" action="${action}">
    ${hiddenFields(fields)} ${button({ content: label, preventDoubleClick: true, ...(classes !== undefined && { classes }) })}
  </form>`
