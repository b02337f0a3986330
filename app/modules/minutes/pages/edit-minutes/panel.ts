import {
  longDate,
  type Attendee,
  type AttendanceStatus,
  type Comparable,
  type DecisionKind,
  type Severity,
} from '#minutes'
import type { SeatOnDay } from '#modules/bodies/index.ts'
import { tag } from '#ui/components/tag.ts'
import { count, listed } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { linksOfOwner, type KnownPeople } from '../../model/owner-links.ts'
import type { Editor } from '../../queries/editor-of.ts'
import type { LiveAction, LiveReading } from '../../queries/read-live.ts'
import { differencesOf, differencesPart } from './people-differences.ts'

/** Longer lists are cut: the page must follow the typist. */
const longest = 400

/** A link to a line of the text: the script puts the cursor there. */
const toLine = (line: number | null, about: string): Html =>
  line === null
    ? html``
    : html`<a class="govuk-link ma-line-link" href="#text" data-line="${line}"
        >Line ${line}<span class="govuk-visually-hidden"> of the text: ${about}</span></a
      >`

const kinds: Readonly<Record<DecisionKind, string>> = {
  resolved: 'Resolved',
  agreed: 'Agreed',
  noted: 'Noted',
  recommended: 'Recommended',
  deferred: 'Deferred',
  carried: 'Carried',
}

const decisions = (reading: LiveReading): Html =>
  reading.decisions.length === 0
    ? html`<p class="govuk-body-s">None yet.</p>`
    : html`<ul class="ma-founds">
        ${reading.decisions.slice(0, longest).map(
          ({ kind, minute, text, line }) =>
            html`<li class="ma-found ma-found--decision">
              <p class="ma-found__head"><span class="ma-found__kind">${kinds[kind]}</span> <span class="ma-found__item">${minute}</span></p>
              <p class="ma-found__text">${text}</p>
              <p class="ma-found__foot">${toLine(line, `${kinds[kind]}, minute ${minute}`)}</p>
            </li>`,
        )}
      </ul>`

const ofSeat = ({ post, organisation }: SeatOnDay): string =>
  organisation === null ? post : `${post}, ${organisation}`

/** "Priya Nair (Community Safety Manager, Wexmoor Council)": the seat is named where it is certain who is meant. */
const ownerOf = (owner: LiveAction['owners'][number], people: KnownPeople): Html => {
  const { seatId } = linksOfOwner(owner, people)
  const seat = people.seats.find(({ id }) => id === seatId)
  const post = seat === undefined ? '' : ` (${ofSeat(seat)})`
  if (owner.name !== null) return html`${owner.name}${post}`
  if (seat !== undefined) return html`${seat.holder?.name ?? owner.printed}${post}`
  const may =
    owner.candidates.length === 0 ? 'nobody here has these initials' : `may be ${listed(owner.candidates, 'or')}`
  return html`<span class="ma-initials">${owner.printed}</span> <span class="ma-unsure">${may}</span>`
}

const due = ({ due: given }: LiveAction): string => {
  if (given === null) return 'No date.'
  const date = given.date === null ? '' : longDate(given.date)
  return date === '' || date === given.printed ? `Due: ${given.printed}.` : `Due: ${given.printed} (${date}).`
}

const actionsList = (actions: readonly LiveAction[], people: KnownPeople): Html =>
  html`<ul class="ma-founds">
    ${actions.slice(0, longest).map(
      action =>
        html`<li class="ma-found ma-found--action">
          <p class="ma-found__head">
            <span class="ma-found__kind">${action.owners.length === 0 ? 'Nobody is named' : action.owners.map((owner, i) => [i > 0 && ', ', ownerOf(owner, people)])}</span>
            <span class="ma-found__item">${action.minute}</span>
          </p>
          <p class="ma-found__text">${action.text}</p>
          <p class="ma-found__foot">${due(action)} ${toLine(action.line, `action, minute ${action.minute}`)}</p>
        </li>`,
    )}
  </ul>`

const groups: readonly { readonly status: AttendanceStatus; readonly title: string }[] = [
  { status: 'present', title: 'Present' },
  { status: 'in attendance', title: 'In attendance' },
  { status: 'apologies', title: 'Apologies' },
  { status: 'absent', title: 'Absent' },
]

const person = (attendee: Attendee): Html => {
  const name = `${attendee.title === null ? '' : `${attendee.title} `}${attendee.name}`
  const role = [attendee.role, attendee.organisation].filter(part => part !== null).join(', ')
  return html`<li class="ma-person">
    <span class="ma-person__name">${name}</span> ${attendee.chair && html`<span class="ma-person__chair">Chair</span> `}${toLine(attendee.position.start.line, name)}
    ${role !== '' && html`<span class="ma-person__role">${role}</span>`}
    ${attendee.substituteFor !== null && html`<span class="ma-person__role">in place of ${attendee.substituteFor}</span>`}
  </li>`
}

