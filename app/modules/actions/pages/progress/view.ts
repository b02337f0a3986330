import { bodyPaths } from '#modules/bodies/index.ts'
import { barPlot } from '#ui/components/bar-plot.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { count, monthNames } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { ages, type QuarterFigures } from '../../model/progress.ts'
import { paths } from '../../paths.ts'
import type { Progress } from '../../queries/read-progress.ts'

const month = (day: string): string => monthNames[Number(day.slice(5, 7)) - 1] ?? ''

const words = ({ first, last }: QuarterFigures): string => `${month(first)} to ${month(last)} ${last.slice(0, 4)}`

const short = ({ last }: QuarterFigures): string => `${month(last).slice(0, 3)} ${last.slice(2, 4)}`

const share = ({ dated, onTime }: QuarterFigures): string =>
  dated === 0 ? '–' : `${Math.round((onTime / dated) * 100)}%`

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const agePlot = ({ ages: counts }: Progress): Html => {
  const open = sum(counts)
  const oldest = counts.at(-1) ?? 0
  return barPlot({
    id: 'ages',
    title: 'How old the open actions are',
    says:
      open === 0
        ? 'No action is open.'
        : `${count(open, 'action is', 'actions are')} open. ${oldest === 0 ? 'None of them is' : `${oldest} of them ${oldest === 1 ? 'is' : 'are'}`} more than 180 days old.`,
    head: { first: 'Age' },
    series: [{ name: 'Open actions', look: 1 }],
    groups: ages.map(({ words: label, upTo }, index) => ({
      label,
      short: upTo === null ? '181 and more' : `${index === 0 ? 0 : (ages[index - 1]?.upTo ?? 0) + 1}–${upTo} days`,
      values: [counts[index] ?? 0],
    })),
  })
}

const donePlot = ({ quarters }: Progress): Html => {
  const [issued, closed] = [sum(quarters.map(one => one.issued)), sum(quarters.map(one => one.closed))]
  const [dated, onTime] = [sum(quarters.map(one => one.dated)), sum(quarters.map(one => one.onTime))]
  const late = dated === 0 ? '' : ` Of ${dated} closed that had a date, ${onTime} were closed by it.`
  return barPlot({
    id: 'done',
    title: 'How many get done',
    says: `In two years ${count(issued, 'action was', 'actions were')} issued and ${closed} closed.${late}`,
    head: { first: 'Months', more: ['Closed by their date'] },
    series: [
      { name: 'Issued', look: 2 },
      { name: 'Closed', look: 1 },
    ],
    groups: quarters.map(one => ({
      label: words(one),
      short: short(one),
      values: [one.issued, one.closed],
      more: [share(one)],
    })),
  })
}

/** How old the open actions of a body are, and how many get done. */
export const progressView = (progress: Progress): Html => {
  const { body } = progress
  return html`${breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.name, href: bodyPaths.body(body.slug) },
      { content: 'Actions', href: paths.actions(body.slug) },
      { content: 'How old, how many done' },
    ],
  })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">How old actions are, and how many get done</h1>
    ${agePlot(progress)} ${donePlot(progress)}
    <p class="govuk-body">
      <a class="govuk-link" href="${paths.progressCsv(body.slug)}" download>Keep these figures as a CSV file</a>
    </p>`
}
