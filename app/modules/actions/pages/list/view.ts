import { bodyPaths } from '#modules/bodies/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { pagination } from '#ui/components/pagination.ts'
import { table } from '#ui/components/table.ts'
import { count, listed, showDate } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { ListedAction } from '../../model/listed-action.ts'
import { paths } from '../../paths.ts'
import { onOnePage, type ActionList } from '../../queries/list-actions.ts'

const dueOf = ({ dueOn, duePrinted }: ListedAction): string => (dueOn === null ? (duePrinted ?? '–') : showDate(dueOn))

const minuteOf = ({ minuteNumber, minuteTitle, meetingDate }: ListedAction): Html =>
  html`${minuteNumber !== null && html`Minute ${minuteNumber}`}${minuteTitle !== null && html`<br />${minuteTitle}`}<br /><span
      class="ma-quiet"
      >${showDate(meetingDate)}</span
    >`

/** The page of a body's actions. */
export const actionsView = ({ body, actions, total, page }: ActionList): Html => {
  const address = (n: number): string => `${paths.inMinutes(body.slug)}?page=${n}`
  const last = Math.ceil(total / onOnePage)
  const rows = actions.map(action => [
    { content: action.reference },
    { content: action.text },
    { content: listed(action.owners) || 'Nobody named' },
    { content: dueOf(action) },
    { content: minuteOf(action) },
  ])
  return html`${breadcrumbs({
    items: [
      { content: 'Bodies', href: bodyPaths.bodies },
      { content: body.name, href: bodyPaths.body(body.slug) },
      { content: 'Actions', href: paths.actions(body.slug) },
      { content: 'As the minutes have them' },
    ],
  })}
    <h1 class="govuk-heading-l">Actions, as the minutes have them</h1>
    <p class="govuk-body">
      ${body.name}: ${count(total, 'action')} in the minutes, those of the latest meeting first.
    </p>
    ${
      total > 0 &&
      html`<div class="ma-scroll" tabindex="0" role="region" aria-label="Actions">
        ${table({
          head: ['Reference', 'What', 'Who', 'Due', 'Where it was agreed'].map(content => ({ content })),
          rows,
          firstCellIsHeader: true,
        })}
      </div>`
    }
    ${
      last > 1 &&
      pagination({
        ...(page > 1 ? { previous: { href: address(page - 1) } } : {}),
        ...(page < last ? { next: { href: address(page + 1) } } : {}),
      })
    }`
}
