import { longDate, type Attendee, type AttendanceStatus, type Item, type Minutes } from '#minutes'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { clockTime, showDate, showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { printedMinutes } from '../../compose/printed-minutes.ts'
import type { KeptAction } from '../../model/record.ts'
import { paths } from '../../paths.ts'
import type { MinutesPage } from '../../queries/minutes-page.ts'
import { minutesTrail, stateTag } from '../where.ts'
import { itemBlocks, plainBlocks } from './blocks.ts'
import { remarksPart, type RemarksOf, type SentRemark } from './remarks-part.ts'

export interface MinutesView {
  readonly page: MinutesPage
  /** What this visitor may see of what the text was read to; null where it is nothing. */
  readonly tree: Minutes | null
  readonly sent: SentRemark | null
}

const due = ({ dueOn, duePrinted }: KeptAction): string => {
  if (dueOn !== null) return `, by ${longDate(dueOn)}`
  return duePrinted === null ? '' : `, ${duePrinted}`
}

const lists: readonly { readonly status: AttendanceStatus; readonly title: string }[] = [
  { status: 'present', title: 'Present' },
  { status: 'in attendance', title: 'In attendance' },
  { status: 'apologies', title: 'Apologies' },
  { status: 'absent', title: 'Absent' },
]

const person = ({ title, name, role, organisation, chair, substituteFor }: Attendee): string =>
  [
    `${title === null ? '' : `${title} `}${name}`,
    role,
    organisation,
    substituteFor === null ? null : `in place of ${substituteFor}`,
    chair ? 'in the chair' : null,
  ]
    .filter(part => part !== null && part !== '')
    .join(', ')

const attendance = (people: readonly Attendee[]): Html | false =>
  people.length > 0 &&
  html`<section aria-labelledby="attendance">
    <h2 class="govuk-heading-m" id="attendance">Who came</h2>
    ${lists.map(({ status, title }) => {
      const own = people.filter(one => one.status === status)
      return (
        own.length > 0 &&
        html`<h3 class="govuk-heading-s">${title}</h3><ul class="govuk-list">${own.map(one => html`<li>${person(one)}</li>`)}</ul>`
      )
    })}
  </section>`

const itemView = (item: Item, isFirst: boolean, { page, remarks }: { page: MinutesPage; remarks: RemarksOf }): Html => {
  const { number, title } = item
  const anchor = number === null ? null : paths.anchor(number)
  const level = item.level > 1 ? 'h3' : 'h2'
  const words = html`${number !== null && html`<span class="ma-minute__number">${number}</span> `}${title ?? (number === null ? 'Without a heading' : '')}`
  const heading =
    level === 'h2'
      ? html`<h2 class="govuk-heading-m ma-minute__title">${words}</h2>`
      : html`<h3 class="govuk-heading-s ma-minute__title">${words}</h3>`
  const address =
    number !== null &&
    page.minutes !== null &&
    html`<p class="govuk-body-s ma-minute__address"><a class="govuk-link" href="${paths.minute(page.minutes.id, number)}">Address of minute ${number}</a> <a class="govuk-link" href="${paths.story(page.minutes.id, number)}">Its story<span class="govuk-visually-hidden"> (minute ${number})</span></a></p>`
  return html`<section class="ma-minute"${isFirst && anchor !== null && html` id="${anchor}"`}>
    ${heading} ${itemBlocks(item, page.actions, due)}
    ${number !== null && isFirst && anchor !== null && remarksPart({ number, anchor }, remarks)} ${isFirst && address}
  </section>`
}

const tools = ({ may, meeting, minutes, toApprove }: MinutesPage): Html =>
  html`<div class="govuk-button-group ma-tools">
      ${may('edit') && button({ content: minutes === null ? 'Write the minutes' : 'Edit', href: paths.edit(meeting.id), classes: minutes === null ? '' : 'govuk-button--secondary' })}
      ${may('circulate') && button({ content: 'Send them round', href: paths.circulate(meeting.id) })}
      ${may('see-versions') && minutes !== null && html`<a class="govuk-link" href="${paths.versions(meeting.id)}">Versions</a>`}
    </div>
    ${toApprove.length > 0 && html`<p class="govuk-body">${toApprove.map(({ minutesId, date }) => html`<a class="govuk-link" href="${paths.approve(meeting.id, minutesId)}">Approve the minutes of ${showDate(date)}</a> `)}</p>`}`

const formats = [
  { id: 'html', words: 'Web page' },
  { id: 'docx', words: 'Word' },
  { id: 'pdf', words: 'PDF' },
  { id: 'text', words: 'Text' },
] as const

const downloads = (meetingId: string): Html =>
  html`<section aria-labelledby="files">
    <h2 class="govuk-heading-s" id="files">Download these minutes</h2>
    <ul class="govuk-list ma-files">
      ${formats.map(({ id, words }) => html`<li><a class="govuk-link" href="${paths.file(meetingId, id)}" download>${words}</a></li>`)}
    </ul>
  </section>`

const standing = ({ minutes, approvedOn, may }: MinutesPage): string => {
  if (minutes === null) return 'Nobody has begun them.'
  if (minutes.state === 'draft')
    return `Not sent round yet. Saved ${showInstant(minutes.updatedAt)} by ${minutes.updatedBy}.`
  if (minutes.state === 'approved') {
    return approvedOn === null ? '' : `By the meeting of ${showDate(approvedOn)}.`
  }
  const when = minutes.circulatedAt === null ? '' : `Since ${showInstant(minutes.circulatedAt)}.`
  return may('approve') ? `${when} You record their approval on the page of minutes of the next meeting.`.trim() : when
}

const facts = (tree: Minutes, page: MinutesPage): Html =>
  summaryList({
    classes: 'ma-meeting',
    rows: [
      {
        key: { content: 'Time' },
        value: {
          content:
            [tree.meeting.start, tree.meeting.end]
              .filter(time => time !== null)
              .map(clockTime)
              .join(' to ') || 'Not given',
        },
      },
      { key: { content: 'Place' }, value: { content: tree.meeting.venue ?? page.meeting.venue ?? 'Not given' } },
    ],
  })

const withdrawn = (actions: readonly KeptAction[]): Html | false => {
  const gone = actions.filter(action => action.withdrawn !== null)
  return (
    gone.length > 0 &&
    html`<section aria-labelledby="withdrawn">
      <h2 class="govuk-heading-m" id="withdrawn">Actions taken out after these minutes were sent round</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${gone.map(({ reference, text, withdrawn: why }) => html`<li>${reference}: ${text} ${why !== null && html`(${why.by}, ${showInstant(why.at)}: ${why.reason})`}</li>`)}
      </ul>
    </section>`
  )
}

const business = (tree: Minutes, page: MinutesPage, remarks: RemarksOf): Html => {
  const seen = new Set<string>()
  return html`${tree.items.map(item => {
    const anchor = item.number === null ? '' : paths.anchor(item.number)
    const isFirst = !seen.has(anchor)
    seen.add(anchor)
    return itemView(item, isFirst, { page, remarks })
  })}`
}

/** The minutes of a meeting as they are read: what was decided and who is to act is marked in the text. */
export const minutesView = ({ page, tree, sent }: MinutesView): Html => {
  const { meeting, body, minutes, may, actions } = page
  const remarks: RemarksOf = {
    meetingId: meeting.id,
    remarks: page.remarks,
    numbers: new Set((tree?.items ?? []).flatMap(({ number }) => number ?? [])),
    mayRemark: may('remark'),
    mayAnswer: may('answer'),
    sent,
  }
  // What became of the minutes is said above already; the rest of what is printed with them stands in the text.
  const { state = 'draft' } = minutes ?? {}
  const { approvedOn, corrections } = page
  const shown = tree === null ? null : printedMinutes(tree, { state, approvedOn, corrections })
  const problems = (sent?.problems ?? []).map(({ field, message }) => ({ field: `${field}-${sent?.place}`, message }))
  return html`${minutesTrail(page, null)}${problemSummary({ problems })}
    <h1 class="govuk-heading-l"><span class="govuk-caption-l">${body.name}</span> Minutes of ${showDate(meeting.date)}</h1>
    <p class="govuk-body">${minutes !== null && stateTag(minutes.state)} ${standing(page)}</p>
    ${tools(page)}
    ${minutes !== null && tree === null && notificationBanner({ content: may('edit') ? 'This text does not read as minutes yet. Press Edit to go on with it.' : 'These minutes cannot be shown to you, because a part of them is exempt. Ask the clerk.' })}
    ${
      tree !== null &&
      shown !== null &&
      html`${facts(tree, page)} ${plainBlocks(shown.preamble.slice(1))} ${attendance(tree.attendance)} ${business(shown, page, remarks)}
        ${tree.closing.length > 0 && html`<h2 class="govuk-heading-m">Close</h2>${plainBlocks(tree.closing)}`}
        ${withdrawn(actions)}
        ${(remarks.mayRemark || remarks.remarks.some(({ minuteNumber }) => minuteNumber === null || !remarks.numbers.has(minuteNumber))) && html`<h2 class="govuk-heading-m">Remarks on these minutes as a whole</h2>${remarksPart(null, remarks)}`}
        ${downloads(meeting.id)}`
    }`
}
