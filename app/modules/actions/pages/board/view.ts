import { bodyPaths, type Body } from '#modules/bodies/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { count } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import { boardView, type BoardProps } from '../board-view.ts'

export interface BodyBoardProps extends Omit<BoardProps, 'address' | 'csv' | 'showsBody'> {
  readonly body: Body
  /** Tasks that wait for the clerk; null for those who do not settle them. */
  readonly tasks: number | null
}

/** The board of a body. */
export const bodyBoardView = ({ body, tasks, ...props }: BodyBoardProps): Html =>
  html`${breadcrumbs({
    items: [
      { content: 'Bodies', href: bodyPaths.bodies },
      { content: body.name, href: bodyPaths.body(body.slug) },
      { content: 'Actions' },
    ],
  })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Actions</h1>
    ${
      tasks !== null &&
      tasks > 0 &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paths.tasks(body.slug)}">${count(tasks, 'thing')} that only you can put right</a>
      </p>`
    }
    ${boardView({ ...props, address: paths.actions(body.slug), csv: paths.actionsCsv(body.slug), showsBody: false })}
    <h2 class="govuk-heading-s ma-part">More about the actions of this body</h2>
    <ul class="govuk-list ma-desk__links">
      <li><a class="govuk-link" href="${paths.balance(body.slug)}">Does it balance?</a></li>
      <li><a class="govuk-link" href="${paths.progress(body.slug)}">How old they are, and how many get done</a></li>
      <li><a class="govuk-link" href="${paths.inMinutes(body.slug)}">As the minutes have them, drafts too</a></li>
    </ul>`
