import { html, type Html } from '#ui/html.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { paths } from '../../paths.ts'
import { boardView, type BoardProps } from '../board-view.ts'

const nobody = html`<p class="govuk-body-l">
  Your account does not say who you are in the record yet. Ask the clerk of your body to link it to your name.
</p>`

export interface MineProps extends Omit<BoardProps, 'address' | 'csv' | 'showsBody' | 'organisations'> {
  /** The organisation that they work for, where it is known. */
  readonly organisationId: string | null
}

/** What somebody owes, on all bodies; null where nobody knows who they are. */
export const mineView = (props: MineProps | null): Html =>
  html`${breadcrumbs({ items: [{ content: 'Start', href: '/' }, { content: 'My actions' }] })}
    <h1 class="govuk-heading-l">My actions</h1>
    ${
      props === null
        ? nobody
        : html`${boardView({ ...props, address: paths.mine, csv: paths.mineCsv, showsBody: true, organisations: [] })}
            <ul class="govuk-list ma-desk__links">
              <li><a class="govuk-link" href="${paths.feeds}">Have what is due in your calendar</a></li>
              ${
                props.organisationId !== null &&
                html`<li><a class="govuk-link" href="${paths.ofOrganisation(props.organisationId)}">Actions of your organisation</a></li>`
              }
            </ul>`
    }`
