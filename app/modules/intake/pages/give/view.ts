import type { Problem } from '#kernel/errors.ts'
import { backLink } from '#ui/components/back-link.ts'
import { button } from '#ui/components/button.ts'
import { fileUpload } from '#ui/components/file-upload.ts'
import { radioField } from '#ui/form/fields.ts'
import { errorFor } from '#ui/form/field-problem.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { fileSize } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import type { IntakeDeps } from '../deps.ts'

export interface GiveProps {
  readonly kind: string
  readonly problems: readonly Problem[]
  readonly limits: IntakeDeps['limits']
}

/** The form to which old files are given. */
export const giveView = ({ kind, problems, limits }: GiveProps): Html =>
  html`${backLink({ content: 'Old records', href: paths.intake })} ${problemSummary({ problems })}
    <h1 class="govuk-heading-xl">Give old records</h1>
    <form method="post" action="${paths.give}" enctype="multipart/form-data" novalidate>
      ${fileUpload({
        name: 'files',
        id: 'files',
        label: { content: 'Files', classes: 'govuk-label--s' },
        hint: {
          content: `Minutes, or whole packs: PDF, Word, web page or text. Up to ${limits.maxFiles} files at a time, each up to ${fileSize(limits.maxBytes)}`,
        },
        multiple: true,
        ...errorFor(problems, ['files']),
      })}
      ${radioField({
        name: 'kind',
        label: 'What are they?',
        value: kind,
        problems,
        options: [
          { value: 'minutes', label: 'Minutes and packs' },
          {
            value: 'moderngov',
            label: 'Answers of the modern.gov web service, saved as XML',
            hint: 'GetCommittees, GetMeetings and GetMeeting',
          },
        ],
      })}
      ${button({ content: 'Take them in' })}
    </form>`
