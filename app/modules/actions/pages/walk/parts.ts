import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { dateField, radioField, selectField, textArea, textField } from '#ui/form/fields.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { showDateWithDay } from '#ui/format.ts'
import { html, type Content, type Html } from '#ui/html.ts'
import type { WalkAction, WalkKind } from '../../model/walk.ts'
import { paths } from '../../paths.ts'
import type { Walk } from '../../queries/walk-through.ts'
import { partiesOf, type TypedVerdict } from './form.ts'

/** What the forms of one action need. */
export interface FormsOf {
  readonly walk: Walk
  readonly at: WalkAction
  /** What was sent and could not be kept; null before. */
  readonly typed: TypedVerdict | null
  readonly problems: readonly FieldProblem[]
}

/** Later meetings that are offered: more than that is a day. */
const mostMeetings = 4

const form = ({ walk, at }: FormsOf, kind: WalkKind, fields: Content): Html =>
  html`<form method="post" action="${paths.walk(walk.meeting.id)}" novalidate>
    <input type="hidden" name="action" value="${at.actionId}" /><input type="hidden" name="seen" value="${at.state.position}" />
    <input type="hidden" name="decision" value="${kind}" />
    ${fields}
  </form>`

const reasonField = ({ typed, problems }: FormsOf, kind: WalkKind, label: string): Html =>
  textArea({
    name: `${kind}-reason`,
    label,
    rows: 2,
    problems,
    value: typed?.kind === kind ? typed.reason : '',
  })

const panel = (
  of: FormsOf,
  { kind, key, summary }: { readonly kind: WalkKind; readonly key: string; readonly summary: string },
  fields: Content,
): Html =>
  details({
    summary,
    open: of.typed?.kind === kind,
    classes: 'ma-walk__panel',
    attributes: { 'data-key': key },
    content: form(of, kind, fields),
  })

const carry = (of: FormsOf): Html => {
  const { walk, typed, problems } = of
  const meetings = walk.later.slice(0, mostMeetings)
  const own = typed?.kind === 'carried' ? typed : null
  const fields = html`${radioField({
    name: 'carried-to',
    label: 'To when?',
    problems,
    value: own?.carriedTo ?? meetings[0]?.id ?? 'day',
    options: [
      ...meetings.map(({ id, date }, i) => ({
        value: id,
        label: `${i === 0 ? 'The next meeting' : 'The meeting on'} ${i === 0 ? `(${showDateWithDay(date)})` : showDateWithDay(date)}`,
      })),
      {
        value: 'day',
        label: 'A day',
        conditional: dateField({
          name: 'carried-date',
          label: 'Which day?',
          problems,
          value: own?.carriedDate ?? { day: '', month: '', year: '' },
        }),
      },
    ],
  })}
  ${reasonField(of, 'carried', 'Why? (optional)')} ${button({ content: 'Carry it', preventDoubleClick: true })}`
  return panel(of, { kind: 'carried', key: 'r', summary: 'Carry it to another meeting or day' }, fields)
}

const transfer = (of: FormsOf): Html => {
  const { walk, at, typed, problems } = of
  const own = typed?.kind === 'transferred' ? typed : null
  const { owners } = at.state
  const fields = html`${
    owners.length > 1 &&
    selectField({
      name: 'transferred-owner',
      label: 'Whose part?',
      problems,
      value: own?.transferredOwner ?? '',
      options: [{ value: '', label: 'All of it' }, ...owners.map(({ label }, i) => ({ value: String(i), label }))],
    })
  }
  ${selectField({
    name: 'transferred-to',
    label: 'To whom?',
    problems,
    value: own?.transferredTo ?? '',
    options: [
      { value: '', label: 'Choose who takes it over' },
      ...[...partiesOf(walk)].map(([value, { words }]) => ({ value, label: words })),
      { value: 'other', label: 'Somebody else' },
    ],
  })}
  ${textField({
    name: 'transferred-who',
    label: 'Name, if it is somebody else',
    problems,
    width: 20,
    value: own?.transferredWho ?? '',
  })}
  ${reasonField(of, 'transferred', 'Why?')} ${button({ content: 'Transfer it', preventDoubleClick: true })}`
  return panel(of, { kind: 'transferred', key: 't', summary: 'Transfer it to somebody else' }, fields)
}

const withdraw = (of: FormsOf): Html =>
  panel(
    of,
    { kind: 'withdrawn', key: 'w', summary: 'Withdraw it: it is no longer wanted' },
    html`${reasonField(of, 'withdrawn', 'Why?')}
    ${button({ content: 'Withdraw it', classes: 'govuk-button--secondary', preventDoubleClick: true })}`,
  )

/** What the meeting can decide of an action, a form for each. */
export const verdictForms = (of: FormsOf): Html =>
  html`${form(of, 'closed', button({ content: 'Close it: it is done', preventDoubleClick: true, attributes: { 'data-key': 'c' } }))}
  ${carry(of)} ${transfer(of)} ${withdraw(of)}`
