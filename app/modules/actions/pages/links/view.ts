import { bodyPaths } from '#modules/bodies/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { table } from '#ui/components/table.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { Problem } from '#kernel/errors.ts'
import { paths } from '../../paths.ts'
import type { LinkHolder, LinkList } from '../../queries/list-links.ts'

const linkWords = ({ link, email }: LinkHolder): Html => {
  if (link === null) return email === null ? html`None: there is no e-mail address` : html`None was sent`
  const sent = html`Sent to ${link.sentTo}`
  if (link.state === 'withdrawn') return html`${sent}, which is no longer their address`
  if (link.state === 'expired') return html`${sent}, too old since ${showInstant(link.expiresAt)}`
  return html`${sent}, good until ${showInstant(link.expiresAt)}<br /><span class="ma-quiet"
      >${link.away !== null && html`Answered by a machine ${showInstant(link.away.at)}: “${link.away.text}”<br />`}${link.usedAt === null ? 'Not used yet' : html`Last used ${showInstant(link.usedAt)}`}</span
    >`
}

const oneButton = (props: {
  readonly action: string
  readonly field: readonly [string, string]
  readonly label: Html
}) =>
  html`<form method="post" action="${props.action}">
    <input type="hidden" name="${props.field[0]}" value="${props.field[1]}" />
    ${button({ content: props.label, classes: 'govuk-button--secondary ma-small-button', preventDoubleClick: true })}
  </form>`

const buttonsOf = (slug: string, { personId, name, email, open, link }: LinkHolder): Html =>
  html`<div class="govuk-button-group">
    ${
      open > 0 &&
      email !== null &&
      oneButton({
        action: paths.sendLink(slug),
        field: ['person', personId],
        label: html`Send the link<span class="govuk-visually-hidden"> to ${name}</span>`,
      })
    }${
      link !== null &&
      oneButton({
        action: paths.withdrawLink(slug),
        field: ['link', link.id],
        label: html`Withdraw<span class="govuk-visually-hidden"> the link of ${name}</span>`,
      })
    }
  </div>`

const doneWords: Readonly<Record<string, string>> = {
  sent: 'The link is on its way.',
  withdrawn: 'The link was withdrawn. The next mail to them carries another.',
}

export interface LinksShown {
  readonly done: string
  readonly problems: readonly Problem[]
}

/** The page of the links of a body. */
export const linksView = ({ body, holders }: LinkList, { done, problems }: LinksShown): Html => {
  const words = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined
  return html`${breadcrumbs({
    items: [
      { content: 'Bodies', href: bodyPaths.bodies },
      { content: body.name, href: bodyPaths.body(body.slug) },
      { content: 'Actions', href: paths.actions(body.slug) },
      { content: 'Links' },
    ],
    collapseOnMobile: true,
  })}
    ${problemSummary({ problems })}
    ${
      words !== undefined &&
      notificationBanner({
        type: 'success',
        disableAutoFocus: true,
        content: html`<p class="govuk-notification-banner__heading">${words}</p>`,
      })
    }
    <h1 class="govuk-heading-l">Links of owners</h1>
    <p class="govuk-body">
      Whoever owes the ${body.name} an action answers by a link that is sent to them. Withdraw one that was forwarded.
    </p>
    ${
      holders.length === 0
        ? html`<p class="govuk-body">Nobody owes an action.</p>`
        : html`<div class="ma-scroll" tabindex="0" role="region" aria-label="Links">
            ${table({
              head: ['Who', 'Open actions', 'Link', 'What to do'].map(content => ({ content })),
              rows: holders.map(holder => [
                { content: holder.name },
                { content: String(holder.open) },
                { content: linkWords(holder) },
                { content: buttonsOf(body.slug, holder) },
              ]),
              firstCellIsHeader: true,
            })}
          </div>`
    }`
}
