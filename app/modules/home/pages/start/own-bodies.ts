import { bodyPaths } from '#modules/bodies/index.ts'
import { appointmentInWords, meetingPaths } from '#modules/meetings/index.ts'
import { minutesPaths, type MinutesState } from '#modules/minutes/index.ts'
import { button } from '#ui/components/button.ts'
import { showDate } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { OwnBody } from '../../queries/own-bodies.ts'

const link = (href: string, text: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`

const minutesWords: Readonly<Record<MinutesState | 'none', string>> = {
  none: 'Write its minutes',
  draft: 'Minutes, not sent round yet',
  circulated: 'Minutes, sent round and not approved yet',
  approved: 'Minutes, approved',
}

const lastWords = ({ last }: OwnBody): Html | false =>
  last !== null &&
  html`<p class="ma-entry__facts">
    Last: ${link(meetingPaths.meeting(last.meeting.id), showDate(last.meeting.date))}${
      last.minutes !== 'hidden' &&
      html`<br />${link(minutesPaths.minutes(last.meeting.id), minutesWords[last.minutes])}`
    }
  </p>`

const nextWords = ({ body, next, mayPlan }: OwnBody): Html => {
  if (next !== null) return html`Next: ${link(meetingPaths.meeting(next.id), appointmentInWords(next))}`
  if (!mayPlan) return html`No meeting is planned.`
  return html`No meeting is planned. ${link(meetingPaths.meetings(body.slug), 'Plan its meetings')}`
}

const entry = (own: OwnBody): Html =>
  html`<li class="ma-entry">
    <h2 class="govuk-heading-s ma-entry__title">${link(bodyPaths.body(own.body.slug), own.body.name)}</h2>
    <p class="ma-entry__facts">${nextWords(own)}</p>
    ${lastWords(own)}
  </li>`

const firstSteps = html`<p class="govuk-body-l">Begin with the body whose meetings you look after, such as your strategic group.</p>
  ${button({ content: 'Add your first body', href: bodyPaths.newBody })}
  <p class="govuk-body">Then give it its seats, and enter its next meeting or the last one.</p>`

/** What somebody who is signed in begins with: their bodies, the next meeting of each, and the minutes of the last. */
export const ownBodiesView = ({ own, mayFound }: { own: readonly OwnBody[]; mayFound: boolean }): Html => {
  if (own.length === 0) {
    return html`<h1 class="govuk-heading-l">Your bodies</h1>
      ${
        mayFound
          ? firstSteps
          : html`<p class="govuk-body">You do not belong to a body yet. The administrator can give you a role on one.</p>`
      }`
  }
  return html`<h1 class="govuk-heading-l">Your bodies</h1>
    <ul class="ma-entries">
      ${own.map(entry)}
    </ul>`
}
