import { bodyPaths } from '#modules/bodies/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import type { Html } from '#ui/html.ts'
import { paths } from '../paths.ts'
import type { ActionRead } from '../queries/read-action.ts'

/** Where the page of an action is; `here` names a page below it. */
export const actionCrumbs = ({ body, action, may }: ActionRead, here?: string): Html =>
  breadcrumbs({
    collapseOnMobile: true,
    items: [
      ...(may.seeBody
        ? [
            { content: body.name, href: bodyPaths.body(body.slug) },
            { content: 'Actions', href: paths.actions(body.slug) },
          ]
        : [{ content: body.name }]),
      { content: action.reference, ...(here !== undefined && { href: paths.action(action.id) }) },
      ...(here === undefined ? [] : [{ content: here }]),
    ],
  })
