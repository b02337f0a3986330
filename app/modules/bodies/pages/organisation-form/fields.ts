import type { Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import { selectField, textArea, textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import type { OrganisationInput } from '../../model/check-person.ts'
import { organisationKinds, type Person } from '../../model.ts'
import { organisationKindWords } from '../words.ts'
import { linesOf, versionOf } from '../typed.ts'

export interface OrganisationTyped {
  readonly version: number
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly otherNames: string
  /** Id of the lead contact; "" for nobody. */
  readonly lead: string
}

export const readOrganisation = (form: Form): OrganisationTyped => ({
  version: versionOf(form),
  name: form.text('name'),
  shortName: form.text('short-name'),
  kind: form.text('kind'),
  otherNames: form.text('other-names'),
  lead: form.text('lead'),
})

export const organisationInput = (typed: OrganisationTyped): OrganisationInput => ({
  name: typed.name,
  shortName: typed.shortName,
  kind: organisationKinds.find(kind => kind === typed.kind) ?? 'other',
  otherNames: linesOf(typed.otherNames),
})

/** Who answers for it; asked once it is there, as people are entered with their organisation. */
export const leadField = (
  typed: OrganisationTyped,
  { people, problems }: { readonly people: readonly Person[]; readonly problems: readonly Problem[] },
): Html =>
  selectField({
    name: 'lead',
    label: 'Lead contact (optional)',
    hint: 'Answers for its open actions while nobody holds its seat',
    value: typed.lead,
    problems,
    options: [{ value: '', label: 'Nobody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))],
  })

/** What is asked of an organisation. */
export const organisationFields = (typed: OrganisationTyped, problems: readonly Problem[]): Html =>
  html`${textField({ name: 'name', label: 'Name', value: typed.name, problems, spellcheck: false })}
  ${textField({
    name: 'short-name',
    label: 'Short name (optional)',
    hint: 'The letters that papers use for it',
    value: typed.shortName,
    problems,
    width: 10,
    spellcheck: false,
  })}
  ${selectField({
    name: 'kind',
    label: 'Kind of organisation',
    value: typed.kind,
    problems,
    options: [
      { value: '', label: 'Choose a kind' },
      ...organisationKinds.map(kind => ({ value: kind, label: organisationKindWords[kind] })),
    ],
  })}
  ${textArea({
    name: 'other-names',
    label: 'Other names (optional)',
    hint: 'As papers call it, one on each line',
    value: typed.otherNames,
    problems,
    rows: 3,
    spellcheck: false,
  })}`
