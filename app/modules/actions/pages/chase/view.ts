import type { Problem } from '#kernel/errors.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { table } from '#ui/components/table.ts'
import { checkboxField, selectField, textArea, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { count, listed, showDate, showDateWithDay, showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { Moment } from '../../model/reminder-days.ts'
import { paths } from '../../paths.ts'
import type { ChasePage, Proposal } from '../../queries/chase-page.ts'
import type { TypedPolicy } from './form.ts'

export interface ChaseProps extends ChasePage {
  readonly typed: TypedPolicy
  readonly problems: readonly Problem[]
  readonly done: string | null
}

const momentWords: Readonly<Record<Moment, string>> = {
  'before-papers': 'before papers are due',
  papers: 'papers are due',
  'before-meeting': 'before the meeting',
}

const said: Readonly<Record<string, string>> = {
  saved: 'The reminders are changed.',
  sent: 'The mail is on its way.',
  refused: 'Nobody was told.',
  named: 'The name is kept.',
}

const nextDays = ({ next, papersDay, days, policy }: ChaseProps): Html => {
  if (next === null) return html`<p class="govuk-body">No meeting is planned, so nobody is reminded.</p>`
  if (!policy.on || days.length === 0) return html`<p class="govuk-body">Nobody is reminded.</p>`
  return html`<p class="govuk-body">
      For the meeting of ${showDate(next.date)}, whose papers are due on ${papersDay !== null && showDate(papersDay)}:
    </p>
    <ul class="govuk-list govuk-list--bullet">
      ${days.map(({ moment, day }) => html`<li>${showDateWithDay(day)} (${momentWords[moment]})</li>`)}
    </ul>`
}

const proposal = (slug: string, { escalation, reference, text, whom, names }: Proposal, mayChange: boolean): Html =>
  html`<div class="govuk-!-margin-bottom-6">
    <h3 class="govuk-heading-s">${reference}: ${text}</h3>
    <p class="govuk-body">
      ${escalation.reason} Proposed: tell ${whom}${names.length > 0 && html` (${listed(names)})`}.
      ${names.length === 0 && html`No e-mail address is known, so this cannot be sent yet.`}
    </p>
    ${
      mayChange &&
      html`<form method="post" action="${paths.escalation(slug, escalation.id)}" novalidate>
        <input type="hidden" name="version" value="${escalation.version}" />
        ${textArea({
          name: `words-${escalation.id}`,
          label: `Add a sentence about ${reference} (optional)`,
          size: 'normal',
          rows: 2,
          problems: [],
        })}
        <div class="govuk-button-group">
          ${names.length > 0 && button({ content: `Tell ${whom}`, name: 'do', value: 'send', preventDoubleClick: true })}
          ${button({ content: 'Not now', name: 'do', value: 'refuse', classes: 'govuk-button--secondary' })}
        </div>
      </form>`
    }
  </div>`

const proposals = ({ body, proposals: list, mayChange }: ChaseProps): Html =>
  html`<h2 class="govuk-heading-m">What waits for the chair</h2>
    ${
      list.length === 0
        ? html`<p class="govuk-body">Nothing is so late that somebody else should be told.</p>`
        : list.map(one => proposal(body.slug, one, mayChange))
    }`

const policyForm = ({ body, typed, problems }: ChaseProps): Html =>
  html`<form method="post" action="${paths.chase(body.slug)}" novalidate>
    <input type="hidden" name="version" value="${typed.version}" />
    ${checkboxField({
      name: 'on',
      label: 'Are owners reminded?',
      values: typed.on ? ['yes'] : [],
      problems,
      options: [
        { value: 'yes', label: 'Yes: one mail a person, at most one a day, never on weekends or bank holidays' },
      ],
    })}
    ${textField({ name: 'papersDays', label: 'Papers are due this many clear days before the meeting', value: typed.papersDays, width: 3, inputmode: 'numeric', problems })}
    ${textField({ name: 'beforePapers', label: 'Remind this many days before papers are due', hint: 'Leave it empty for no reminder then', value: typed.beforePapers, width: 3, inputmode: 'numeric', problems })}
    ${checkboxField({
      name: 'onPapers',
      label: 'Remind on the day on which papers are due?',
      values: typed.onPapers ? ['yes'] : [],
      problems,
      options: [{ value: 'yes', label: 'Yes, those who have not written since the last meeting' }],
    })}
    ${textField({ name: 'beforeMeeting', label: 'Remind this many days before the meeting', hint: 'Leave it empty for no reminder then', value: typed.beforeMeeting, width: 3, inputmode: 'numeric', problems })}
    ${textField({ name: 'escalateAfter', label: 'Propose to tell somebody else after this many days late without a word', hint: 'Leave it empty for never. Nothing is sent without the word of the chair', value: typed.escalateAfter, width: 3, inputmode: 'numeric', problems })}
    ${button({ content: 'Save the reminders', preventDoubleClick: true })}
  </form>`

const senior = (slug: string, { id, name, people, seniorId }: ChasePage['organisations'][number]): Html =>
  html`<form method="post" action="${paths.senior(slug)}" class="govuk-!-margin-bottom-4" novalidate>
    <input type="hidden" name="organisation" value="${id}" />
    ${selectField({
      name: `person-${id}`,
      label: name,
      size: 'normal',
      value: seniorId ?? '',
      problems: [],
      options: [
        { value: '', label: 'Nobody named' },
        ...people.map(person => ({ value: person.id, label: person.name })),
      ],
    })}
    ${button({ content: html`Save<span class="govuk-visually-hidden"> for ${name}</span>`, classes: 'govuk-button--secondary' })}
  </form>`

const sentRows = ({ sent }: ChaseProps): Html | false =>
  sent.length > 0 &&
  html`<div class="ma-scroll" tabindex="0" role="region" aria-label="Reminders that were sent">
    ${table({
      head: ['Day', 'Who', 'For the meeting of', 'Actions', 'Mail'].map(content => ({ content })),
      rows: sent.map(one => [
        { content: showDate(one.day) },
        { content: one.name },
        { content: showDate(one.date) },
        { content: String(one.actionCount) },
        {
          content:
            one.givenUpAt !== null
              ? 'Could not be sent'
              : one.sentAt === null
                ? 'Waits'
                : `Sent ${showInstant(one.sentAt)}`,
        },
      ]),
    })}
  </div>`

/** The page on which the chair says when owners are reminded, and who is told of what is late. */
export const chaseView = (props: ChaseProps): Html => {
  const { body, problems, done, policy, mayChange, organisations, sent } = props
  const notice = done === null ? undefined : said[done]
  return html`${breadcrumbs({
    items: [
      { content: 'Bodies', href: bodyPaths.bodies },
      { content: body.name, href: bodyPaths.body(body.slug) },
      { content: 'Reminders' },
    ],
  })}
    ${problemSummary({ problems })}
    ${notice !== undefined && html`<div class="govuk-inset-text" role="status">${notice}</div>`}
    <h1 class="govuk-heading-l">Reminders</h1>
    ${nextDays(props)} ${proposals(props)}
    <h2 class="govuk-heading-m">When owners are reminded</h2>
    ${
      mayChange
        ? policyForm(props)
        : html`<p class="govuk-body">
            The chair changes this. Now:
            ${policy.on ? html`reminders are on; papers are due ${count(policy.papersDays, 'clear day')} before the meeting` : 'nobody is reminded'}.
          </p>`
    }
    <h2 class="govuk-heading-m">What was sent</h2>
    ${sentRows(props)} ${sent.length === 0 && html`<p class="govuk-body">Nothing yet.</p>`}
    <h2 class="govuk-heading-m">The senior officer of each organisation</h2>
    <p class="govuk-body">The last whom the chair may tell of an action that is late.</p>
    ${details({
      summary: 'Name senior officers',
      content: html`${organisations.map(one => senior(body.slug, one))}`,
      open: problems.some(({ field }) => field.startsWith('person-')),
    })}`
}
