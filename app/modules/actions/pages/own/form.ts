import type { Problem } from '#kernel/errors.ts'
import { button } from '#ui/components/button.ts'
import { fileUpload } from '#ui/components/file-upload.ts'
import { dateField, textArea, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { fileSize } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { OwedAction } from '../../model/owed-action.ts'
import { paths } from '../../paths.ts'
import type { AnswerName, TypedAnswer } from './answers.ts'

interface Asked {
  readonly heading: string
  readonly submit: string
  readonly fields: (typed: TypedAnswer, given: { readonly problems: readonly Problem[]; readonly most: string }) => Html
}

const reportFields =
  (label: string, hint: string): Asked['fields'] =>
  (typed, { problems, most }) =>
    html`${textArea({ name: 'text', label, hint, value: typed.text, problems })}
    ${fileUpload({
      id: 'files',
      name: 'files',
      label: { content: 'Files (optional)' },
      hint: { content: `Up to ${most} together` },
      multiple: true,
    })}`

export const askedFor: Readonly<Record<AnswerName, Asked>> = {
  accept: { heading: 'Accept this action', submit: 'Accept', fields: () => html`` },
  'not-mine': {
    heading: 'Say that this action is not yours',
    submit: 'Send to the clerk',
    fields: (typed, { problems }) =>
      html`${textArea({ name: 'reason', label: 'Why is it not yours?', value: typed.reason, problems, rows: 3 })}
      ${textField({
        name: 'suggested',
        label: 'Whose may it be? (optional)',
        hint: 'A name, a post or an organisation',
        value: typed.suggested,
        problems,
      })}`,
  },
  date: {
    heading: 'Ask for another date',
    submit: 'Send to the clerk',
    fields: (typed, { problems }) =>
      html`${dateField({ name: 'on', label: 'By when can it be done?', hint: 'For example, 10 3 2027', value: typed.on, problems })}
      ${textArea({ name: 'reason', label: 'Why do you need another date?', value: typed.reason, problems, rows: 3 })}`,
  },
  progress: {
    heading: 'Say how it is going',
    submit: 'Send your report',
    fields: reportFields('How is it going?', 'The report to the next meeting gives your words'),
  },
  done: {
    heading: 'Report that it is done',
    submit: 'Send your report',
    fields: reportFields('What was done?', 'The report to the next meeting gives your words'),
  },
}

export interface AnswerForm {
  readonly token: string
  readonly action: OwedAction
  readonly answer: AnswerName
  readonly typed: TypedAnswer
  readonly problems: readonly Problem[]
  readonly maxBytes: number
}

/** The form of one answer to one action. */
export const answerView = ({ token, action, answer, typed, problems, maxBytes }: AnswerForm): Html => {
  const { heading, submit, fields } = askedFor[answer]
  return html`${problemSummary({ problems, dates: ['on'] })}
    <h1 class="govuk-heading-l"><span class="govuk-caption-l">${action.reference}</span> ${heading}</h1>
    <p class="govuk-body">${action.text}</p>
    <form method="post" enctype="multipart/form-data" novalidate class="ma-narrow">
      <input type="hidden" name="seen" value="${typed.seen ?? action.state.position}" />
      ${fields(typed, { problems, most: fileSize(maxBytes) })}
      <div class="govuk-button-group">
        ${button({ content: submit, preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.own(token)}">Go back</a>
      </div>
    </form>`
}
