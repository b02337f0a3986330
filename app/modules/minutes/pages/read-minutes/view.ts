import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { errorSummary } from '#ui/components/error-summary.ts'
import { fileUpload } from '#ui/components/file-upload.ts'
import { textarea } from '#ui/components/textarea.ts'
import { fileSize, listed } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { ReadLimits } from '../../model.ts'
import { paths } from '../../paths.ts'
import { fields, type FieldError, type FieldName, type Typed } from './form.ts'

export interface ReadMinutesProps {
  readonly errors: readonly FieldError[]
  readonly typed: Typed
  readonly limits: ReadLimits
  /** Seconds that one reading may take. */
  readonly seconds: number
}

const messageFor = (errors: readonly FieldError[], field: FieldName) => {
  const messages = errors.filter(error => error.field === field).map(({ message }) => message)
  return messages.length === 0
    ? {}
    : { error: { content: html`${messages.map((one, i) => [i > 0 && html`<br />`, one])}` } }
}

const intro = html`<div class="ma-intro">
  <h1 class="govuk-heading-xl ma-intro__title">See what was decided, who owes what, and what was lost</h1>
  <p class="govuk-body-l">
    Give the minutes of the last meeting and, if you have it, the Matters Arising report that followed.
  </p>
  <p class="govuk-body">
    <a class="govuk-link" href="${paths.example}">See an example</a> of an invented borough first.
  </p>
</div>`

const steps = html`<ol class="ma-steps" aria-label="What you get">
  <li class="ma-steps__step">
    <strong>The ledger</strong> Every action that was owed, and what became of it. What nobody mentioned again comes
    first.
  </li>
  <li class="ma-steps__step">
    <strong>The record</strong> Attendance, decisions and actions by owner, each beside its line of the source.
  </li>
  <li class="ma-steps__step">
    <strong>The proof</strong> What a proof-reader would query before the minutes are issued.
  </li>
</ol>`

const pasteFields = ({ errors, typed }: ReadMinutesProps): Html =>
  html`${textarea({
    name: fields.minutes,
    label: { content: 'Minutes', classes: 'govuk-label--s' },
    hint: { content: 'Copy all of the minutes, from the title to the last line' },
    rows: 8,
    spellcheck: false,
    value: typed.minutes,
    ...messageFor(errors, 'minutes'),
  })}
  ${textarea({
    name: fields.report,
    label: { content: 'Matters Arising report (optional)', classes: 'govuk-label--s' },
    hint: { content: 'The report that followed these minutes' },
    rows: 8,
    spellcheck: false,
    value: typed.report,
    ...messageFor(errors, 'report'),
  })}`

/** The page with the form, and with what was wrong in it where something was. */
export const readMinutesView = (props: ReadMinutesProps): Html => {
  const { errors, limits } = props
  const wrong =
    errors.length > 0 &&
    errorSummary({
      title: 'There is a problem',
      errors: errors.map(({ field, message }) => ({ content: message, href: `#${fields[field]}` })),
    })
  const pasteOpen = errors.length > 0 || props.typed.minutes !== '' || props.typed.report !== ''
  const limitsInWords = [
    `up to ${limits.maxFiles} files`,
    `${fileSize(limits.maxBytes)} in all`,
    `${props.seconds} seconds of reading`,
  ]
  return html`${wrong} ${intro}
    <form
      class="ma-form"
      method="post"
      action="${paths.readMinutes}"
      enctype="multipart/form-data"
      data-module="ma-reading"
      data-max-bytes="${limits.maxBytes}"
    >
      ${fileUpload({
        name: fields.files,
        label: { content: 'Files', classes: 'govuk-label--m' },
        hint: { content: `PDF, Word (.docx), web page, Markdown or plain text: ${listed(limitsInWords)}` },
        multiple: true,
        attributes: { accept: '.pdf,.docx,.html,.htm,.md,.txt,.text' },
        dropZone: {
          chooseFilesButton: 'Choose files',
          dropInstruction: 'or drop files here',
          noFileChosen: 'No files chosen',
        },
        ...messageFor(errors, 'files'),
      })}
      ${details({ summary: 'Paste text instead', content: pasteFields(props), open: pasteOpen, classes: 'ma-paste' })}
      <p class="ma-progress" role="status" data-reading-progress></p>
      ${button({ content: 'Read the minutes', preventDoubleClick: true, classes: 'ma-read' })}
    </form>
    ${steps}`
}
