import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { pagination } from '#ui/components/pagination.ts'
import { tag } from '#ui/components/tag.ts'
import { count, showDate, showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { meetingPaths } from '#modules/meetings/index.ts'
import type { IntakeDocument } from '../../model.ts'
import { timeLeft, unread } from '../../model/progress.ts'
import { paths } from '../../paths.ts'
import type { IntakeOverview, IntakeShown } from '../../queries/list-intakes.ts'
import { documentWord, openWords, outcomeWords, stateWords } from '../words.ts'

export interface OverviewProps {
  readonly overview: IntakeOverview
  readonly files: readonly IntakeShown[]
  /** How many files come before these. */
  readonly from: number
  readonly isMore: boolean
  readonly most: number
  /** True where the page is not loaded anew by itself. */
  readonly still: boolean
}

const longest = 90

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

const documentLine = ({ kind, title, date, meetingId, outcome }: IntakeDocument): Html => {
  const what = [documentWord(kind), title === null ? null : cut(title), date === null ? null : showDate(date)]
  const words = what.filter(text => text !== null).join(', ')
  const named =
    meetingId === null ? words : html`<a class="govuk-link" href="${meetingPaths.meeting(meetingId)}">${words}</a>`
  return html`<li>${named}${outcome !== null && html`: ${outcomeWords[outcome]}`}</li>`
}

const tryAgain = ({ id, name }: IntakeShown): Html =>
  html`<form method="post" action="${paths.again(id)}">
    <button class="ma-link-button" type="submit">
      Read it again<span class="govuk-visually-hidden">: ${name}</span>
    </button>
  </form>`

const fileItem = (file: IntakeShown): Html => {
  const { id, name, state, problem, givenAt, givenBy, documents } = file
  const { word, colour } = stateWords[state]
  return html`<li class="ma-given__file">
    <h3 class="govuk-heading-s ma-given__name">
      <a class="govuk-link" href="${paths.original(id)}">${name}</a>
      ${tag({ content: word, classes: `govuk-tag--${colour}` })}
    </h3>
    <p class="govuk-body-s ma-quiet">Given by ${givenBy.name}, ${showInstant(givenAt)}</p>
    ${problem !== null && html`<p class="govuk-body">${problem}</p>`} ${state === 'failed' && tryAgain(file)}
    ${documents.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${documents.map(documentLine)}</ul>`}
  </li>`
}

const progressLine = ({ overview, from, still }: OverviewProps): Html | false => {
  const { counts, progress } = overview
  if (unread(counts) === 0) return false
  const left = timeLeft(progress.secondsLeft)
  const text = `${progress.done} of ${count(progress.all, 'file')} read${left === '' ? '' : `, ${left}`}.`
  return html`<p class="govuk-body" role="status">
    <strong>${text}</strong>
    ${
      still
        ? html`<a class="govuk-link" href="${paths.intakePage({ from, still: false })}">Show how far it is</a>`
        : html`This page is loaded again every few seconds.
            <a class="govuk-link" href="${paths.intakePage({ from, still: true })}">Stop that</a>`
    }
  </p>`
}

const shownCounts = ['taken', 'asking', 'nothing', 'failed'] as const

const countList = ({ overview: { counts } }: OverviewProps): Html | false => {
  const there = shownCounts.filter(state => counts[state] > 0)
  if (there.length === 0) return false
  return html`<ul class="govuk-list ma-given-counts">
    ${there.map(state => html`<li><strong>${counts[state]}</strong> ${stateWords[state].word.toLowerCase()}</li>`)}
  </ul>`
}

const questionsNote = ({ overview: { open } }: OverviewProps): Html | false =>
  open.questions + open.seats > 0 &&
  insetText({
    content: html`${openWords(open)} to answer.
      <a class="govuk-link" href="${paths.questions}">Answer them</a>`,
  })

const pages = ({ from, isMore, most, still }: OverviewProps): Html | false =>
  (from > 0 || isMore) &&
  pagination({
    landmarkLabel: 'Files',
    ...(from > 0 && { previous: { href: paths.intakePage({ from: Math.max(0, from - most), still }) } }),
    ...(isMore && { next: { href: paths.intakePage({ from: from + most, still }) } }),
  })

/** How the taking in of old records stands, and what became of each file. */
export const overviewView = (props: OverviewProps): Html =>
  html`<h1 class="govuk-heading-xl">Old records</h1>
    <p class="govuk-body">
      Give old minutes and packs. They are kept as they are, read, and taken into the record: meetings, attendance,
      decisions and actions.
    </p>
    ${progressLine(props)} ${questionsNote(props)} ${countList(props)}
    ${button({ content: 'Give files', href: paths.give })}
    <h2 class="govuk-heading-m">Files</h2>
    ${
      props.files.length === 0
        ? html`<p class="govuk-body">Nothing was given yet.</p>`
        : html`<ul class="govuk-list ma-given">${props.files.map(fileItem)}</ul>`
    }
    ${pages(props)}`
