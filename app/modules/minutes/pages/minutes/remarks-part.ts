import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { tag } from '#ui/components/tag.ts'
import { radioField, textArea } from '#ui/form/fields.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { MinuteRemark } from '../../model/record.ts'
import { paths } from '../../paths.ts'

/** A form that was sent and is shown again, with what was typed. */
export interface SentRemark {
  /** The place that it is about: "minute-180", or "answer-ID". */
  readonly place: string
  readonly text: string
  readonly state: string
  readonly problems: readonly FieldProblem[]
}

export interface RemarksOf {
  readonly meetingId: string
  readonly remarks: readonly MinuteRemark[]
  /** Numbers of the minutes that there are: a remark on one that was taken out stands with those on the whole. */
  readonly numbers: ReadonlySet<string>
  readonly mayRemark: boolean
  readonly mayAnswer: boolean
  readonly sent: SentRemark | null
}

/** The fields of each form have names of their own on the page: "remark" becomes "remark-minute-180". */
const problemsAt = (sent: SentRemark | null, place: string): readonly FieldProblem[] =>
  sent?.place === place ? sent.problems.map(({ field, message }) => ({ field: `${field}-${place}`, message })) : []

const states = {
  open: { words: 'Not answered yet', colour: 'yellow' },
  taken: { words: 'Taken', colour: 'green' },
  declined: { words: 'Declined', colour: 'grey' },
} as const

const answerForm = (remark: MinuteRemark, { meetingId, sent }: RemarksOf): Html => {
  const place = `answer-${remark.id}`
  const typed = sent?.place === place ? sent : null
  const problems = problemsAt(sent, place)
  return details({
    summary: html`Answer<span class="govuk-visually-hidden"> the remark of ${remark.byName}</span>`,
    open: typed !== null,
    content: html`<form method="post" action="${paths.answer(meetingId, remark.id)}">
      <input type="hidden" name="version" value="${remark.version}" />
      <input type="hidden" name="place" value="${place}" />
      ${radioField({
        name: `state-${place}`,
        label: 'Do you take it?',
        value: typed?.state ?? '',
        inline: true,
        small: true,
        options: [
          { value: 'taken', label: 'Taken' },
          { value: 'declined', label: 'Declined' },
        ],
        problems,
      })}
      ${textArea({ name: `answer-${place}`, label: 'Your answer', hint: 'If you decline it, say why.', value: typed?.text ?? '', rows: 2, problems })}
      ${button({ content: 'Send the answer', classes: 'govuk-button--secondary' })}
    </form>`,
  })
}

const one = (remark: MinuteRemark, of: RemarksOf): Html =>
  html`<li class="ma-remark">
    <p class="ma-found__head">
      <strong>${remark.byName}</strong>${remark.minuteNumber !== null && !of.numbers.has(remark.minuteNumber) && `, on minute ${remark.minuteNumber}`}, ${showInstant(remark.at)}
      ${tag({ content: states[remark.state].words, classes: `govuk-tag--${states[remark.state].colour} ma-tag` })}
    </p>
    <p class="govuk-body-s ma-remark__text">${remark.text}</p>
    ${remark.answer !== null && html`<p class="govuk-body-s ma-remark__answer">Answer: ${remark.answer}</p>`}
    ${of.mayAnswer && remark.state === 'open' && answerForm(remark, of)}
  </li>`

/**
 * The remarks on a minute, and the form for another one.
 * @param minute - its number and anchor; null for the minutes as a whole
 */
export const remarksPart = (
  minute: { readonly number: string; readonly anchor: string } | null,
  of: RemarksOf,
): Html => {
  const place = minute?.anchor ?? 'minutes-as-a-whole'
  const own = of.remarks.filter(({ minuteNumber }) =>
    minute === null ? minuteNumber === null || !of.numbers.has(minuteNumber) : minuteNumber === minute.number,
  )
  const typed = of.sent?.place === place ? of.sent : null
  const about = minute === null ? 'these minutes as a whole' : `minute ${minute.number}`
  const form =
    of.mayRemark &&
    details({
      summary: html`Leave a remark<span class="govuk-visually-hidden"> on ${about}</span>`,
      open: typed !== null,
      classes: 'ma-remark__new',
      content: html`<form method="post" action="${paths.remarks(of.meetingId)}">
        <input type="hidden" name="minute" value="${minute?.number}" />
        <input type="hidden" name="place" value="${place}" />
        ${textArea({ name: `remark-${place}`, label: `What is wrong or missing in ${about}?`, value: typed?.text ?? '', rows: 3, problems: problemsAt(of.sent, place) })}
        ${button({ content: 'Send the remark', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  return html`${own.length > 0 && html`<ul class="ma-remarks">${own.map(remark => one(remark, of))}</ul>`}${form}`
}
