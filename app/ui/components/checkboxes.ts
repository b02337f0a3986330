import type { Html } from '../html.ts'
import { choices, type Choice, type ChoicesProps } from './choices.ts'
import { questionGroup } from './question-group.ts'

export interface CheckboxChoice extends Choice {
  /** The name of the question, where it is left out. */
  readonly name?: string
  /** With the script: ticking this one unticks all others. */
  readonly behaviour?: 'exclusive'
}

export interface CheckboxesProps extends ChoicesProps<CheckboxChoice> {
  /** Values of the choices that were made. */
  readonly values?: readonly string[]
  /** Ids of other elements that describe the question. */
  readonly describedBy?: string
}

/** GOV.UK checkboxes: any of few. */
export const checkboxes = (props: CheckboxesProps): Html => {
  const place = { id: props.idPrefix ?? props.name, describedBy: props.fieldset?.describedBy ?? props.describedBy }
  return questionGroup(props, place, describedBy =>
    choices(props, {
      block: 'govuk-checkboxes',
      type: 'checkbox',
      isChecked: ({ value }) => props.values?.includes(value) === true,
      input: ({ name, behaviour }) => ({ name: name ?? props.name, 'data-behaviour': behaviour }),
      ...(props.fieldset === undefined && { describedBy }),
    }),
  )
}
