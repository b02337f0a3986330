import { bodyPaths } from '#modules/bodies/index.ts'
import { meetingPaths } from '#modules/meetings/index.ts'
import { minutesPaths } from '#modules/minutes/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { summaryList, type SummaryRow } from '#ui/components/summary-list.ts'
import { tag } from '#ui/components/tag.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { count, listed, showDate, showInstant } from '#ui/format.ts'
import { html, type Content, type Html } from '#ui/html.ts'
import type { WalkAction, WalkDecision, WalkKind } from '../../model/walk.ts'
import { paths } from '../../paths.ts'
import type { Walk } from '../../queries/walk-through.ts'
import type { TypedVerdict } from './form.ts'
import { verdictForms } from './parts.ts'

export interface WalkProps {
  readonly walk: Walk
  /** The action that is spoken of now; null at the end. */
  readonly at: WalkAction | null
  readonly typed: TypedVerdict | null
  readonly problems: readonly FieldProblem[]
  /** Id of the decision that was made just now, or what else was done. */
  readonly done: string
}

const kindWords: Readonly<Record<WalkKind, string>> = {
  closed: 'Closed',
  carried: 'Carried',
  transferred: 'Transferred',
  withdrawn: 'Withdrawn',
}

const nameOf = ({ minuteNumber, minuteTitle, reference }: WalkAction): string =>
  minuteNumber === null ? reference : `Minute ${minuteNumber}${minuteTitle === null ? '' : `: ${minuteTitle}`}`

const stateTags = ({ overdue, unheard, decided }: WalkAction): Html => {
  const last = decided.at(-1)
  if (last !== undefined) return tag({ content: kindWords[last.kind], classes: 'ma-tag govuk-tag--green' })
  return html`${overdue && tag({ content: 'Overdue', classes: 'ma-tag govuk-tag--red' })}
  ${unheard && tag({ content: 'No update', classes: 'ma-tag govuk-tag--orange' })}`
}

const dueWords = ({ state: { due } }: WalkAction, { days }: Walk): string => {
  if (due.on !== null) return showDate(due.on)
  const day = due.meetingId === null ? undefined : days.get(due.meetingId)
  return day === undefined ? 'No day was set' : `The meeting on ${showDate(day)}`
}

const said = ({ state: { update } }: WalkAction): Content =>
  update === null
    ? 'Nobody has said anything of it'
    : html`“${update.text}”<br /><span class="ma-quiet">${update.by}, ${showInstant(update.at)}</span>`

const facts = (at: WalkAction, walk: Walk): Html => {
  const { state } = at
  const row = (key: string, content: Content): SummaryRow => ({ key: { content: key }, value: { content } })
  return summaryList({
    rows: [
      row('Who', listed(state.owners.map(({ label }) => label)) || 'Nobody named'),
      row('Due', dueWords(at, walk)),
      row('Last update', said(at)),
      ...(state.carried > 0 ? [row('Carried', count(state.carried, 'time'))] : []),
      row(
        'Agreed',
        html`<a class="govuk-link" href="${minutesPaths.minutes(at.meetingId)}">Meeting of ${showDate(at.meetingDate)}</a>`,
      ),
    ],
  })
}

const undoForm = ({ walk, at, decision }: { walk: Walk; at: WalkAction; decision: WalkDecision }): Html =>
  html`<form method="post" action="${paths.undoWalk(walk.meeting.id)}">
    <input type="hidden" name="action" value="${at.actionId}" /><input type="hidden" name="decision" value="${decision.id}" />
    ${button({ content: 'Take it back', classes: 'govuk-button--secondary', preventDoubleClick: true, attributes: { 'data-key': 'u' } })}
  </form>`

/** What was decided of an action here, and the way back while nothing else has happened to it. */
const decidedPart = (at: WalkAction, walk: Walk): Html => {
  const last = at.decided.at(-1)
  return html`${at.decided.map(({ sentence, decidedBy, decidedAt }) =>
    insetText({
      content: html`${sentence}<br /><span class="ma-quiet">In the minutes. ${decidedBy}, ${showInstant(decidedAt)}</span>`,
    }),
  )}
  ${last !== undefined && walk.closed === null && at.state.position === last.position && undoForm({ walk, at, decision: last })}`
}

const steps = (walk: Walk, at: WalkAction): Html => {
  const place = walk.actions.indexOf(at)
  const [before, after] = [walk.actions[place - 1], walk.actions[place + 1]]
  const to = (action: WalkAction | undefined): string =>
    paths.walkAt(walk.meeting.id, { action: action?.actionId ?? null })
  return html`<nav class="ma-walk__steps" aria-label="Actions, one after the other">
    ${before !== undefined && html`<a class="govuk-link" href="${to(before)}" data-key="p">Back</a>`}
    <a class="govuk-link" href="${to(after)}" data-key="n">${after === undefined ? 'To the end' : 'Skip to the next'}</a>
  </nav>`
}

