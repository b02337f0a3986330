import type { Problem } from '#kernel/errors.ts'
import { bodyKinds, bodyKindWords, type Body } from '#modules/bodies/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import { selectField, textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import type { QuestionGroup } from '../../model.ts'
import type { NamedBody } from '../../model/answer-file.ts'
import { takesNew } from '../../model/answers.ts'
import { bodyKindOf } from '../../model/kinds.ts'

/** What was typed of a new body. */
export interface TypedBody {
  readonly name: string
  readonly kind: string
  readonly parent: string
}

const fieldsOf = (id: string) => ({ name: `n-${id}`, kind: `k-${id}`, parent: `p-${id}` })

export const readTypedBody = ({ id }: QuestionGroup, form: Form): TypedBody => {
  const { name, kind, parent } = fieldsOf(id)
  return { name: form.text(name).trim(), kind: form.text(kind), parent: form.text(parent) }
}

/** The body that was typed, or what is wrong with it. */
export const readNamedBody = (
  { id }: QuestionGroup,
  { name, kind, parent }: TypedBody,
): { readonly body: NamedBody } | { readonly problem: Problem } => {
  const fields = fieldsOf(id)
  if (name === '') return { problem: { field: fields.name, message: 'Enter the name of the new body' } }
  const known = bodyKinds.find(one => one === kind)
  if (known === undefined) return { problem: { field: fields.kind, message: 'Choose a kind of body' } }
  return { body: { name, kind: known, parentId: parent === '' ? null : parent } }
}

/** What a new body is called, its kind, and the body that it reports to. */
export const namedBodyFields = (
  { id, printed, kind }: QuestionGroup,
  given: {
    readonly typed: TypedBody | undefined
    readonly bodies: readonly Body[]
    readonly problems: readonly Problem[]
  },
): Html => {
  const { bodies, problems } = given
  const fields = fieldsOf(id)
  const name = takesNew({ kind, printed }) ? printed : ''
  const typed = given.typed ?? { name, kind: bodyKindOf(name), parent: '' }
  return html`${textField({ name: fields.name, label: 'Name of the new body', value: typed.name, problems, spellcheck: false })}
  ${selectField({
    name: fields.kind,
    label: 'Kind of body',
    value: typed.kind,
    problems,
    options: bodyKinds.map(one => ({ value: one, label: bodyKindWords[one] })),
  })}
  ${selectField({
    name: fields.parent,
    label: 'Parent body',
    hint: 'The body that it reports to',
    value: typed.parent,
    problems,
    options: [
      { value: '', label: 'None: it reports to no other body here' },
      ...bodies.map(body => ({ value: body.id, label: body.name })),
    ],
  })}`
}
