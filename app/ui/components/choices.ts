import { attributes, classes, html, type Attributes, type Content, type Html } from '../html.ts'
import { hint, type HintProps } from './hint.ts'
import { label } from './label.ts'
import type { QuestionProps } from './question-group.ts'

/** One answer that can be ticked. */
export interface Choice {
  readonly value: string
  readonly content: Content
  /** Made from the id of the question where it is left out; that of the first choice is the question's own. */
  readonly id?: string
  readonly hint?: HintProps
  /** Says so for this one, whatever the value of the question. */
  readonly checked?: boolean
  readonly disabled?: boolean
  /** Asked only of those who tick this. Without the script it is always seen. */
  readonly conditional?: Html
  readonly label?: { readonly classes?: string; readonly attributes?: Attributes }
  readonly attributes?: Attributes
}

/** A word between choices: "or". */
export interface ChoiceDivider {
  readonly divider: string
}

export interface ChoicesProps<C extends Choice> extends QuestionProps {
  readonly name: string
  /** The name, where it is left out. */
  readonly idPrefix?: string
  /** Nothing is printed for false, null and undefined, but each keeps its number. */
  readonly items: readonly (C | ChoiceDivider | false | null | undefined)[]
}

interface Kind<C extends Choice> {
  readonly block: 'govuk-radios' | 'govuk-checkboxes'
  readonly type: 'radio' | 'checkbox'
  readonly isChecked: (choice: C) => boolean
  /** What only this kind of input carries. */
  readonly input?: (choice: C) => Attributes
  /** Ids that describe each input. */
  readonly describedBy?: string
}

/** The list of choices of radios and checkboxes, which differ in little. */
export const choices = <C extends Choice>(props: ChoicesProps<C>, kind: Kind<C>): Html => {
  const { block } = kind
  const choice = (given: C, number: number): Html => {
    const id = given.id ?? `${props.idPrefix ?? props.name}${number > 1 ? `-${number}` : ''}`
    const hintId = `${id}-item-hint`
    const conditionalId = `conditional-${id}`
    const describedBy = classes(kind.describedBy, given.hint && hintId)
    const checked = given.checked ?? kind.isChecked(given)
    const own = {
      class: `${block}__input`,
      id,
      name: props.name,
      type: kind.type,
      checked,
      value: given.value,
      disabled: given.disabled,
      'data-aria-controls': given.conditional && conditionalId,
      'aria-describedby': describedBy === '' ? null : describedBy,
      ...kind.input?.(given),
    }
    const labelled = { ...given.label, content: given.content, for: id }
    const revealed = classes(`${block}__conditional`, !checked && `${block}__conditional--hidden`)
    return html`<div class="${block}__item">
<input${attributes({ ...own, ...given.attributes })}>
${label({ ...labelled, classes: classes(`${block}__label`, given.label?.classes) })}
${given.hint && hint({ ...given.hint, id: hintId, classes: classes(`${block}__hint`, given.hint.classes) })}
</div>${given.conditional && html`<div class="${revealed}" id="${conditionalId}">${given.conditional}</div>`}`
  }
  const items = props.items.map((item, i) => {
    if (!item) return null
    return 'divider' in item ? html`<div class="${block}__divider">${item.divider}</div>` : choice(item, i + 1)
  })
  return html`<div${attributes({ class: classes(block, props.classes), ...props.attributes, 'data-module': block })}>${items}</div>`
}
