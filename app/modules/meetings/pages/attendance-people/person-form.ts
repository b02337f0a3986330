import type { Form } from '#platform/http/read-form.ts'
import { details } from '#ui/components/details.ts'
import { checkboxField, radioField, textField } from '#ui/form/fields.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { html, type Html } from '#ui/html.ts'
import type { NamedPerson } from '../../commands/attendance-person.ts'
import { fullName, type AttendancePerson } from '../../model/attendance.ts'
import type { PeopleToChoose } from '../../queries/attendance-people.ts'

/** Who was typed. */
export type TypedPerson = Required<NamedPerson> & { readonly remote: boolean }

export const nobodyTyped: TypedPerson = { name: '', title: '', role: '', organisation: '', person: '', remote: false }

/** What was typed about a person. */
export const readPerson = (form: Form): TypedPerson => ({
  name: form.text('name'),
  title: form.text('title'),
  role: form.text('role'),
  organisation: form.text('organisation'),
  person: form.text('person'),
  remote: form.text('remote') === 'yes',
})

/** True where somebody known may be meant, and nobody has said yet whether they are. */
export const mustAsk = (typed: TypedPerson, { like }: PeopleToChoose): boolean =>
  typed.person === '' && like.length > 0 && like.filter(one => isSame(typed, one)).length !== 1

/** The very name, and nothing that speaks against it: then it is that person. */
const isSame = (typed: TypedPerson, known: AttendancePerson): boolean =>
  typed.name.trim().toLowerCase() === known.name.toLowerCase() &&
  (typed.organisation.trim() === '' || typed.organisation.trim().toLowerCase() === known.organisation?.toLowerCase())

const who = (one: AttendancePerson): string => [fullName(one), one.organisation].filter(Boolean).join(', ')

const asked = ({ like }: PeopleToChoose, typed: TypedPerson, problems: readonly FieldProblem[]): Html =>
  radioField({
    name: 'person',
    label: 'Who is this?',
    hint: 'People of this name are known. Their other meetings stay with them',
    problems,
    value: typed.person,
    options: [
      ...like.map(one => ({ value: one.personId ?? '', label: who(one) })),
      { divider: 'or' },
      { value: 'new', label: `Somebody else called ${typed.name.trim()}` },
    ],
  })

export interface PersonFields {
  readonly typed: TypedPerson
  readonly people: PeopleToChoose
  readonly problems: readonly FieldProblem[]
  /** Ask who of those known is meant. */
  readonly ask: boolean
  /** Said beside the organisation where one is taken as long as none is typed. */
  readonly organisationHint?: string
}

const optional = ({ typed, problems, organisationHint = '' }: PersonFields): Html => {
  const names = ['title', 'role', 'organisation'] as const
  const open = names.some(name => typed[name] !== '' || problems.some(({ field }) => field === name))
  return details({
    summary: 'Add title, post or organisation',
    open,
    content: html`${textField({ name: 'title', label: 'Title', hint: 'Such as Dr or Cllr', problems, value: typed.title, width: 10 })}
    ${textField({ name: 'role', label: 'Post', problems, value: typed.role })}
    ${textField({ name: 'organisation', label: 'Organisation', hint: organisationHint, problems, value: typed.organisation })}`,
  })
}

/** The fields for one person: a name that is known needs nothing more. */
export const personFields = (fields: PersonFields): Html => {
  const { typed, people, problems, ask } = fields
  return html`${ask && people.like.length > 0 && asked(people, typed, problems)}
    ${textField({ name: 'name', label: 'Name', hint: 'First name and family name', problems, value: typed.name, spellcheck: false, autocomplete: 'off', attributes: { list: 'known-people' } })}
    <datalist id="known-people">
      ${people.all.map(one => html`<option value="${one.name}">${one.organisation}</option>`)}
    </datalist>
    ${optional(fields)}
    ${checkboxField({
      name: 'remote',
      label: 'Where are they?',
      problems,
      values: typed.remote ? ['yes'] : [],
      options: [{ value: 'yes', label: 'They take part online' }],
      small: true,
    })}`
}
