import type { FieldsetProps } from '../components/fieldset.ts'
import type { LabelProps } from '../components/label.ts'
import type { Content } from '../html.ts'
import { errorFor, type FieldProblem } from './field-problem.ts'

/** What every field is given. */
export interface FieldOf {
  readonly name: string
  readonly label: Content
  /** Nothing is printed for "". */
  readonly hint?: Content
  /** Those of the whole form: a field takes its own. */
  readonly problems: readonly FieldProblem[]
  /** Size of the label: "s" where it is left out, which is bold; "normal" is as the text around it. */
  readonly size?: 'normal' | 's' | 'm' | 'l' | 'xl'
  /** True where the label is the page's only heading. */
  readonly isPageHeading?: boolean
}

type Label = Pick<FieldOf, 'label' | 'size' | 'isPageHeading'>
type Described = Pick<FieldOf, 'name' | 'problems'> & { readonly hint?: Content | undefined }

const dressed = ({ label, size = 's', isPageHeading = false }: Label, block: string) => ({
  content: label,
  isPageHeading,
  classes: size === 'normal' ? '' : `${block}--${size}`,
})

/** Hint and error of a field; `boxes` are further names that its problems may have. */
const described = ({ name, hint, problems }: Described, boxes: readonly string[]) => ({
  ...(hint !== undefined && hint !== '' && { hint: { content: hint } }),
  ...errorFor(problems, [name, ...boxes]),
})

/** A field's props as a component with one input takes them; what is not of every field is passed on. */
export const oneInput = <Field extends FieldOf>(field: Field) => {
  const { label, hint, problems, size = 's', isPageHeading = false, ...own } = field
  return {
    ...own,
    ...described({ name: field.name, hint, problems }, []),
    label: dressed({ label, size, isPageHeading }, 'govuk-label') satisfies LabelProps,
  }
}

/** What a component with several inputs takes of a field. */
export const severalInputs = (field: FieldOf, boxes: readonly string[] = []) => ({
  ...described(field, boxes),
  fieldset: { legend: dressed(field, 'govuk-fieldset__legend') } satisfies FieldsetProps,
})
