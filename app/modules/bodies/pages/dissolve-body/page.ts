import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { dateField, selectField } from '#ui/form/fields.ts'
import { html } from '#ui/html.ts'
import { dissolveBody } from '../../commands/dissolve-body.ts'
import { paths } from '../../paths.ts'
import { bodyToDissolve } from '../../queries/body-form.ts'
import { formRoutes, part } from '../form-page.ts'
import { bodyCrumbs, formOf, mainOf, pageOf } from '../parts.ts'
import { checkDate, dateOf, sentDate, shownDate, versionOf } from '../typed.ts'

const read = (form: Form) => ({
  version: versionOf(form),
  on: sentDate(form, 'on'),
  successor: form.text('successor'),
})

const lastDay = 'Enter the last day of the body'

/** `/bodies/:body/dissolve`: ends a body, or corrects how it ended. */
export const dissolveBodyRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.dissolveBodyPattern,
    audit: 'body.dissolved, with seat.closed and holding.ended for each seat',
    find: (look, c) => bodyToDissolve(look, part(c, 'body')),
    start: ({ body }) => ({
      version: body.version,
      on: shownDate(body.dissolvedOn),
      successor: body.successorId ?? '',
    }),
    read,
    check: ({ on }) => checkDate(on, 'on', lastDay),
    save: async (act, { version, on, successor }, { body }) => {
      const successorId = successor === '' ? null : successor
      await dissolveBody(act, { id: body.id, version, on: dateOf(on) ?? '', successorId })
      return paths.body(body.slug)
    },
    print: ({ body, others }, { typed, problems }) =>
      pageOf(
        `Dissolve ${body.name}`,
        mainOf({
          crumbs: bodyCrumbs(body),
          caption: body.name,
          heading: 'Dissolve this body',
          problems,
          dates: ['on'],
          content: formOf({
            content: html`${warningText({ content: 'Its seats close, and whoever holds them stops, on its last day. Its minutes and actions stay.' })}
            ${dateField({ name: 'on', label: 'Last day', value: typed.on, problems })}
            ${selectField({
              name: 'successor',
              label: 'Where did its portfolio go?',
              value: typed.successor,
              problems,
              options: [
                { value: '', label: 'To no other body here' },
                ...others.map(({ id, name }) => ({ value: id, label: name })),
              ],
            })}`,
            submit: 'Dissolve the body',
            cancel: paths.body(body.slug),
            version: typed.version,
            warning: true,
          }),
        }),
      ),
  })
