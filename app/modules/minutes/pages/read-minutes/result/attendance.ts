import type { Attendee, AttendanceStatus } from '#minutes'
import { html, type Html } from '#ui/html.ts'
import { lineLink } from './line-link.ts'

const groups: readonly { readonly status: AttendanceStatus; readonly title: string }[] = [
  { status: 'present', title: 'Present' },
  { status: 'in attendance', title: 'In attendance' },
  { status: 'apologies', title: 'Apologies' },
  { status: 'absent', title: 'Absent' },
]

const person = (file: number, attendee: Attendee): Html => {
  const name = `${attendee.title === null ? '' : `${attendee.title} `}${attendee.name}`
  const role = [attendee.role, attendee.organisation].filter(part => part !== null).join(', ')
  const { line, page } = attendee.position.start
  return html`<li class="ma-person">
    <span class="ma-person__name">${name}</span> ${attendee.chair && html`<span class="ma-person__chair">Chair</span> `}${lineLink({ file, line, page }, name)}
    ${role !== '' && html`<span class="ma-person__role">${role}</span>`}
    ${attendee.substituteFor !== null && html`<span class="ma-person__role">in place of ${attendee.substituteFor}</span>`}
  </li>`
}

/** Who came, who sent apologies, who did not come. */
export const attendanceView = (file: number, attendance: readonly Attendee[]): Html => {
  if (attendance.length === 0) return html`<p class="govuk-body">Nobody is listed.</p>`
  return html`${groups.map(({ status, title }) => {
    const people = attendance.filter(attendee => attendee.status === status)
    return (
      people.length > 0 &&
      html`<h4 class="govuk-heading-s ma-group">${title} <span class="ma-count">${people.length}</span></h4>
        <ul class="ma-people">
          ${people.map(one => person(file, one))}
        </ul>`
    )
  })}`
}
