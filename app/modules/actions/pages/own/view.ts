import { accountPaths } from '#modules/accounts/index.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { count, listed, showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { OpenedLink } from '../../queries/open-link.ts'
import { dueWords } from '../../model/owner-mail.ts'
import type { OwedAction } from '../../model/owed-action.ts'
import { paths } from '../../paths.ts'
import type { AnswerName } from './answers.ts'

type Good = Extract<OpenedLink, { readonly kind: 'good' }>
type Spent = Exclude<OpenedLink, Good | { readonly kind: 'unknown' }>

/** What was just done, by the word that the address carries. */
const saidWords: Readonly<Record<string, string>> = {
  accept: 'You accepted the action.',
  'not-mine': 'The clerk will find out whose it is. Until then it stays with you.',
  date: 'Your date is before the clerk. Until they agree, the old one stands.',
  progress: 'Your report is in the record.',
  done: 'Your report is in the record. The body will close the action, or tell you what is missing.',
  sent: 'A new link is on its way.',
}

const saidBanner = (said: string): Html | null => {
  const words = Object.hasOwn(saidWords, said) ? saidWords[said] : undefined
  return words === undefined
    ? null
    : notificationBanner({
        type: 'success',
        disableAutoFocus: true,
        content: html`<p class="govuk-notification-banner__heading">${words}</p>`,
      })
}

/** How an action stands with whoever answers for it. */
const standingWords = ({ state, places }: OwedAction): string => {
  if (state.standing === 'reported-done') return 'You reported that it is done. It stays here until the body closes it.'
  const answer = state.owners[places[0] ?? 0]?.answer ?? 'none'
  if (answer === 'declined') return 'You said that it is not yours. The clerk is looking into it.'
  if (answer === 'date-proposed') return 'You asked for another date. The clerk will answer.'
  if (answer === 'accepted') return 'You accepted it.'
  return 'You have not said yet whether you will do it.'
}

const answerLinks: readonly (readonly [AnswerName, string])[] = [
  ['progress', 'Say how it is going'],
  ['done', 'Report that it is done'],
  ['date', 'Ask for another date'],
  ['not-mine', 'Say that it is not yours'],
]

const mayAccept = ({ state, places }: OwedAction): boolean =>
  state.standing !== 'reported-done' && (state.owners[places[0] ?? 0]?.answer ?? 'none') !== 'accepted'

const offered = ({ state, places }: OwedAction) =>
  answerLinks.filter(([answer]) => {
    if (answer === 'progress' || answer === 'done') return true
    if (state.standing === 'reported-done') return false
    return answer === 'date' || state.owners[places[0] ?? 0]?.answer !== 'declined'
  })

/** The text begins as its clause does in the minutes: "provide …". */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fact = (key: string, value: string): Html => html`<strong>${key}:</strong> ${value}<br />`

const actionPart = (action: OwedAction, token: string): Html => {
  const { id, reference, text, state, minuteNumber, minuteTitle } = action
  const due = dueWords(action)
  const where = [minuteNumber === null ? '' : `minute ${minuteNumber}`, minuteTitle ?? ''].filter(Boolean).join(', ')
  const others = state.owners.filter((_, place) => !action.places.includes(place)).map(({ label }) => label)
  return html`<section class="ma-own" aria-labelledby="action-${id}">
    <h2 class="govuk-heading-m" id="action-${id}">${reference}</h2>
    <p class="govuk-body">${capital(text)}</p>
    <p class="govuk-body">
      ${fact('Due', due ?? 'no date was set')}${where !== '' && fact('Agreed in', where)}${
        others.length > 0 && fact('With', listed(others))
      }
      ${standingWords(action)}
    </p>
    ${
      state.update !== null &&
      html`<p class="govuk-body">Last report, ${showInstant(state.update.at)}: “${state.update.text}”</p>`
    }
    ${
      mayAccept(action) &&
      html`<form method="post" action="${paths.answer(token, id, 'accept')}">
        <input type="hidden" name="seen" value="${state.position}" />
        ${button({
          content: html`Accept<span class="govuk-visually-hidden"> ${reference}</span>`,
          preventDoubleClick: true,
        })}
      </form>`
    }
    <ul class="govuk-list">
      ${offered(action).map(
        ([answer, words]) =>
          html`<li>
            <a class="govuk-link" href="${paths.answer(token, id, answer)}"
              >${words}<span class="govuk-visually-hidden"> (${reference})</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`
}

/** Everything that somebody owes a body, and what they can say of it. */
export const ownView = (opened: Good, { token, said }: { readonly token: string; readonly said: string }): Html => {
  const { body, name, owed, link } = opened
  return html`${saidBanner(said)}
    <h1 class="govuk-heading-l"><span class="govuk-caption-l">${body.name}</span> Your actions</h1>
    <p class="govuk-body">${name}, you have ${count(owed.length, 'open action')}.</p>
    ${owed.map(action => actionPart(action, token))}
    <p class="govuk-body ma-quiet">
      This link was sent to ${link.sentTo} and is for ${name} alone. What is said by it is recorded as said by link sent to
      ${link.sentTo}.
    </p>`
}

const whoToAsk = ({ name, clerks }: Spent['body']): Html =>
  clerks.length === 0
    ? html`<p class="govuk-body">Ask the clerk of the ${name}.</p>`
    : html`<p class="govuk-body">
        Ask the clerk of the ${name}: ${listed(
          clerks.map(clerk => `${clerk.name} (${clerk.email})`),
          'or',
        )}.
      </p>`

/** A link that shows nothing any more. */
export const spentView = (opened: Spent, { token, said }: { readonly token: string; readonly said: string }): Html => {
  if (said === 'sent') {
    return html`<h1 class="govuk-heading-l">Look into your mail</h1>
      <p class="govuk-body">
        If you have open actions, a new link is on its way to the address that the record has for you.
      </p>
      ${whoToAsk(opened.body)}`
  }
  if (opened.kind === 'expired') {
    return html`<h1 class="govuk-heading-l">This link is too old</h1>
      <p class="govuk-body">You can have a new one. It goes to the address that the record has for you, and to no other.</p>
      <form method="post" action="${paths.newLink(token)}">
        ${button({ content: 'Send me a new link', preventDoubleClick: true })}
      </form>
      ${whoToAsk(opened.body)}`
  }
  return opened.kind === 'withdrawn'
    ? html`<h1 class="govuk-heading-l">This link was withdrawn</h1>
        ${whoToAsk(opened.body)}`
    : html`<h1 class="govuk-heading-l">Nothing is open here</h1>
        <p class="govuk-body">
          There is no open action for which you answer. It was closed, or somebody else has taken it over.
        </p>
        ${whoToAsk(opened.body)}`
}

/** A link that is none of ours. */
export const unknownView = html`<h1 class="govuk-heading-l">This link does not work</h1>
  <p class="govuk-body">
    Open it from the mail again, or copy all of it. If that does not help, ask the clerk who looks after your actions.
  </p>
  <p class="govuk-body">
    If you have an account, <a class="govuk-link" href="${accountPaths.signIn()}">sign in</a> to see your actions.
  </p>`

/** Too much was sent by one link. */
export const busyView = (waitSeconds: number): Html =>
  html`<h1 class="govuk-heading-l">Wait a little</h1>
    <p class="govuk-body">
      Much was sent by this link in a short time. Send it again in ${count(Math.ceil(waitSeconds / 60), 'minute')}.
    </p>`
