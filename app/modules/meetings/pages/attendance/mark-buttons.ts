import { attributes, html, type Html } from '#ui/html.ts'
import type { AttendanceRow, AttendanceStatus } from '../../model/attendance.ts'
import { paths } from '../../paths.ts'

const labels = [
  ['present', 'Present'],
  ['apologies', 'Apologies'],
  ['absent', 'Absent'],
] as const

const tick = html`<svg class="ma-att__tick" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
  <path d="M2.5 8.5l3.6 3.6L13.5 4.4" />
</svg>`

/** Whom the buttons are about. */
export interface Marking {
  readonly meetingId: string
  readonly name: string
  /** Begins the ids of the buttons: "seat-abc". */
  readonly key: string
  /** Names the seat, or the row of somebody without one. */
  readonly target: { readonly field: 'seat' | 'row'; readonly id: string }
  readonly row: AttendanceRow | null
  /** Those that make sense for this person. */
  readonly statuses?: readonly AttendanceStatus[]
}

const button = (
  { key, name }: Marking,
  given: { value: string; label: string; kind: string; pressed: boolean },
): Html => {
  const own = {
    type: 'submit',
    name: 'status',
    value: given.value,
    id: `${key}-${given.kind}`,
    'aria-pressed': String(given.pressed),
    class: `ma-att__button ma-att__button--${given.kind}`,
  }
  return html`<button${attributes(own)}>${given.pressed && tick}<span>${given.label}</span><span class="govuk-visually-hidden"> ${name}</span></button>`
}

/** Where somebody who is there takes part. */
const remoteButton = (marking: Marking): Html | false => {
  const { row } = marking
  if (row?.status !== 'present' && row?.status !== 'in attendance') return false
  const value = row.remote ? 'in-the-room' : 'remote'
  return button(marking, { value, label: 'Online', kind: 'remote', pressed: row.remote })
}

/** One tap each; tapping what is chosen takes it back. Each works as a form of its own, without the script. */
export const markButtons = (marking: Marking): Html => {
  const { meetingId, name, target, row, statuses = ['present', 'apologies', 'absent'] } = marking
  const now = row?.status ?? 'expected'
  const shown = labels.filter(([status]) => statuses.includes(status))
  return html`<form class="ma-att__marks" method="post" action="${paths.attendance(meetingId)}" data-mark>
    <input type="hidden" name="${target.field}" value="${target.id}" />
    <input type="hidden" name="version" value="${row?.version ?? 0}" />
    ${now === 'in attendance' && html`<input type="hidden" name="here" value="in attendance" />`}
    <div class="ma-att__buttons" role="group" aria-label="${name}">
      ${shown.map(([status, label]) =>
        button(marking, { value: now === status ? 'expected' : status, label, kind: status, pressed: now === status }),
      )}
      ${remoteButton(marking)}
    </div>
  </form>`
}
