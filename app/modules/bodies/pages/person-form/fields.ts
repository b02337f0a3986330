import type { Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import { checkboxField, selectField, textArea, textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import type { PersonInput } from '../../model/check-person.ts'
import type { Organisation } from '../../model.ts'
import { linesOf, versionOf } from '../typed.ts'

export interface PersonTyped {
  readonly version: number
  readonly name: string
  readonly title: string
  readonly email: string
  /** Its id; "" for none. */
  readonly organisation: string
  readonly otherNames: string
  readonly sameName: boolean
}

export const readPerson = (form: Form): PersonTyped => ({
  version: versionOf(form),
  name: form.text('name'),
  title: form.text('title'),
  email: form.text('email'),
  organisation: form.text('organisation'),
  otherNames: form.text('other-names'),
  sameName: form.text('same-name') === 'yes',
})

export const personInput = (typed: PersonTyped): PersonInput => ({
  name: typed.name,
  title: typed.title,
  email: typed.email,
  organisationId: typed.organisation === '' ? null : typed.organisation,
  otherNames: linesOf(typed.otherNames),
})

interface PersonFieldsProps {
  readonly typed: PersonTyped
  readonly problems: readonly Problem[]
  readonly organisations: readonly Organisation[]
}

const sameName = ({ typed, problems }: PersonFieldsProps): Html | false =>
  (typed.sameName || problems.some(({ field }) => field === 'same-name')) &&
  checkboxField({
    name: 'same-name',
    label: 'Somebody has this name already',
    values: typed.sameName ? ['yes'] : [],
    problems,
    options: [{ value: 'yes', label: 'This is another person of the same name' }],
  })

/** What is asked of a person. */
export const personFields = (props: PersonFieldsProps): Html => {
  const { typed, problems, organisations } = props
  return html`${textField({ name: 'name', label: 'Name', hint: 'First name and last name', value: typed.name, problems, spellcheck: false })}
  ${sameName(props)}
  ${textField({
    name: 'title',
    label: 'Title (optional)',
    hint: 'Such as Cllr or Chief Superintendent',
    value: typed.title,
    problems,
    width: 20,
  })}
  ${textField({
    name: 'email',
    label: 'E-mail address (optional)',
    hint: 'Notices and papers are sent there',
    type: 'email',
    value: typed.email,
    problems,
    spellcheck: false,
  })}
  ${selectField({
    name: 'organisation',
    label: 'Organisation (optional)',
    value: typed.organisation,
    problems,
    options: [{ value: '', label: 'None' }, ...organisations.map(({ id, name }) => ({ value: id, label: name }))],
  })}
  ${textArea({
    name: 'other-names',
    label: 'Other names (optional)',
    hint: 'As papers print them, one on each line',
    value: typed.otherNames,
    problems,
    rows: 3,
    spellcheck: false,
  })}`
}
