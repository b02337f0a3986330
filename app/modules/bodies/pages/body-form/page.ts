import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { changeBody } from '../../commands/change-body.ts'
import { createBody } from '../../commands/create-body.ts'
import { plainBody } from '../../model/check-body.ts'
import { paths } from '../../paths.ts'
import { bodyToChange, placesForNewBody } from '../../queries/body-form.ts'
import { formRoutes, part } from '../form-page.ts'
import { bodiesCrumb, bodyCrumbs, formOf, mainOf, pageOf } from '../parts.ts'
import { numberOf } from '../typed.ts'
import { bodyInput, checkFirst, checkTyped, firstInput, readBody, readFirst, typedBody } from './form.ts'
import { editBodyFields, newBodyFields } from './view.ts'

const newBodyRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.newBody,
    audit: 'body.created, and role.given for a clerk who founds a sub-group',
    find: placesForNewBody,
    start: ({ parents, mayStandAlone }, c) => {
      const slug = c.req.query('parent')
      const parent = parents.find(body => body.slug === slug) ?? (mayStandAlone ? undefined : parents[0])
      const isFirst = parent === undefined && parents.length === 0
      return {
        name: '',
        kind: parent === undefined ? (isFirst ? 'strategic-group' : '') : 'sub-group',
        parent: parent?.id ?? '',
        regime: '',
        meetingsAYear: String(plainBody.meetingsAYear),
        least: String(plainBody.quorum.least),
      }
    },
    read: readFirst,
    check: typed => checkFirst(typed, plainBody),
    save: async (act, typed) => paths.body((await createBody(act, firstInput(typed, plainBody))).slug),
    print: (places, { typed, problems }) =>
      pageOf(
        'Add a body',
        mainOf({
          crumbs: [bodiesCrumb],
          heading: 'Add a body',
          problems,
          content: formOf({
            content: newBodyFields({ ...places, typed, problems }),
            submit: 'Add the body',
            cancel: paths.bodies,
          }),
        }),
      ),
  })

const editBodyRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.editBodyPattern,
    audit: 'body.changed',
    find: (look, c) => bodyToChange(look, part(c, 'body')),
    start: ({ body, otherNames }) => typedBody(body, otherNames),
    read: readBody,
    check: (typed, { body }) => checkTyped(typed, { ...body, otherNames: [] }),
    save: async (act, typed, { body }) => {
      const input = bodyInput(typed, { ...body, otherNames: [] })
      const changed = await changeBody(act, { ...input, id: body.id, version: numberOf(typed.version) })
      return paths.body(changed.slug)
    },
    print: ({ body, ...found }, { typed, problems }) =>
      pageOf(
        `Change ${body.name}`,
        mainOf({
          crumbs: bodyCrumbs(body),
          caption: body.name,
          heading: 'Change details',
          problems,
          dates: ['established'],
          content: formOf({
            content: editBodyFields({ ...found, typed, problems }),
            submit: 'Save',
            cancel: paths.body(body.slug),
            version: numberOf(typed.version),
          }),
        }),
      ),
  })

/** `/bodies/new` and `/bodies/:body/edit`. */
export const bodyFormRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  ...newBodyRoutes(deps),
  ...editBodyRoutes(deps),
]
