import { html, type Html } from '#ui/html.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { paths } from '../../paths.ts'
import { boardView, type BoardProps } from '../board-view.ts'

const nobody = html`<p class="govuk-body-l">
  Your account does not say who you are in the record yet. Ask the clerk of your body to link it to your name.
</p>`

/** What somebody owes, on all bodies; null where nobody knows who they are. */
export const mineView = (props: Omit<BoardProps, 'address' | 'csv' | 'showsBody' | 'organisations'> | null): Html =>
  html`${breadcrumbs({ items: [{ content: 'Start', href: '/' }, { content: 'My actions' }] })}
    <h1 class="govuk-heading-l">My actions</h1>
    ${
      props === null
        ? nobody
        : html`${boardView({ ...props, address: paths.mine, csv: paths.mineCsv, showsBody: true, organisations: [] })}
            <p class="govuk-body"><a class="govuk-link" href="${paths.feeds}">Have what is due in your calendar</a></p>`
    }`