const attendance = (people: readonly Attendee[]): Html =>
  people.length === 0
    ? html`<p class="govuk-body-s">Nobody is listed yet. Type names below “Present:”.</p>`
    : html`${groups.map(({ status, title }) => {
        const own = people.filter(one => one.status === status)
        return (
          own.length > 0 &&
          html`<h4 class="govuk-heading-s ma-group">${title} <span class="ma-count">${own.length}</span></h4>
            <ul class="ma-people">
              ${own.map(person)}
            </ul>`
        )
      })}`

const severities: Readonly<Record<Severity, { readonly words: string; readonly colour: string }>> = {
  error: { words: 'Wrong', colour: 'red' },
  warning: { words: 'Doubtful', colour: 'yellow' },
  note: { words: 'Worth a look', colour: 'grey' },
}

const remarks = ({ remarks: list }: LiveReading): Html =>
  list.length === 0
    ? html`<p class="govuk-body-s">The proof-reader has nothing to say.</p>`
    : html`<ul class="ma-founds">
        ${list.slice(0, longest).map(({ severity, message, line, item, rule }) => {
          const { words, colour } = severities[severity]
          return html`<li class="ma-found ma-found--${severity}">
            <p class="ma-found__head">
              ${tag({ content: words, classes: `govuk-tag--${colour} ma-tag` })}
              ${item !== null && item !== undefined && html`<span class="ma-found__item">${item}</span>`}
            </p>
            <p class="ma-found__text">${message}</p>
            <p class="ma-found__foot">${toLine(line, rule)}</p>
          </li>`
        })}
      </ul>`

const clause = ({ minute, text, owners }: Comparable): Html =>
  html`${minute !== null && html`<span class="ma-found__item">Minute ${minute}</span> `}${text}${owners.length > 0 && ` (${listed(owners)})`}`

/** What the text had when the page was opened and has no longer. */
const gone = ({ lost, changedOwners, unlisted }: LiveReading): Html | false =>
  lost.length + changedOwners.length + unlisted.length > 0 &&
  html`<section class="ma-gone" aria-labelledby="gone">
    <h3 class="govuk-heading-s" id="gone">Gone or changed since you opened this page</h3>
    <ul class="govuk-list govuk-list--bullet">
      ${lost.map(one => html`<li>No longer an action: ${clause(one)}</li>`)}
      ${unlisted.map(({ name, status }) => html`<li>No longer listed: ${name} (${status})</li>`)}
      ${changedOwners.map(
        ({ before, after }) =>
          html`<li>
            Now owed by ${after.owners.length === 0 ? 'nobody' : listed(after.owners)}, before by
            ${before.owners.length === 0 ? 'nobody' : listed(before.owners)}: ${after.text}
          </li>`,
      )}
    </ul>
  </section>`

const section = (title: string, number: number, content: Html): Html =>
  html`<section class="ma-panel__part">
    <h3 class="govuk-heading-s">${title} <span class="ma-count">${number}</span></h3>
    ${content}
  </section>`

/** What the reader makes of a text, beside it. */
export const panelView = (reading: LiveReading, editor: Pick<Editor, 'people' | 'taken' | 'minutes'>): Html => {
  const { people } = editor
  const owed = reading.actions.filter(({ marker }) => marker === 'explicit')
  const promises = reading.actions.filter(({ marker }) => marker === 'prose')
  return html`<p class="ma-panel__counts" data-counts>
      ${count(owed.length, 'action')}, ${count(reading.decisions.length, 'decision')}, ${count(reading.remarks.length, 'remark')}
    </p>
    ${!reading.isMinutes && html`<p class="govuk-body-s">This does not read as minutes yet. Begin with the body and “Minutes of the meeting held on” with the day.</p>`}
    ${
      reading.endsAt !== null &&
      html`<p class="govuk-body-s ma-panel__warning">
        From line ${reading.endsAt} on this reads as another document, and nothing in it is taken for minutes.
        ${toLine(reading.endsAt, 'where another document begins')}
      </p>`
    }
    ${gone(reading)} ${reading.isMinutes && differencesPart(differencesOf(editor, reading.attendance))}
    ${section('Actions', owed.length, owed.length === 0 ? html`<p class="govuk-body-s">None yet. Name an owner: “Action: Priya Nair to …”, or initials at the end of a resolution.</p>` : actionsList(owed, people))}
    ${promises.length > 0 && section('Promises in the text', promises.length, actionsList(promises, people))}
    ${section('Decisions', reading.decisions.length, decisions(reading))}
    ${section('Remarks', reading.remarks.length, remarks(reading))}
    ${section('Who came', reading.attendance.length, attendance(reading.attendance))}`
}
