import { button } from '#ui/components/button.ts'
import { textField } from '#ui/form/fields.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { count, listed, showDate } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { KeptAction } from '../../model/record.ts'
import { paths } from '../../paths.ts'
import type { Editor } from '../../queries/editor-of.ts'
import { minutesTrail } from '../where.ts'

export interface ConfirmView {
  readonly editor: Editor
  readonly text: string
  readonly version: number
  readonly lost: readonly KeptAction[]
  /** What was typed as the reason. */
  readonly reason: string
  readonly problems: readonly FieldProblem[]
}

/** Before actions that were issued go: which, and why. */
export const confirmView = ({ editor, text, version, lost, reason, problems }: ConfirmView): Html => {
  const { meeting } = editor
  const many = lost.length !== 1
  return html`${minutesTrail(editor, 'Actions that go')}${problemSummary({ problems })}
    <h1 class="govuk-heading-l">${count(lost.length, 'action')} would go from the minutes of ${showDate(meeting.date)}</h1>
    <p class="govuk-body">
      These minutes were sent round, so people know of ${many ? 'these actions' : 'this action'}. Your text no longer has
      ${many ? 'them' : 'it'}. Nothing is saved yet.
    </p>
    <ul class="ma-founds">
      ${lost.map(
        ({ reference, text: clause, owners }) =>
          html`<li class="ma-found ma-found--action">
            <p class="ma-found__head"><span class="ma-found__kind">${reference}</span></p>
            <p class="ma-found__text">${clause}</p>
            <p class="ma-found__foot">${owners.length === 0 ? 'Nobody is named' : `Owed by ${listed(owners.map(({ label }) => label))}`}</p>
          </li>`,
      )}
    </ul>
    <form method="post" action="${paths.edit(meeting.id)}">
      <input type="hidden" name="version" value="${version}" />
      <input type="hidden" name="opened" value="${version}" />
      <input type="hidden" name="confirm" value="yes" />
      <textarea name="text" hidden>${text.startsWith('\n') && '\n'}${text}</textarea>
      ${textField({
        name: 'reason',
        label: `Why ${many ? 'do they' : 'does it'} go?`,
        hint: 'This is kept with the action, and its owner can be told.',
        value: reason,
        problems,
      })}
      <div class="govuk-button-group">
        ${button({ content: many ? 'Take these actions out' : 'Take this action out', classes: 'govuk-button--warning' })}
        ${button({ content: 'Go back to the text', name: 'back', value: 'yes', classes: 'govuk-button--secondary' })}
      </div>
    </form>`
}
