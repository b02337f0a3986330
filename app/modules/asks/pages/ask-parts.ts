import { tag } from '#ui/components/tag.ts'
import { showDate, showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { answerInWords } from '../model/answer-text.ts'
import type { AskState } from '../model/ask.ts'
import { paths } from '../paths.ts'
import type { AskInFull } from '../queries/find-asks.ts'

const states: Readonly<Record<AskState, { readonly words: string; readonly colour: string }>> = {
  waiting: { words: 'Not answered yet', colour: 'yellow' },
  agreed: { words: 'Agreed', colour: 'green' },
  refused: { words: 'Refused', colour: 'red' },
}

export const askTag = ({ ask: { state }, answers }: AskInFull): Html => {
  const deferred = state === 'waiting' && answers.length > 0
  const { words, colour } = states[state]
  return tag({
    content: deferred ? 'Deferred' : words,
    classes: `ma-tag govuk-tag--${deferred ? 'blue' : colour}`,
  })
}

/** Where an ask waits, in words. */
export const placeWords = ({ ask, place }: AskInFull): string | null => {
  if (ask.state !== 'waiting') return null
  return place === null
    ? 'In the forward plan, for the next agenda'
    : `On the agenda of the meeting on ${showDate(place.date)}`
}

/** Each answer, the earliest first. */
export const answerList = ({ answers, to, days }: AskInFull): Html | false =>
  answers.length > 0 &&
  html`<ul class="govuk-list">
    ${answers.map(answer => {
      const when = answer.toMeetingId === null ? answer.toOn : (days.get(answer.toMeetingId) ?? null)
      const at = days.get(answer.meetingId)
      return html`<li>
        ${answerInWords(answer, { toName: to.name, when })}<br /><span class="ma-quiet"
          >${at !== undefined && `Meeting of ${showDate(at)}. `}${answer.answeredBy}, ${showInstant(answer.answeredAt)}</span
        >
      </li>`
    })}
  </ul>`

/** Asks as a list; `other` says whose name tells them apart. */
export const askList = (asks: readonly AskInFull[], other: 'from' | 'to'): Html =>
  html`<ul class="govuk-list ma-ask-list">
    ${asks.map(
      full =>
        html`<li class="ma-ask">
          <p class="govuk-body ma-ask__title">
            <a class="govuk-link" href="${paths.ask(full.ask.id)}">${full.ask.title}</a> ${askTag(full)}
          </p>
          <p class="govuk-body ma-quiet">
            ${other === 'from' ? `From the ${full.from.name}` : `To the ${full.to.name}`}${full.raisedOn !== null && `, meeting of ${showDate(full.raisedOn)}`}.
            ${placeWords(full)}
          </p>
          ${answerList(full)}
        </li>`,
    )}
  </ul>`
