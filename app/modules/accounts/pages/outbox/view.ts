import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { table } from '#ui/components/table.ts'
import { tag } from '#ui/components/tag.ts'
import { showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { mostMail, type MailLine, type MailList, type MailShown, type MailState } from '../../queries/list-mail.ts'
import { paths } from '../../paths.ts'
import { buttonForm } from '../button-form.ts'

const stateTag = (state: MailState): Html => {
  const colours: Readonly<Record<MailState, string>> = {
    waiting: 'govuk-tag--yellow',
    sent: 'govuk-tag--green',
    'given up': 'govuk-tag--red',
    uncertain: 'govuk-tag--orange',
    bounced: 'govuk-tag--red',
  }
  const words: Readonly<Record<MailState, string>> = {
    waiting: 'Waiting',
    sent: 'Sent',
    'given up': 'Not sent',
    uncertain: 'Not known',
    bounced: 'Came back',
  }
  return tag({ content: words[state], classes: colours[state] })
}

const row = (mail: MailLine) => [
  { content: html`<a class="govuk-link" href="${paths.oneMail(mail.id)}">${mail.subject}</a>` },
  { content: mail.to, classes: 'ma-breakable' },
  { content: showInstant(mail.writtenAt) },
  { content: stateTag(mail.state) },
]

const list = (label: string, mails: readonly MailLine[]): Html =>
  html`<div class="ma-scroll" tabindex="0" role="region" aria-label="${label}">
    ${table({
      head: [{ content: 'Subject' }, { content: 'To' }, { content: 'Written' }, { content: 'State' }],
      rows: mails.map(row),
    })}
  </div>`

/** What was sent to whom, with what a person should see to first. */
export const outboxView = ({ uncertain, newest }: MailList): Html =>
  html`<h1 class="govuk-heading-l">Mail</h1>
    <p class="govuk-body">
      What was sent to whom: the newest ${mostMail}. Without a mail server, each mail is a file in the folder
      <code>outbox</code> of the data folder.
    </p>
    ${
      uncertain.length > 0 &&
      html`<h2 class="govuk-heading-m">Did these arrive?</h2>
        <p class="govuk-body">Nobody knows whether they were sent. Open each, and decide.</p>
        ${list('Mail of which nobody knows', uncertain)}
        <h2 class="govuk-heading-m">The newest</h2>`
    }
    ${newest.length === 0 ? html`<p class="govuk-body">No mail yet.</p>` : list('Mail', newest)}`

const uncertainPart = ({ id }: MailShown): Html =>
  html`<h2 class="govuk-heading-m">Did it arrive?</h2>
    <p class="govuk-body">
      The program or the connection stopped while the mail server was taking this mail, so nobody can know whether it was sent. It is
      not sent again by itself, so that nobody gets it twice. Ask whom it is for, or look into the log of the mail server.
    </p>
    <div class="govuk-button-group">
      ${buttonForm({ action: `${paths.oneMail(id)}/arrived`, label: 'It arrived', classes: 'govuk-button--secondary' })}
      ${buttonForm({ action: `${paths.oneMail(id)}/again`, label: 'Send it again' })}
    </div>`

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
      mail.text !== null &&
      html`<p class="govuk-body govuk-!-margin-top-4">
        <a class="govuk-link" href="${paths.oneMail(mail.id)}/mail.eml">Save it as a mail file (.eml)</a>
      </p>`
    }
    ${mail.state === 'uncertain' && uncertainPart(mail)}
    ${
      mail.state === 'given up' &&
      mail.text !== null &&
      buttonForm({ action: `${paths.oneMail(mail.id)}/again`, label: 'Send it again' })
    }`
