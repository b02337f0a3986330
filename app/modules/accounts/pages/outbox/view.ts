import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { table } from '#ui/components/table.ts'
import { tag } from '#ui/components/tag.ts'
import { showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { mostMail, type MailLine, type MailShown, type MailState } from '../../queries/list-mail.ts'
import { paths } from '../../paths.ts'
import { buttonForm } from '../button-form.ts'

const stateTag = (state: MailState): Html => {
  const colours: Readonly<Record<MailState, string>> = {
    waiting: 'govuk-tag--yellow',
    sent: 'govuk-tag--green',
    'given up': 'govuk-tag--red',
  }
  return tag({ content: state === 'given up' ? 'Not sent' : state, classes: colours[state] })
}

const row = (mail: MailLine) => [
  { content: html`<a class="govuk-link" href="${paths.oneMail(mail.id)}">${mail.subject}</a>` },
  { content: mail.to, classes: 'ma-breakable' },
  { content: showInstant(mail.writtenAt) },
  { content: stateTag(mail.state) },
]

/** The newest mails. */
export const outboxView = (mails: readonly MailLine[]): Html =>
  html`<h1 class="govuk-heading-l">Mail</h1>
    <p class="govuk-body">
      What was sent to whom: the newest ${mostMail}. Without a mail server, each mail is a file in the folder
      <code>outbox</code> of the data folder.
    </p>
    ${
      mails.length === 0
        ? html`<p class="govuk-body">No mail yet.</p>`
        : html`<div class="ma-scroll" tabindex="0" role="region" aria-label="Mail">
            ${table({
              head: [{ content: 'Subject' }, { content: 'To' }, { content: 'Written' }, { content: 'State' }],
              rows: mails.map(row),
            })}
          </div>`
    }`

/** One mail, with its words. */
export const mailView = (mail: MailShown): Html =>
  html`${breadcrumbs({ items: [{ content: 'Mail', href: paths.outbox }, { content: mail.subject }] })}
    <h1 class="govuk-heading-l">${mail.subject}</h1>
    ${summaryList({
      rows: [
        { key: { content: 'To' }, value: { content: mail.to } },
        { key: { content: 'Written' }, value: { content: showInstant(mail.writtenAt) } },
        { key: { content: 'State' }, value: { content: stateTag(mail.state) } },
        ...(mail.problem === null ? [] : [{ key: { content: 'Problem' }, value: { content: mail.problem } }]),
      ],
    })}
    ${
      mail.text === null
        ? html`<p class="govuk-body">The words of this mail sign somebody in, so they are shown to nobody else.</p>`
        : html`<pre class="ma-mail-text">${mail.text}</pre>`
    }
    ${
      mail.state === 'given up' &&
      mail.text !== null &&
      buttonForm({ action: `${paths.oneMail(mail.id)}/again`, label: 'Send it again' })
    }`
