import type { Problem } from '#kernel/errors.ts'
import { backLink } from '#ui/components/back-link.ts'
import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { dateField, radioField, type ChoiceOption } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { count } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { TypedDate } from '#ui/form/civil-date.ts'
import type { Body } from '#modules/bodies/index.ts'
import type { QuestionGroup } from '../../model.ts'
import { offered, questionWords } from '../../model/question-words.ts'
import { makeNamed } from '../../model/answers.ts'
import { paths } from '../../paths.ts'
import { namedBodyFields, type TypedBody } from './named-body.ts'

export interface QuestionsProps {
  readonly questions: readonly QuestionGroup[]
  /** How many there are beside those that are shown. */
  readonly more: number
  readonly mayFoundBody: boolean
  /** What was chosen, by the id of the question. */
  readonly chosen: ReadonlyMap<string, string>
  readonly days: ReadonlyMap<string, TypedDate>
  /** What was typed of new bodies, by the id of the question. */
  readonly named: ReadonlyMap<string, TypedBody>
  /** Bodies that a new one may be put below. */
  readonly bodies: readonly Body[]
  readonly problems: readonly Problem[]
}

/** The choice "another day", which has a date beside it. */
export const otherDay = 'day'

export const fieldOf = ({ id }: QuestionGroup): string => `q-${id}`
export const dayFieldOf = ({ id }: QuestionGroup): string => `d-${id}`

const noDay: TypedDate = { day: '', month: '', year: '' }

const optionsOf = (group: QuestionGroup, props: QuestionsProps): readonly ChoiceOption[] => {
  const { mayFoundBody, days, named, bodies, problems } = props
  const options = offered(group, mayFoundBody).map(({ id, name, why }) => ({
    value: id,
    label: name,
    ...(why !== '' && { hint: why }),
  }))
  if (group.kind === 'body' && mayFoundBody) {
    const conditional = namedBodyFields(group, { typed: named.get(group.id), bodies, problems })
    const label = 'A new body, of which I give the name and the kind'
    return [...options.slice(0, -1), { value: makeNamed, label, conditional }, ...options.slice(-1)]
  }
  if (group.kind !== 'meeting') return options
  const day = dateField({
    name: dayFieldOf(group),
    label: 'Day of the meeting',
    size: 'normal',
    value: days.get(group.id) ?? noDay,
    problems,
  })
  return [...options, { value: otherDay, label: 'A meeting of another day', conditional: day }]
}

const questionField = (group: QuestionGroup, props: QuestionsProps): Html => {
  const value = props.chosen.get(group.id) ?? group.suggested
  const more = group.files > 1 ? `, and in ${count(group.files - 1, 'more file', 'more files')}` : ''
  return radioField({
    name: fieldOf(group),
    label: questionWords[group.kind].ask(group.printed),
    hint: `${group.about}${more}`,
    small: true,
    problems: props.problems,
    options: optionsOf(group, props),
    ...(value !== null && { value }),
  })
}

const seatsPart = (seats: readonly QuestionGroup[], props: QuestionsProps): Html => {
  const isWrong = seats.some(group => props.problems.some(({ field }) => field === fieldOf(group)))
  const fields = seats.map(group => questionField(group, props))
  return html`<h2 class="govuk-heading-m">Seats</h2>
    <p class="govuk-body">
      Old minutes print posts. ${count(seats.length, 'post')} can become ${seats.length === 1 ? 'a seat' : 'seats'}, with
      everybody who was printed with the post as its holder for a time. The meetings do not wait for this.
    </p>
    ${details({
      summary: `See the ${count(seats.length, 'proposed seat')}`,
      content: html`${fields}`,
      open: isWrong || seats.some(({ suggested }) => suggested === null),
    })}`
}

/** Everything that has to be answered, in one list. */
export const questionsView = (props: QuestionsProps): Html => {
  const seats = props.questions.filter(({ kind }) => kind === 'seat')
  const others = props.questions.filter(({ kind }) => kind !== 'seat')
  const back = backLink({ content: 'Old records', href: paths.intake })
  if (props.questions.length === 0) {
    return html`${back}
      <h1 class="govuk-heading-xl">Questions about old records</h1>
      <p class="govuk-body">There is nothing to answer.</p>`
  }
  const dates = others.filter(({ kind }) => kind === 'meeting').map(dayFieldOf)
  return html`${back} ${problemSummary({ problems: props.problems, dates })}
    <h1 class="govuk-heading-xl">Questions about old records</h1>
    <p class="govuk-body">
      Each thing is asked once, however many files name it. What you leave open is asked again.
      ${props.more > 0 && `${count(props.more, 'further question')} will follow.`}
    </p>
    <form method="post" action="${paths.questions}" novalidate>
      ${others.map(group => questionField(group, props))} ${seats.length > 0 && seatsPart(seats, props)}
      ${button({ content: 'Save the answers' })}
    </form>`
}
