import { table, type TableCell } from '#ui/components/table.ts'
import { showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { mostJobs, type JobLine } from '../../queries/list-jobs.ts'
import { paths } from '../../paths.ts'
import { buttonForm } from '../button-form.ts'

const buttons = ({ id, state }: JobLine): Html =>
  html`<div class="govuk-button-group">
    ${buttonForm({
      action: `${paths.oneJob(id)}/retry`,
      label: state === 'failed' ? 'Try again' : 'Do it now',
      classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
    })}
    ${buttonForm({
      action: `${paths.oneJob(id)}/cancel`,
      label: 'Cancel it',
      classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
    })}
  </div>`

const row = (job: JobLine): readonly TableCell[] => [
  { content: job.kind, classes: 'ma-breakable' },
  { content: showInstant(job.at) },
  { content: job.state === 'in hand' ? 'Being done now' : (job.problem ?? ''), classes: 'ma-breakable' },
  { content: String(job.attempts), format: 'numeric' },
  ...(job.state === 'failed' || job.state === 'waiting' ? [{ content: buttons(job) }] : [{ content: '' }]),
]

const part = (title: string, at: string, jobs: readonly JobLine[]): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>
    ${
      jobs.length === 0
        ? html`<p class="govuk-body">None.</p>`
        : html`<div class="ma-scroll" tabindex="0" role="region" aria-label="${title}">
            ${table({
              head: [
                { content: 'Job' },
                { content: at },
                { content: 'Problem' },
                { content: 'Attempts', format: 'numeric' },
                { content: 'What to do' },
              ],
              rows: jobs.map(row),
            })}
          </div>`
    }`

/** What the program does by itself. */
export const jobsView = (jobs: readonly JobLine[]): Html => {
  const of = (...states: readonly JobLine['state'][]): readonly JobLine[] =>
    jobs.filter(({ state }) => states.includes(state))
  return html`<h1 class="govuk-heading-l">Jobs</h1>
    <p class="govuk-body">
      What the program does by itself, such as to remind people. At most ${mostJobs} of each kind of state are listed.
    </p>
    ${part('Failed', 'Given up', of('failed'))} ${part('Waiting', 'Due', of('in hand', 'waiting'))}
    ${part('Done', 'Done', of('done'))} ${part('Cancelled', 'Cancelled', of('cancelled'))}`
}
