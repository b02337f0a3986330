import { errorSummary } from '../components/error-summary.ts'
import { html, type Html } from '../html.ts'
import type { FieldProblem } from './field-problem.ts'

export interface ProblemSummaryProps {
  /** One whose field is "" is said without a link: it is about the whole form. */
  readonly problems: readonly FieldProblem[]
  /** Names of the fields that are `dateField`s: a link to "held" leads to "held-day". */
  readonly dates?: readonly string[]
}

/** What is wrong with a form, at the top of its page, with a link to each field; nothing where nothing is. */
export const problemSummary = ({ problems, dates = [] }: ProblemSummaryProps): Html =>
  problems.length === 0
    ? html``
    : errorSummary({
        title: 'There is a problem',
        errors: problems.map(({ field, message }) => ({
          content: message,
          ...(field !== '' && { href: `#${field}${dates.includes(field) ? '-day' : ''}` }),
        })),
      })
