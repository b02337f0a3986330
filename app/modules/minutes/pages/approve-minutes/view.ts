import type { Minutes } from '#minutes'
import { button } from '#ui/components/button.ts'
import { selectField, textArea } from '#ui/form/fields.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { showDate } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import type { FoundMinutes } from '../../queries/find-minutes.ts'
import { minutesTrail } from '../where.ts'
import type { TypedCorrection } from './form.ts'

export interface ApproveView {
  /** The minutes that are approved. */
  readonly of: FoundMinutes
  /** The later meeting. */
  readonly at: Pick<FoundMinutes, 'meeting' | 'body'>
  readonly minutesId: string
  readonly version: number
  readonly tree: Minutes | null
  /** Remarks that nobody has answered. */
  readonly open: number
  readonly rows: readonly TypedCorrection[]
  readonly problems: readonly FieldProblem[]
}

const row = ({ minute, text }: TypedCorrection, i: number, { tree, problems }: ApproveView): Html =>
  html`<fieldset class="govuk-fieldset ma-correction">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Correction ${i + 1}</legend>
    ${selectField({
      name: `minute-${i}`,
      label: 'Minute',
      size: 'normal',
      value: minute,
      options: [
        { value: '', label: 'The minutes as a whole' },
        ...[...new Set((tree?.items ?? []).flatMap(({ number }) => number ?? []))].map(number => {
          const title = tree?.items.find(item => item.number === number)?.title ?? ''
          return { value: number, label: `${number} ${title}` }
        }),
      ],
      problems,
    })}
    ${textArea({ name: `correction-${i}`, label: 'What is corrected', size: 'normal', value: text, rows: 2, problems })}
  </fieldset>`

/** Recording that a meeting approved earlier minutes, with what it corrected. */
export const approveView = (view: ApproveView): Html => {
  const { of, at, minutesId, version, open, rows, problems } = view
  return html`${minutesTrail(at, 'Approve minutes')}${problemSummary({ problems })}
    <h1 class="govuk-heading-l">Approve the minutes of ${showDate(of.meeting.date)}</h1>
    <p class="govuk-body">
      This records that the meeting of ${showDate(at.meeting.date)} approved them. Then nobody can change them. The resolution
      is put into the minutes of ${showDate(at.meeting.date)} for you.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="${paths.minutes(of.meeting.id)}">Read the minutes of ${showDate(of.meeting.date)}</a>
      ${open > 0 && html`: ${open === 1 ? 'one remark on them is' : `${open} remarks on them are`} not answered yet`}
    </p>
    <form method="post" action="${paths.approve(at.meeting.id, minutesId)}">
      <input type="hidden" name="version" value="${version}" />
      <input type="hidden" name="rows" value="${rows.length}" />
      <h2 class="govuk-heading-m">Did the meeting correct anything?</h2>
      <p class="govuk-body">If not, leave this empty. Each correction is printed with the minute that it mends.</p>
      ${rows.map((typed, i) => row(typed, i, view))}
      ${button({ content: 'Add another correction', name: 'more', value: 'yes', classes: 'govuk-button--secondary' })}
      <div class="govuk-button-group">
        ${button({ content: 'Approve the minutes', preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.minutes(at.meeting.id)}">Not now</a>
      </div>
    </form>`
}
