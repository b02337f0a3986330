import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { dateField } from '#ui/form/fields.ts'
import { html } from '#ui/html.ts'
import { addOrganisation } from '../../commands/add-organisation.ts'
import { changeOrganisation } from '../../commands/change-organisation.ts'
import { closeOrganisation } from '../../commands/close-organisation.ts'
import { checkOrganisation, tidyOrganisation } from '../../model/check-person.ts'
import { paths } from '../../paths.ts'
import { listPeople } from '../../queries/find-person.ts'
import { keepsOrganisation, keepsPeople } from '../../queries/person-form.ts'
import { formRoutes, part } from '../form-page.ts'
import { formOf, mainOf, organisationsCrumb, pageOf, peopleCrumb } from '../parts.ts'
import { checkDate, dateOf, sentDate, shownDate, versionOf } from '../typed.ts'
import { leadField, organisationFields, organisationInput, readOrganisation, type OrganisationTyped } from './fields.ts'

const check = (typed: OrganisationTyped) => [
  ...checkOrganisation(tidyOrganisation(organisationInput(typed))),
  ...(typed.kind === '' ? [{ field: 'kind', message: 'Choose the kind of organisation' }] : []),
]

const crumbs = [peopleCrumb, organisationsCrumb]
const nothing: OrganisationTyped = { version: 0, name: '', shortName: '', kind: '', otherNames: '', lead: '' }

const newRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.newOrganisation,
    audit: 'organisation.added',
    find: async look => keepsPeople(look),
    start: () => nothing,
    read: readOrganisation,
    check,
    save: async (act, typed) => {
      await addOrganisation(act, organisationInput(typed))
      return paths.organisations
    },
    print: (_, { typed, problems }) =>
      pageOf(
        'Add an organisation',
        mainOf({
          crumbs,
          heading: 'Add an organisation',
          problems,
          content: formOf({
            content: organisationFields(typed, problems),
            submit: 'Add the organisation',
            cancel: paths.organisations,
          }),
        }),
        'people',
      ),
  })

const editRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.editOrganisationPattern,
    audit: 'organisation.changed',
    find: async (look, c) => ({
      ...(await keepsOrganisation(look, part(c, 'organisation'))),
      people: await listPeople(look),
    }),
    start: ({ organisation, otherNames }): OrganisationTyped => ({
      version: organisation.version,
      name: organisation.name,
      shortName: organisation.shortName ?? '',
      kind: organisation.kind,
      otherNames: otherNames.join('\n'),
      lead: organisation.leadPersonId ?? '',
    }),
    read: readOrganisation,
    check,
    save: async (act, typed, { organisation: { id } }) => {
      const { version, lead } = typed
      await changeOrganisation(act, { ...organisationInput(typed), id, version, leadPersonId: lead || null })
      return paths.organisations
    },
    print: ({ organisation, people }, { typed, problems }) =>
      pageOf(
        `Change ${organisation.name}`,
        mainOf({
          crumbs,
          caption: organisation.name,
          heading: 'Change the organisation',
          problems,
          content: formOf({
            content: html`${organisationFields(typed, problems)} ${leadField(typed, { people, problems })}`,
            submit: 'Save',
            cancel: paths.organisations,
            version: typed.version,
          }),
        }),
        'people',
      ),
  })

const closeRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.closeOrganisationPattern,
    audit: 'organisation.closed',
    find: (look, c) => keepsOrganisation(look, part(c, 'organisation')),
    start: ({ organisation }) => ({ version: organisation.version, on: shownDate(organisation.closedOn) }),
    read: form => ({ version: versionOf(form), on: sentDate(form, 'on') }),
    check: ({ on }) => checkDate(on, 'on', 'Enter the last day of the organisation'),
    save: async (act, { version, on }, { organisation: { id } }) => {
      await closeOrganisation(act, { id, version, on: dateOf(on) ?? '' })
      return paths.organisations
    },
    print: ({ organisation }, { typed, problems }) =>
      pageOf(
        `Close ${organisation.name}`,
        mainOf({
          crumbs,
          caption: organisation.name,
          heading: 'When did this organisation close?',
          problems,
          dates: ['on'],
          content: formOf({
            content: html`<p class="govuk-body">Its seats stay until the clerk of each body changes them.</p>
              ${dateField({ name: 'on', label: 'Last day', value: typed.on, problems })}`,
            submit: 'Save',
            cancel: paths.organisations,
            version: typed.version,
          }),
        }),
        'people',
      ),
  })

/** `/organisations/new`, `/organisations/:organisation/edit` and `…/close`. */
export const organisationFormRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  ...newRoutes(deps),
  ...editRoutes(deps),
  ...closeRoutes(deps),
]