/** Keys that stand for buttons, which somebody who speaks to their computer must be able to turn off. */
const keysHelp = html`<div class="ma-walk__keys" data-keys hidden>
  <p class="govuk-body-s" data-keys-words>
    Keys: <kbd>c</kbd> close, <kbd>r</kbd> carry, <kbd>t</kbd> transfer, <kbd>w</kbd> withdraw, <kbd>u</kbd> take back,
    <kbd>n</kbd> next, <kbd>p</kbd> back.
  </p>
  <button type="button" class="govuk-button govuk-button--secondary ma-walk__switch" data-keys-switch>Turn the keys off</button>
</div>`

const onePart = (props: WalkProps & { readonly at: WalkAction }): Html => {
  const { walk, at, typed, problems } = props
  const place = walk.actions.indexOf(at) + 1
  const open = at.state.standing !== 'closed' && at.state.standing !== 'withdrawn' && at.state.standing !== 'merged'
  return html`<span class="govuk-caption-l">Matters arising: ${place} of ${walk.actions.length}</span>
    <h1 class="govuk-heading-l">${nameOf(at)}</h1>
    <p class="govuk-body">${stateTags(at)} <span class="ma-quiet">${at.reference}</span></p>
    <p class="govuk-body-l ma-walk__text">${at.text}</p>
    ${facts(at, walk)} ${decidedPart(at, walk)}
    ${walk.closed !== null && insetText({ content: walk.closed })}
    ${
      walk.closed === null &&
      open &&
      html`<h2 class="govuk-heading-m">${at.decided.length === 0 ? 'What does the meeting decide?' : 'Does the meeting decide anything else?'}</h2>
        ${verdictForms({ walk, at, typed, problems })}`
    }
    ${steps(walk, at)} ${walk.closed === null && keysHelp}`
}

const endPart = ({ walk }: WalkProps): Html => {
  const left = walk.actions.filter(({ decided }) => decided.length === 0).length
  const words =
    walk.actions.length === 0
      ? 'No action of an earlier meeting is open.'
      : left === 0
        ? 'Something was decided of every action. It is in the minutes already.'
        : `Nothing was decided of ${count(left, 'action')}. What is left open is carried over as it is.`
  return html`<span class="govuk-caption-l">${walk.body.name}, ${showDate(walk.meeting.date)}</span>
    <h1 class="govuk-heading-l">Matters arising</h1>
    <p class="govuk-body">${words}</p>
    ${walk.closed !== null && insetText({ content: walk.closed })}
    <div class="govuk-button-group">
      ${button({ content: 'Go to the minutes', href: minutesPaths.minutes(walk.meeting.id) })}
    </div>`
}

const list = ({ walk, at }: WalkProps): Html | false =>
  walk.actions.length > 0 &&
  html`<section class="ma-walk__list" aria-labelledby="all-actions">
    <h2 class="govuk-heading-m" id="all-actions">All ${count(walk.actions.length, 'action')}</h2>
    <ol class="govuk-list">
      ${walk.actions.map(
        action =>
          html`<li>
            <a class="govuk-link" href="${paths.walkAt(walk.meeting.id, { action: action.actionId })}"${action === at && html` aria-current="true"`}>${nameOf(action)}</a>
            <span class="ma-quiet">${action.reference}</span> ${stateTags(action)}
          </li>`,
      )}
    </ol>
  </section>`

const doneBanner = ({ walk, done }: WalkProps): Html | false => {
  const action = walk.actions.find(({ decided }) => decided.some(({ id }) => id === done))
  const decision = action?.decided.find(({ id }) => id === done)
  if (action !== undefined && decision !== undefined) {
    const back = paths.walkAt(walk.meeting.id, { action: action.actionId })
    return notificationBanner({
      type: 'success',
      content: html`<p class="govuk-body">${kindWords[decision.kind]}: ${nameOf(action)}. The minutes say so.
        <a class="govuk-notification-banner__link" href="${back}">Look at it again, or take it back</a></p>`,
    })
  }
  if (done === 'undone') {
    return notificationBanner({ type: 'success', content: 'It is taken back, and the sentence is out of the minutes' })
  }
  return (
    done === 'undone-not-in-minutes' &&
    notificationBanner({
      content:
        'It is taken back. Somebody had changed the sentence in the minutes, so it is still there: take it out by hand',
    })
  )
}

/** The actions of a body one after the other, while its meeting goes through them. */
export const walkView = (props: WalkProps): Html => {
  const { walk, at, problems } = props
  const { body, meeting } = walk
  return html`${breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.shortName ?? body.name, href: bodyPaths.body(body.slug) },
      { content: `Meeting of ${showDate(meeting.date)}`, href: meetingPaths.meeting(meeting.id) },
      { content: 'Matters arising' },
    ],
  })}
  ${problemSummary({ problems, dates: ['carried-date'] })} ${doneBanner(props)}
  <div class="ma-walk">${at === null ? endPart(props) : onePart({ ...props, at })}</div>
  ${list(props)}`
}
