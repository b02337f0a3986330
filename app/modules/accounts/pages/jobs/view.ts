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

const mayChange = ({ state }: JobLine): boolean => state === 'failed' || state === 'waiting'

const row = (job: JobLine, withButtons: boolean): readonly TableCell[] => [
  { content: job.kind, classes: 'ma-breakable' },
  { content: showInstant(job.at) },
  { content: String(job.attempts), format: 'numeric' },
  ...(withButtons
    ? [
        { content: job.state === 'in hand' ? 'Being done now' : (job.problem ?? ''), classes: 'ma-breakable' },
        { content: mayChange(job) ? buttons(job) : '' },
      ]
    : []),
]

interface Part {
  readonly title: string
  /** What its time is. */
  readonly at: string
  readonly jobs: readonly JobLine[]
  /** True where something can still be done about them. */
  readonly isOpen: boolean
}

const part = ({ title, at, jobs, isOpen }: Part): Html => {
  const head: readonly TableCell[] = [
    { content: 'Job' },
    { content: at },
    { content: 'Attempts', format: 'numeric' },
    ...(isOpen ? [{ content: 'Problem' }, { content: 'What to do' }] : []),
  ]
  const rows = jobs.map(job => row(job, isOpen))
  return html`<h2 class="govuk-heading-m">${title}</h2>
    ${
      jobs.length === 0
        ? html`<p class="govuk-body">None.</p>`
        : html`<div class="ma-scroll" tabindex="0" role="region" aria-label="${title}">${table({ head, rows })}</div>`
    }`
}

/** What the program does by itself. */
export const jobsView = (jobs: readonly JobLine[]): Html => {
  const of = (...states: readonly JobLine['state'][]): readonly JobLine[] =>
    jobs.filter(({ state }) => states.includes(state))
  return html`<h1 class="govuk-heading-l">Jobs</h1>
    <p class="govuk-body">
      What the program does by itself, such as to remind people. At most ${mostJobs} of each are listed.
    </p>
    ${part({ title: 'Failed', at: 'Given up', jobs: of('failed'), isOpen: true })}
    ${part({ title: 'Waiting', at: 'Due', jobs: of('in hand', 'waiting'), isOpen: true })}
    ${part({ title: 'Done', at: 'Done', jobs: of('done'), isOpen: false })}
    ${part({ title: 'Cancelled', at: 'Cancelled', jobs: of('cancelled'), isOpen: false })}`
}
