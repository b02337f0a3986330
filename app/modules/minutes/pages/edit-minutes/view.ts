import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { textArea } from '#ui/form/fields.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { showDate, showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { Snippet } from '../../model/snippets.ts'
import { paths } from '../../paths.ts'
import type { Editor } from '../../queries/editor-of.ts'
import { minutesTrail, stateTag } from '../where.ts'
import { draftKey } from './draft-key.ts'
import { editForm } from './edit-form.ts'

export interface EditView {
  readonly editor: Editor
  /** What is in the box. */
  readonly text: string
  /** The version that it was typed on. */
  readonly version: number
  /** The version that the page was opened with, which what is gone is told by. */
  readonly opened: number
  readonly problems: readonly FieldProblem[]
  readonly panel: Html
  readonly snippets: readonly Snippet[]
  /** Of the people whom the text was begun with. */
  readonly mark: string
}

const saved = ({ minutes }: Editor): string =>
  minutes === null ? 'Nothing is saved yet.' : `Saved ${showInstant(minutes.updatedAt)} by ${minutes.updatedBy}.`

const phrases = (snippets: readonly Snippet[]): Html =>
  html`<div class="ma-phrases" role="group" aria-label="Set phrases" hidden data-phrases>
    ${snippets.map(
      ({ name, text, code }) =>
        html`<button type="button" class="ma-phrase" data-insert="${text}" data-code="${code}">${name}</button> `,
    )}
  </div>`

const codes = (snippets: readonly Snippet[]): Html =>
  details({
    summary: 'Short codes and what is read',
    content: html`<p class="govuk-body-s">At the front of a line, type a code and a space:</p>
      <ul class="govuk-list ma-codes">
        ${snippets.map(({ code, text }) => html`<li><code>${code}</code> puts in “${text.trim()}”</li>`)}
      </ul>
      <p class="govuk-body-s">
        An action is a clause with an owner: “Action: Priya Nair to write to the landlord by 30 June 2026”, or initials at
        the end of a line, three spaces after it: “RESOLVED that signs be put up.&nbsp;&nbsp; PN”.
      </p>
      <p class="govuk-body-s">A heading is a number and a few words on a line of their own.</p>`,
  })

const approvals = ({ toApprove, meeting }: Editor): Html | false =>
  toApprove.length > 0 &&
  html`<div class="govuk-inset-text ma-approvals">
    ${toApprove.map(
      ({ minutesId, date }) =>
        html`<p class="govuk-body">
          <a class="govuk-link" href="${paths.approve(meeting.id, minutesId)}">Approve the minutes of ${showDate(date)}</a>.
          The resolution is put into this text for you.
        </p>`,
    )}
  </div>`

/** The page on which minutes are typed: a box of text, and beside it what the reader makes of it. */
export const editView = (view: EditView): Html => {
  const { editor, text, version, opened, problems, panel, snippets, mark } = view
  const { meeting, body, minutes } = editor
  const field = textArea({
    name: 'text',
    label: 'Text of the minutes',
    hint: 'Type as you always do. What you decide and who is to act is read from the text.',
    value: text,
    rows: 32,
    problems,
    spellcheck: true,
    attributes: {
      autocomplete: 'off',
      class: `govuk-textarea ma-typing${problems.length > 0 ? ' govuk-textarea--error' : ''}`,
    },
  })
  return html`${minutesTrail(editor, 'Write')}${problemSummary({ problems })}
    <h1 class="govuk-heading-l ma-edit__title"><span class="govuk-caption-l">${body.name}</span> Minutes of ${showDate(meeting.date)}</h1>
    ${minutes !== null && html`<p class="govuk-body">${stateTag(minutes.state)}</p>`}
    ${minutes?.state === 'circulated' && warningText({ content: 'These minutes were sent round. If you take out an action, you are asked why.' })}
    ${approvals(editor)}
    <div class="ma-edit">
      <form
        class="ma-edit__form"
        id="${editForm}"
        method="post"
        action="${paths.edit(meeting.id)}"
        data-module="ma-minutes-editor"
        data-text-url="${paths.text(meeting.id)}"
        data-reading-url="${paths.reading(meeting.id)}"
        data-key="${draftKey(meeting.id)}"
      >
        <input type="hidden" name="version" value="${version}" />
        <input type="hidden" name="opened" value="${opened}" />
        <input type="hidden" name="people" value="${mark}" />
        <div class="ma-restore" role="region" aria-label="Text that was not saved" hidden data-restore></div>
        ${field} ${phrases(snippets)}
        <div class="ma-edit__foot">
          ${button({ content: 'Save', name: 'save', value: 'yes' })}
          <p class="govuk-body-s ma-edit__saved" role="status" data-save-state>${saved(editor)}</p>
          <p class="govuk-body-s ma-edit__unsaved" aria-hidden="true" hidden data-unsaved>Not saved yet</p>
        </div>
        ${codes(snippets)}
        <p class="govuk-body">
          <a class="govuk-link" href="${paths.minutes(meeting.id)}">Read the minutes as they will look</a>
        </p>
      </form>
      <section class="ma-panel" aria-labelledby="panel-title" tabindex="0">
        <h2 class="govuk-heading-m" id="panel-title">What is read</h2>
        <div data-panel>${panel}</div>
        <p class="govuk-visually-hidden" role="status" data-panel-state></p>
      </section>
    </div>`
}
