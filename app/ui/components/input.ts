import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'
import { formGroup, type FieldProps, type InputAttributes } from './form-group.ts'

/** A unit before or after the box; those who hear the page are not told of it, so the label must say it too. */
export interface InputAffix {
  readonly content: Content
  readonly classes?: string
  readonly attributes?: Attributes
}

export interface InputProps extends FieldProps {
  /** What was typed, shown again. */
  readonly value?: string
  /** "text" where it is left out. */
  readonly type?: string
  readonly inputmode?: string
  readonly pattern?: string
  readonly spellcheck?: boolean
  readonly autocomplete?: string
  readonly autocapitalize?: string
  readonly prefix?: InputAffix
  readonly suffix?: InputAffix
  /** The element round the box and what stands before and after it. */
  readonly wrapper?: { readonly classes?: string; readonly attributes?: Attributes }
}

const affix = (kind: 'prefix' | 'suffix', given: InputAffix | undefined): Html | undefined => {
  if (given === undefined) return undefined
  const own = { class: classes(`govuk-input__${kind}`, given.classes), 'aria-hidden': 'true', ...given.attributes }
  return html`<div${attributes(own)}>${given.content}</div>`
}

const box = (props: InputProps, { id, describedBy }: InputAttributes): Html => {
  const own = {
    class: classes('govuk-input', props.classes, props.error && 'govuk-input--error'),
    id,
    name: props.name,
    type: props.type ?? 'text',
    spellcheck: props.spellcheck === undefined ? null : String(props.spellcheck),
    value: props.value,
    disabled: props.disabled,
    'aria-describedby': describedBy,
    autocomplete: props.autocomplete,
    autocapitalize: props.autocapitalize,
    pattern: props.pattern,
    inputmode: props.inputmode,
    ...props.attributes,
  }
  return html`<input${attributes(own)}>`
}

/** GOV.UK text input: an answer of one line. */
export const input = (props: InputProps): Html => {
  const { beforeInput, afterInput, ...group } = props.formGroup ?? {}
  const before = [beforeInput, affix('prefix', props.prefix)]
  const after = [affix('suffix', props.suffix), afterInput]
  const wrapped = [...before, ...after].some(part => part !== undefined)
  const wrapper = { class: classes('govuk-input__wrapper', props.wrapper?.classes), ...props.wrapper?.attributes }
  return formGroup({ ...props, formGroup: group }, own =>
    wrapped ? html`<div${attributes(wrapper)}>${before}${box(props, own)}${after}</div>` : box(props, own),
  )
}
