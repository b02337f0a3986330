import type { Html } from '../html.ts'
import { choices, type Choice, type ChoicesProps } from './choices.ts'
import { questionGroup } from './question-group.ts'

export interface RadiosProps extends ChoicesProps<Choice> {
  /** Value of the choice that was made. */
  readonly value?: string
}

/** GOV.UK radios: one of few. */
export const radios = (props: RadiosProps): Html =>
  questionGroup(props, { id: props.idPrefix ?? props.name, describedBy: props.fieldset?.describedBy }, () =>
    choices(props, {
      block: 'govuk-radios',
      type: 'radio',
      isChecked: ({ value }) => value === props.value,
    }),
  )
