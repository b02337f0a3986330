import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import { usualPolicy, type ChasePolicy } from '../model/chase-policy.ts'
import { steps, type Escalation } from '../model/escalation.ts'
import type { Moment } from '../model/reminder-days.ts'

/** The policy of a body; the usual one where it has said nothing. */
export const selectChasePolicy = async (tx: ReadTx, bodyId: string): Promise<ChasePolicy> => {
  const row = await tx.selectFrom('chase_policy').selectAll().where('body_id', '=', bodyId).executeTakeFirst()
  if (row === undefined) return usualPolicy
  return {
    on: row.is_on === 1,
    papersDays: row.papers_days,
    beforePapers: row.before_papers,
    onPapers: row.on_papers === 1,
    beforeMeeting: row.before_meeting,
    escalateAfter: row.escalate_after,
    version: row.version,
  }
}

/** Writes a policy over the version that was seen. False where somebody else wrote another. */
export const putChasePolicy = async (tx: Tx, bodyId: string, policy: ChasePolicy): Promise<boolean> => {
  const columns = {
    is_on: policy.on ? 1 : 0,
    papers_days: policy.papersDays,
    before_papers: policy.beforePapers,
    on_papers: policy.onPapers ? 1 : 0,
    before_meeting: policy.beforeMeeting,
    escalate_after: policy.escalateAfter,
    version: policy.version + 1,
  }
  if (policy.version === 0) {
    const made = await tx
      .insertInto('chase_policy')
      .values({ body_id: bodyId, ...columns })
      .onConflict(conflict => conflict.column('body_id').doNothing())
      .returning('body_id')
      .executeTakeFirst()
    return made !== undefined
  }
  const { numUpdatedRows } = await tx
    .updateTable('chase_policy')
    .set(columns)
    .where('body_id', '=', bodyId)
    .where('version', '=', policy.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What a person was reminded of. */
export interface Reminder {
  readonly id: string
  readonly bodyId: string
  readonly meetingId: string
  readonly personId: string
  readonly moment: Moment
  readonly day: string
  readonly sentAt: string
  readonly actionIds: readonly string[]
  readonly mailId: string | null
}

export const insertReminder = async (tx: Tx, one: Reminder): Promise<void> => {
  await tx
    .insertInto('reminder')
    .values({
      id: one.id,
      body_id: one.bodyId,
      meeting_id: one.meetingId,
      person_id: one.personId,
      moment: one.moment,
      day: one.day,
      sent_at: one.sentAt,
      actions: JSON.stringify(one.actionIds),
      mail_id: one.mailId,
    })
    .execute()
}

/** Who was reminded for a meeting at a moment, and whoever had a reminder of any body on this day. */
export const selectReminded = async (
  tx: ReadTx,
  { meetingId, moment, day }: { readonly meetingId: string; readonly moment: Moment; readonly day: string },
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('reminder')
    .select('person_id')
    .where(or => or.or([or.and([or('meeting_id', '=', meetingId), or('moment', '=', moment)]), or('day', '=', day)]))
    .execute()
  return new Set(rows.map(row => row.person_id))
}

/** A reminder that was written, and what became of its mail. */
export interface SentReminder {
  readonly day: string
  readonly name: string
  /** Date of the meeting that it was for. */
  readonly date: string
  readonly actionCount: number
  readonly sentAt: string | null
  readonly givenUpAt: string | null
}

const countOf = (json: string): number => {
  const ids: unknown = JSON.parse(json)
  return Array.isArray(ids) ? ids.length : 0
}

/** What was sent for a body lately, the latest first. */
export const selectSentReminders = async (
  tx: ReadTx,
  bodyId: string,
  most: number,
): Promise<readonly SentReminder[]> => {
  const rows = await tx
    .selectFrom('reminder')
    .innerJoin('person', 'person.id', 'reminder.person_id')
    .innerJoin('meeting', 'meeting.id', 'reminder.meeting_id')
    .leftJoin('mail', 'mail.id', 'reminder.mail_id')
    .select([
      'reminder.day',
      'reminder.actions',
      'person.name',
      'meeting.date',
      'mail.sent_at as sentAt',
      'mail.given_up_at as givenUpAt',
    ])
    .where('reminder.body_id', '=', bodyId)
    .orderBy('reminder.sent_at', 'desc')
    .orderBy('reminder.id')
    .limit(most)
    .execute()
  return rows.map(({ actions, ...row }) => ({ ...row, actionCount: countOf(actions) }))
}

const escalationOf = (row: Selectable<Schema['escalation']>): Escalation => ({
  id: row.id,
  actionId: row.action_id,
  bodyId: row.body_id,
  step: steps.find(step => step === row.step) ?? 'clerk',
  reason: row.reason,
  proposedAt: row.proposed_at,
  state: row.state === 'sent' || row.state === 'refused' ? row.state : 'proposed',
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  toName: row.to_name,
  words: row.words,
  version: row.version,
})

export const insertEscalation = async (tx: Tx, one: Escalation): Promise<void> => {
  await tx
    .insertInto('escalation')
    .values({
      id: one.id,
      action_id: one.actionId,
      body_id: one.bodyId,
      step: one.step,
      reason: one.reason,
      proposed_at: one.proposedAt,
      state: one.state,
      decided_at: null,
      decided_by: null,
      to_name: null,
      words: null,
    })
    .onConflict(conflict => conflict.columns(['action_id', 'step']).doNothing())
    .execute()
}

export const selectEscalation = async (tx: ReadTx, id: string): Promise<Escalation | null> => {
  const row = await tx.selectFrom('escalation').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : escalationOf(row)
}

/** Every step that was proposed for the actions of a body, the earliest first. */
export const selectEscalations = async (tx: ReadTx, bodyId: string): Promise<readonly Escalation[]> =>
  (
    await tx
      .selectFrom('escalation')
      .innerJoin('action', 'action.id', 'escalation.action_id')
      .selectAll('escalation')
      .where('escalation.body_id', '=', bodyId)
      .orderBy('escalation.proposed_at')
      .orderBy('action.reference')
      .orderBy('escalation.id')
      .execute()
  ).map(escalationOf)

/** Writes what the chair said. False where somebody else decided. */
export const updateDecided = async (
  tx: Tx,
  { id, version }: Pick<Escalation, 'id' | 'version'>,
  decided: {
    readonly state: 'sent' | 'refused'
    readonly at: string
    readonly by: string
    readonly toName: string | null
    readonly words: string | null
  },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('escalation')
    .set({
      state: decided.state,
      decided_at: decided.at,
      decided_by: decided.by,
      to_name: decided.toName,
      words: decided.words,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whom the chair may write to about an organisation; null where nobody is named. */
export const selectSenior = async (
  tx: ReadTx,
  organisationId: string,
): Promise<{ readonly id: string; readonly name: string; readonly email: string | null } | null> =>
  (await tx
    .selectFrom('organisation_senior')
    .innerJoin('person', 'person.id', 'organisation_senior.person_id')
    .select(['person.id', 'person.name', 'person.email'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()) ?? null

export const putSenior = async (tx: Tx, organisationId: string, personId: string): Promise<void> => {
  await tx
    .insertInto('organisation_senior')
    .values({ organisation_id: organisationId, person_id: personId })
    .onConflict(conflict => conflict.column('organisation_id').doUpdateSet({ person_id: personId }))
    .execute()
}

/** The name of somebody of an organisation; null where they are of another. */
export const selectPersonOf = async (
  tx: ReadTx,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
): Promise<string | null> =>
  (
    await tx
      .selectFrom('person')
      .select('name')
      .where('id', '=', personId)
      .where('organisation_id', '=', organisationId)
      .where('merged_into', 'is', null)
      .executeTakeFirst()
  )?.name ?? null

/** Everybody of some organisations, by name. */
export const selectPeopleOf = async (tx: ReadTx, organisationIds: readonly string[]) =>
  organisationIds.length === 0
    ? []
    : tx
        .selectFrom('person')
        .select(['id', 'name', 'organisation_id as organisationId'])
        .where('organisation_id', 'in', organisationIds)
        .where('merged_into', 'is', null)
        .orderBy('name')
        .execute()

/** Who is named for organisations, by organisation. */
export const selectSeniors = async (
  tx: ReadTx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (organisationIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('organisation_senior')
    .selectAll()
    .where('organisation_id', 'in', organisationIds)
    .execute()
  return new Map(rows.map(row => [row.organisation_id, row.person_id]))
}
