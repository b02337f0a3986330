import type { Problem } from '#kernel/errors.ts'
import { showDate } from '#ui/format.ts'
import { dateField, radioField, selectField, textArea, textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { DeedName } from '../../model/deeds.ts'
import type { DeedChoices } from '../../queries/deed-choices.ts'
import type { ActionRead } from '../../queries/read-action.ts'

/** What a form shows: what may be chosen, what was typed, and what is wrong with it. */
export interface Shown {
  readonly found: ActionRead
  readonly choices: DeedChoices
  readonly typed: Pick<Form, 'text'>
  readonly problems: readonly Problem[]
}

/** What was typed into the three boxes of a date. */
export const typedDate = (form: Pick<Form, 'text'>, name: string) => ({
  day: form.text(`${name}-day`),
  month: form.text(`${name}-month`),
  year: form.text(`${name}-year`),
})

const reason = (label: string, { typed, problems }: Shown, hint?: string): Html =>
  textArea({
    name: 'reason',
    label,
    rows: 3,
    value: typed.text('reason'),
    problems,
    ...(hint !== undefined && { hint }),
  })

const date = (name: string, label: string, { typed, problems }: Shown): Html =>
  dateField({ name, label, value: typedDate(typed, name), problems })

const owner = (label: string, last: { readonly value: string; readonly label: string } | null, shown: Shown): Html => {
  const { found, typed, problems } = shown
  const { owners } = found.history.state
  return radioField({
    name: 'owner',
    label,
    problems,
    value: typed.text('owner') || (owners.length === 1 ? '0' : ''),
    options: [...owners.map((one, place) => ({ value: String(place), label: one.label })), ...(last ? [last] : [])],
  })
}

const meetings = ({ choices, typed, problems }: Shown): Html =>
  selectField({
    name: 'meeting',
    label: 'Or a meeting',
    problems,
    value: typed.text('meeting'),
    options: [
      { value: '', label: 'No meeting' },
      ...choices.coming.map(({ id, date: on }) => ({ value: id, label: `Meeting of ${showDate(on)}` })),
    ],
  })

const due = (label: string, shown: Shown): Html => html`${date('due', label, shown)}${meetings(shown)}`

const to = (shown: Shown): Html => {
  const { choices, typed, problems } = shown
  return html`${selectField({
    name: 'to',
    label: 'Who takes it over',
    problems,
    value: typed.text('to'),
    options: [
      { value: '', label: 'Choose' },
      ...choices.seats.map(({ id, post, holder }) => ({
        value: `seat:${id}`,
        label: holder === null ? `${post} (vacant)` : `${holder.name}, ${post}`,
      })),
      ...choices.organisations.map(({ id, name }) => ({ value: `organisation:${id}`, label: name })),
      { value: 'name', label: 'Somebody else' },
    ],
  })}${textField({
    name: 'name',
    label: 'Name, if it is somebody else',
    problems,
    value: typed.text('name'),
    width: 20,
  })}`
}

const kinds = ({ typed, problems }: Shown): Html =>
  radioField({
    name: 'kind',
    label: 'What they said',
    problems,
    value: typed.text('kind') || 'progress',
    options: [
      { value: 'progress', label: 'How far it is' },
      { value: 'reported-done', label: 'That it is done' },
    ],
  })

/** The fields of each form. */
export const fieldsOf: Readonly<Record<DeedName, (shown: Shown) => Html>> = {
  update: shown =>
    html`${owner('Who said it', { value: 'other', label: 'Somebody else' }, shown)}${textField({
      name: 'name',
      label: 'Name, if it is somebody else',
      problems: shown.problems,
      value: shown.typed.text('name'),
      width: 20,
    })}${kinds(shown)}${textArea({
      name: 'text',
      label: 'In their words',
      problems: shown.problems,
      value: shown.typed.text('text'),
    })}${dateField({
      name: 'on',
      label: 'When they said it',
      hint: 'Leave it empty if it was today',
      problems: shown.problems,
      value: typedDate(shown.typed, 'on'),
    })}`,
  answer: shown =>
    html`${owner('Who answered', null, shown)}${radioField({
      name: 'answer',
      label: 'What they answered',
      problems: shown.problems,
      value: shown.typed.text('answer'),
      options: [
        { value: 'accepted', label: 'It is theirs, and they will do it' },
        { value: 'declined', label: 'It is not theirs' },
        { value: 'date-proposed', label: 'They need another date' },
      ],
    })}${textArea({
      name: 'reason',
      label: 'Why, if they did not simply accept it',
      rows: 3,
      problems: shown.problems,
      value: shown.typed.text('reason'),
    })}${textField({
      name: 'suggested',
      label: 'Whose it is instead, if they said so',
      problems: shown.problems,
      value: shown.typed.text('suggested'),
      width: 20,
    })}${date('on', 'The date that they need, if they asked for one', shown)}`,
  'settle-date': shown =>
    html`${radioField({
      name: 'agreed',
      label: `They ask for ${shown.found.history.state.proposed === null ? 'another date' : showDate(shown.found.history.state.proposed.on)}`,
      problems: shown.problems,
      value: shown.typed.text('agreed'),
      options: [
        { value: 'yes', label: 'Agree to it' },
        { value: 'no', label: 'Keep the date' },
      ],
    })}${reason('Why', shown, 'Must be there if you keep the date.')}`,
  close: shown => reason('Why it is closed', shown, 'It stays with the action: “Reported to the meeting”.'),
  return: shown => reason('What is still to be done', shown),
  carry: shown => html`${reason('Why it is carried forward', shown)}${due('Until when, if its date changes', shown)}`,
  transfer: shown => {
    const { owners } = shown.found.history.state
    const all = { value: 'all', label: 'All of them' }
    const several = owners.length > 1 && html`<input type="hidden" name="several" value="1" />`
    return html`${several}${owners.length > 1 && owner('Who gives it away', all, shown)}${to(shown)}${reason('Why', shown)}`
  },
  due: shown => html`${due('When it is due', shown)}${reason('Why', shown)}`,
  priority: shown =>
    radioField({
      name: 'priority',
      label: 'How much it matters',
      problems: shown.problems,
      value: shown.typed.text('priority') || shown.found.history.state.priority,
      options: [
        { value: 'high', label: 'It is important' },
        { value: 'normal', label: 'Like any other' },
      ],
    }),
  merge: shown =>
    html`${selectField({
      name: 'into',
      label: 'The action that says the same, and goes on',
      problems: shown.problems,
      value: shown.typed.text('into'),
      options: [
        { value: '', label: 'Choose an action' },
        ...shown.choices.others.map(({ id, reference, text }) => ({
          value: id,
          label: `${reference}: ${text.length > 70 ? `${text.slice(0, 70)}…` : text}`,
        })),
      ],
    })}${reason('Why they are one', shown)}`,
  withdraw: shown => reason('Why it is no longer wanted', shown),
  reopen: shown => reason('Why it is opened again', shown),
}
