import { NotAllowed } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, seatsOnDay, type Body } from '#modules/bodies/index.ts'
import { meetingsAround, type Meeting } from '#modules/meetings/index.ts'
import type { ChasePolicy } from '../model/chase-policy.ts'
import type { Escalation } from '../model/escalation.ts'
import { papersDay, reminderDays, type ReminderDay } from '../model/reminder-days.ts'
import { mayOnActions } from '../policy.ts'
import {
  selectChasePolicy,
  selectEscalations,
  selectPeopleOf,
  selectSeniors,
  selectSentReminders,
  type SentReminder,
} from '../store/chase.ts'
import { selectOneOpen } from '../store/open-actions.ts'
import { findTold } from './find-told.ts'

/** A step that waits for the chair, with whom it would tell. */
export interface Proposal {
  readonly escalation: Escalation
  readonly reference: string
  readonly text: string
  /** "the clerk", with the names of those who can be reached. */
  readonly whom: string
  readonly names: readonly string[]
}

export interface ChasePage {
  readonly body: Body
  readonly policy: ChasePolicy
  readonly next: Meeting | null
  /** When the papers of the next meeting are due; null where there is none. */
  readonly papersDay: string | null
  readonly days: readonly ReminderDay[]
  readonly proposals: readonly Proposal[]
  readonly decided: readonly Escalation[]
  readonly sent: readonly SentReminder[]
  /** Organisations with a seat, whom the chair may write to there, and who could be named. */
  readonly organisations: readonly {
    readonly id: string
    readonly name: string
    readonly seniorId: string | null
    readonly people: readonly { readonly id: string; readonly name: string }[]
  }[]
  readonly mayChange: boolean
}

const mostSent = 50

const organisationsOf = async (look: Look, body: Body): Promise<ChasePage['organisations']> => {
  const seats = await seatsOnDay(look, body, look.today.toString())
  const named = new Map(
    seats.flatMap(({ organisationId, organisation }) =>
      organisationId === null || organisation === null ? [] : [[organisationId, organisation] as const],
    ),
  )
  const people = Map.groupBy(await selectPeopleOf(look.tx, [...named.keys()]), one => one.organisationId)
  const seniors = await selectSeniors(look.tx, [...named.keys()])
  return [...named].map(([id, name]) => ({
    id,
    name,
    seniorId: seniors.get(id) ?? null,
    people: (people.get(id) ?? []).map(one => ({ id: one.id, name: one.name })),
  }))
}

/**
 * When a body reminds, what it sent, and what waits for the word of its chair.
 * @throws NotThere where there is no such body that the actor may see
 */
export const chasePage = async (look: Look, slug: string): Promise<ChasePage> => {
  const body = await findBody(look, { slug })
  const mayChange = mayOnActions(look.actor, 'chase', body.id)
  if (!mayChange && !mayOnActions(look.actor, 'keep', body.id)) {
    throw new NotAllowed('Only the clerk and the chair of the body see its reminders.')
  }
  const policy = await selectChasePolicy(look.tx, body.id)
  const { next } = await meetingsAround(look, body)
  const escalations = await selectEscalations(look.tx, body.id)
  const proposals: Proposal[] = []
  for (const escalation of escalations) {
    if (escalation.state !== 'proposed') continue
    const action = await selectOneOpen(look.tx, escalation.actionId)
    if (action === null) continue
    const { to, whom } = await findTold(look, escalation, body)
    const { reference, text } = action
    proposals.push({ escalation, reference, text, whom, names: to.map(({ name }) => name) })
  }
  return {
    body,
    policy,
    next,
    papersDay: next === null ? null : papersDay(policy, next.date),
    days: next === null ? [] : reminderDays(policy, next.date),
    proposals,
    decided: escalations.filter(({ state }) => state !== 'proposed').toReversed(),
    sent: await selectSentReminders(look.tx, body.id, mostSent),
    organisations: await organisationsOf(look, body),
    mayChange,
  }
}
