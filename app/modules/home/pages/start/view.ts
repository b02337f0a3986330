import { accountPaths } from '#modules/accounts/index.ts'
import { actionPaths } from '#modules/actions/index.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { examplePaths } from '#modules/example/index.ts'
import { appointmentInWords, meetingPaths, type Meeting } from '#modules/meetings/index.ts'
import { minutesPaths, type MinutesState } from '#modules/minutes/index.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { count, showDate } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { OwnBody } from '../../queries/own-bodies.ts'

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

const minutesWords: Readonly<Record<MinutesState | 'none', string>> = {
  none: 'Write its minutes',
  draft: 'Minutes, not sent round yet',
  circulated: 'Minutes, sent round and not approved yet',
  approved: 'Minutes, approved',
}

const link = (href: string, text: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`

const nextMeeting = ({ body, next, mayPlan }: OwnBody): Html => {
  if (next === null) {
    return html`<p class="govuk-body">
      No meeting is planned. ${mayPlan && link(meetingPaths.meetings(body.slug), 'Plan its meetings')}
    </p>`
  }
  const { id, venue, state } = next
  return html`<p class="govuk-body">
    Next: ${link(meetingPaths.meeting(id), appointmentInWords(next))}
    ${tag({ content: stateWords[state], classes: state === 'called' ? 'govuk-tag--green' : 'govuk-tag--grey' })}
    ${venue !== null && html`<br /><span class="ma-quiet">${venue}</span>`}
  </p>`
}

const lastMeeting = ({ last }: OwnBody): Html | false =>
  last !== null &&
  html`<p class="govuk-body">
    Last: ${link(meetingPaths.meeting(last.meeting.id), showDate(last.meeting.date))}${
      last.minutes !== 'hidden' &&
      html`<br />${link(minutesPaths.minutes(last.meeting.id), minutesWords[last.minutes])}`
    }
  </p>`

const bodyCard = (own: OwnBody): Html => {
  const { body, eye, tasks } = own
  return html`<li class="ma-desk__body">
    <h2 class="govuk-heading-m">${link(bodyPaths.body(body.slug), body.name)}</h2>
    ${nextMeeting(own)} ${lastMeeting(own)}
    <ul class="ma-desk__links">
      <li>${link(meetingPaths.meetings(body.slug), 'Meetings')}</li>
      <li>${link(actionPaths.actions(body.slug), 'Actions')}</li>
    </ul>
    ${
      tasks > 0 &&
      html`<p class="govuk-body-s ma-desk__eye">
        ${link(actionPaths.tasks(body.slug), count(tasks, 'thing'))} about its actions that only you can put right
      </p>`
    }
    ${
      eye.length > 0 &&
      html`<p class="govuk-body-s ma-desk__eye">
        ${link(bodyPaths.body(body.slug), count(eye.length, 'thing'))} about its seats to look at
      </p>`
    }
  </li>`
}

const firstSteps = html`<p class="govuk-body-l">Begin with the body whose meetings you look after, such as your strategic group.</p>
  ${button({ content: 'Add your first body', href: bodyPaths.newBody })}
  <p class="govuk-body">Then give it its seats, and enter its next meeting or the last one.</p>`

const nothingYet = html`<p class="govuk-body-l">
  You do not belong to a body yet. The administrator can give you a role on one.
</p>`

/** For somebody who is signed in: each of their bodies, what comes next and what waits. */
export const ownBodiesView = ({ own, mayFound }: { own: readonly OwnBody[]; mayFound: boolean }): Html =>
  html`<h1 class="govuk-heading-l">Your bodies</h1>
    <p class="govuk-body">${link(actionPaths.mine, 'My actions')}: what you have to do, on all bodies.</p>
    ${own.length === 0 && (mayFound ? firstSteps : nothingYet)}
    ${own.length > 0 && html`<ul class="ma-desk">${own.map(bodyCard)}</ul>`}`
