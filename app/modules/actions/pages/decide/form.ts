import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Due } from '#modules/ledger/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import { readCivilDate } from '#ui/form/civil-date.ts'
import { answerForOwner, type SpokenAnswer } from '../../commands/answer-for-owner.ts'
import { carryAction } from '../../commands/carry-action.ts'
import { closeAction } from '../../commands/close-action.ts'
import { dateAction } from '../../commands/date-action.ts'
import { enterUpdate } from '../../commands/enter-update.ts'
import { mergeActions } from '../../commands/merge-actions.ts'
import type { NewOwner } from '../../commands/name-owners.ts'
import { prioritiseAction } from '../../commands/prioritise-action.ts'
import { reopenAction } from '../../commands/reopen-action.ts'
import { returnAction } from '../../commands/return-action.ts'
import { settleDate } from '../../commands/settle-date.ts'
import { transferAction } from '../../commands/transfer-action.ts'
import { withdrawAction } from '../../commands/withdraw-action.ts'
import type { DeedName } from '../../model/deeds.ts'
import { typedDate } from './fields.ts'

/** A form as it was sent, and of which action as whoever sent it had seen it. */
export interface SentDeed {
  readonly actionId: string
  readonly seen: number
  readonly form: Form
}

const wrong = (field: string, message: string): Invalid => new Invalid([{ field, message }])

const dateOf = (form: Form, name: string): string | null => {
  const reading = readCivilDate(typedDate(form, name))
  if (reading !== null && 'problem' in reading) throw wrong(name, reading.problem)
  return reading?.date ?? null
}

const dueOf = (form: Form): Due => {
  const on = dateOf(form, 'due')
  const meetingId = form.text('meeting') || null
  if (on !== null && meetingId !== null) throw wrong('due', 'Enter a date or choose a meeting, not both')
  return { on, meetingId }
}

const placeOf = (form: Form): number | null => {
  const typed = form.text('owner')
  return /^\d{1,3}$/.test(typed) ? Number(typed) : null
}

const newOwner = (form: Form): NewOwner => {
  const [kind, id = ''] = form.text('to').split(':', 2)
  if (kind === 'seat') return { seatId: id }
  if (kind === 'organisation') return { organisationId: id }
  if (kind === 'name' && form.text('name').trim() === '') throw wrong('name', 'Enter their name')
  return { label: kind === 'name' ? form.text('name') : '' }
}

const spoken = (form: Form): SpokenAnswer => {
  const reason = form.text('reason')
  switch (form.text('answer')) {
    case 'accepted':
      return { kind: 'accepted' }
    case 'declined':
      return { kind: 'declined', reason, suggested: form.text('suggested') }
    case 'date-proposed': {
      const on = dateOf(form, 'on')
      if (on === null) throw wrong('on', 'Enter the date that they need')
      return { kind: 'date-proposed', on, reason }
    }
    default:
      throw wrong('answer', 'Choose what they answered')
  }
}

/** Every problem of both, where each may throw. */
const bothOf = <A, B>(one: () => A, other: () => B): readonly [A, B] => {
  const problems: Problem[] = []
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      problems.push(...error.problems)
      return null
    }
  }
  const [a, b] = [attempt(one), attempt(other)]
  if (problems.length > 0 || a === null || b === null) throw new Invalid(problems)
  return [a, b]
}

const ownerAnswered = (form: Form): number => {
  const place = placeOf(form)
  if (place === null) throw wrong('owner', 'Choose who answered')
  return place
}

const saidBy = (form: Form): { readonly owner: number } | { readonly name: string } => {
  const place = placeOf(form)
  if (place !== null) return { owner: place }
  if (form.text('owner') !== 'other' && form.text('name').trim() === '') throw wrong('owner', 'Choose who said it')
  return { name: form.text('name') }
}

const agreed = (form: Form): boolean => {
  const typed = form.text('agreed')
  if (typed !== 'yes' && typed !== 'no') throw wrong('agreed', 'Choose what you answer')
  return typed === 'yes'
}

/** What each form does. The commands ask the policy. */
export const deedWork: Readonly<Record<DeedName, (act: Act, sent: SentDeed) => Promise<unknown>>> = {
  update: (act, { form, ...of }) => {
    const from = saidBy(form)
    const kind = form.text('kind') === 'reported-done' ? 'reported-done' : 'progress'
    return enterUpdate(act, { ...of, from, kind, text: form.text('text'), on: dateOf(form, 'on') })
  },
  answer: (act, { form, ...of }) => {
    const [owner, answer] = bothOf(
      () => ownerAnswered(form),
      () => spoken(form),
    )
    return answerForOwner(act, { ...of, owner, answer })
  },
  'settle-date': (act, { form, ...of }) =>
    settleDate(act, { ...of, agreed: agreed(form), reason: form.text('reason') }),
  close: (act, { form, ...of }) => closeAction(act, { ...of, reason: form.text('reason') }),
  return: (act, { form, ...of }) => returnAction(act, { ...of, reason: form.text('reason') }),
  carry: (act, { form, ...of }) => {
    const due = dueOf(form)
    const moved = due.on !== null || due.meetingId !== null
    return carryAction(act, { ...of, due: moved ? due : null, reason: form.text('reason') })
  },
  transfer: (act, { form, ...of }) => {
    if (form.text('several') === '1' && form.text('owner') === '') throw wrong('owner', 'Choose who gives it away')
    return transferAction(act, { ...of, owner: placeOf(form), to: [newOwner(form)], reason: form.text('reason') })
  },
  due: (act, { form, ...of }) => dateAction(act, { ...of, due: dueOf(form), reason: form.text('reason') }),
  priority: (act, { form, ...of }) =>
    prioritiseAction(act, { ...of, priority: form.text('priority') === 'high' ? 'high' : 'normal' }),
  merge: (act, { form, ...of }) => mergeActions(act, { ...of, into: form.text('into'), reason: form.text('reason') }),
  withdraw: (act, { form, ...of }) => withdrawAction(act, { ...of, reason: form.text('reason') }),
  reopen: (act, { form, ...of }) => reopenAction(act, { ...of, reason: form.text('reason') }),
}
