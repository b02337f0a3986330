import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { addPerson } from '../../commands/add-person.ts'
import { changePerson } from '../../commands/change-person.ts'
import { checkPerson, tidyPerson } from '../../model/check-person.ts'
import { paths } from '../../paths.ts'
import { keepsPeople, keepsPerson } from '../../queries/person-form.ts'
import { formRoutes, part } from '../form-page.ts'
import { formOf, mainOf, pageOf, peopleCrumb } from '../parts.ts'
import { personFields, personInput, readPerson, type PersonTyped } from './fields.ts'

const check = (typed: PersonTyped) => checkPerson(tidyPerson(personInput(typed)))

const nothing: PersonTyped = {
  version: 0,
  name: '',
  title: '',
  email: '',
  organisation: '',
  otherNames: '',
  sameName: false,
}

const newRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.newPerson,
    audit: 'person.added',
    find: async look => ({ organisations: await keepsPeople(look) }),
    start: () => nothing,
    read: readPerson,
    check,
    save: async (act, typed) => {
      const { id } = await addPerson(act, { ...personInput(typed), sameName: typed.sameName })
      return paths.person(id)
    },
    print: ({ organisations }, { typed, problems }) =>
      pageOf(
        'Add a person',
        mainOf({
          crumbs: [peopleCrumb],
          heading: 'Add a person',
          problems,
          content: formOf({
            content: personFields({ typed, problems, organisations }),
            submit: 'Add the person',
            cancel: paths.people,
          }),
        }),
        'people',
      ),
  })

const editRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.editPersonPattern,
    audit: 'person.changed',
    find: (look, c) => keepsPerson(look, part(c, 'person')),
    start: ({ person, otherNames }): PersonTyped => ({
      version: person.version,
      name: person.name,
      title: person.title ?? '',
      email: person.email ?? '',
      organisation: person.organisationId ?? '',
      otherNames: otherNames.join('\n'),
      sameName: false,
    }),
    read: readPerson,
    check,
    save: async (act, typed, { person: { id } }) => {
      await changePerson(act, { ...personInput(typed), id, version: typed.version })
      return paths.person(id)
    },
    print: ({ person, organisations }, { typed, problems }) =>
      pageOf(
        `Change ${person.name}`,
        mainOf({
          crumbs: [peopleCrumb, { content: person.name, href: paths.person(person.id) }],
          caption: person.name,
          heading: 'Change details',
          problems,
          content: formOf({
            content: personFields({ typed, problems, organisations }),
            submit: 'Save',
            cancel: paths.person(person.id),
            version: typed.version,
          }),
        }),
        'people',
      ),
  })

/** `/people/new` and `/people/:person/edit`. */
export const personFormRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [...newRoutes(deps), ...editRoutes(deps)]
