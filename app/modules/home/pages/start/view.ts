import { accountPaths } from '#modules/accounts/index.ts'
import { actionPaths } from '#modules/actions/index.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { examplePaths } from '#modules/example/index.ts'
import { meetingPaths, type Meeting } from '#modules/meetings/index.ts'
import { minutesPaths } from '#modules/minutes/index.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { clockTime, count, showDate, showDateWithDay } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { BodyOnDesk } from '../../queries/read-desk.ts'

/** For somebody who has not signed in: what it is for, and two ways to try it. */
export const strangerView = (showsExample: boolean): Html =>
  html`<h1 class="govuk-heading-xl">Nothing that was agreed is lost between meetings</h1>
    <p class="govuk-body-l">
      For community safety partnerships and the boards beside them: call meetings, write minutes as you always have, and see
      what became of every action.
    </p>
    ${
      showsExample
        ? button({ content: 'Look round the example', href: examplePaths.lookRound })
        : button({ content: 'Sign in', href: accountPaths.signIn() })
    }
    <h2 class="govuk-heading-m">Try it on your own minutes</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="${minutesPaths.readMinutes}">Read minutes</a> that you have as a file, and the Matters Arising
      report that followed. Nothing is kept.
    </p>`

const stateWords: Readonly<Record<Meeting['state'], string>> = {
  planned: 'Planned',
  called: 'Called',
  held: 'Held',
  inquorate: 'No quorum',
  adjourned: 'Adjourned',
  cancelled: 'Cancelled',
}

const nextMeeting = ({ body, next }: BodyOnDesk): Html => {
  if (next === null) {
    return html`<p class="govuk-body">
      No meeting is planned. <a class="govuk-link" href="${meetingPaths.meetings(body.slug)}">Its meetings</a>
    </p>`
  }
  const { id, date, starts, venue, state } = next
  return html`<p class="govuk-body ma-desk__next">
    <a class="govuk-link" href="${meetingPaths.meeting(id)}">${showDateWithDay(date)}</a>${starts !== null && `, ${clockTime(starts)}`}
    ${tag({ content: stateWords[state], classes: state === 'called' ? 'govuk-tag--green' : 'govuk-tag--grey' })}
    ${venue !== null && html`<br /><span class="ma-quiet">${venue}</span>`}
  </p>`
}

const bodyCard = (one: BodyOnDesk): Html => {
  const { body, last, eye } = one
  return html`<li class="ma-desk__body">
    <h2 class="govuk-heading-m"><a class="govuk-link" href="${bodyPaths.body(body.slug)}">${body.name}</a></h2>
    <h3 class="govuk-visually-hidden">Next meeting</h3>
    ${nextMeeting(one)}
    <ul class="ma-desk__links">
      <li><a class="govuk-link" href="${meetingPaths.meetings(body.slug)}">Meetings</a></li>
      <li><a class="govuk-link" href="${actionPaths.actions(body.slug)}">Actions</a></li>
      ${last !== null && html`<li><a class="govuk-link" href="${meetingPaths.minutes(last.id)}">Minutes of ${showDate(last.date)}</a></li>`}
    </ul>
    ${
      eye.length > 0 &&
      html`<p class="govuk-body-s ma-desk__eye">
        <a class="govuk-link" href="${bodyPaths.body(body.slug)}">${count(eye.length, 'thing')} about its seats</a> to look at
      </p>`
    }
  </li>`
}

/** For somebody who is signed in: each of their bodies, what comes next and what waits. */
export const deskView = (desk: readonly BodyOnDesk[], { administrator }: { readonly administrator: boolean }): Html =>
  html`<h1 class="govuk-heading-l">Your bodies</h1>
    ${
      desk.length === 0 &&
      html`<p class="govuk-body-l">
        ${administrator ? 'There is no body yet. Begin with the one at the top, such as the strategic group.' : 'You have no role on a body yet. Ask the clerk of your body.'}
      </p>`
    }
    ${desk.length > 0 && html`<ul class="ma-desk">${desk.map(bodyCard)}</ul>`}
    ${
      administrator &&
      button({
        content: desk.length === 0 ? 'Add the first body' : 'Add a body',
        href: bodyPaths.newBody,
        ...(desk.length === 0 ? {} : { classes: 'govuk-button--secondary' }),
      })
    }`
