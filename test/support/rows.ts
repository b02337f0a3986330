/** Rows for tests, written straight into the tables: what a test does not care about has a plain value. */
import { newId } from '#kernel/ids.ts'
import type { Insertable } from 'kysely'
import type { Actor, Role } from '#modules/accounts/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'

type Row<T extends keyof Schema> = Insertable<Schema[T]>

const at = '2026-06-01T09:00:00Z'

const insert = async <T extends keyof Schema>(tx: Tx, table: T, row: Row<T>): Promise<Row<T>> => {
  await tx.insertInto(table).values(row).execute()
  return row
}

export const anOrganisation = (tx: Tx, given: Partial<Row<'organisation'>> = {}) =>
  insert(tx, 'organisation', {
    id: newId(),
    name: 'Wexmoor Council',
    short_name: null,
    kind: 'council',
    closed_on: null,
    ...given,
  })

export const aBody = (tx: Tx, given: Partial<Row<'body'>> = {}) =>
  insert(tx, 'body', {
    id: newId(),
    slug: `body-${newId()}`,
    name: 'Safer Wexmoor Strategic Group',
    short_name: null,
    kind: 'strategic-group',
    parent_id: null,
    regime: 'statutory',
    quorum: JSON.stringify({ least: 4, includes: [] }),
    numbering: 'continuous',
    next_number: 1,
    prefix: 'SWSG',
    meetings_a_year: 4,
    usual_start: '14:00',
    usual_end: '16:00',
    usual_venue: 'Council Chamber',
    established_on: null,
    dissolved_on: null,
    successor_id: null,
    terms_of_reference: '',
    example: 0,
    ...given,
  })

export const aPerson = (tx: Tx, given: Partial<Row<'person'>> = {}) =>
  insert(tx, 'person', {
    id: newId(),
    name: 'Priya Nair',
    title: null,
    email: null,
    organisation_id: null,
    merged_into: null,
    ...given,
  })

export const aSeat = (tx: Tx, given: Partial<Row<'seat'>> & { readonly body_id: string }) =>
  insert(tx, 'seat', {
    id: newId(),
    organisation_id: null,
    post: 'Borough Commander',
    basis: 'statutory',
    voting: 1,
    office: 'member',
    maximum_months: null,
    position: 1,
    opened_on: null,
    closed_on: null,
    ...given,
  })

export const aHolding = (
  tx: Tx,
  given: Partial<Row<'holding'>> & { readonly seat_id: string; readonly person_id: string },
) => insert(tx, 'holding', { id: newId(), from_on: '2025-01-01', to_on: null, kind: 'substantive', ...given })

export const aMeeting = (tx: Tx, given: Partial<Row<'meeting'>> & { readonly body_id: string }) =>
  insert(tx, 'meeting', {
    id: newId(),
    date: '2026-06-18',
    starts: '14:00',
    ends: '16:00',
    venue: 'Council Chamber',
    state: 'called',
    calendar_uid: `${newId()}@test`,
    sequence: 0,
    called_at: at,
    reason: null,
    adjourned_from: null,
    printed: null,
    ...given,
  })

export const anAccount = (tx: Tx, given: Partial<Row<'account'>> = {}) =>
  insert(tx, 'account', {
    id: newId(),
    email: `${newId()}@wexmoor.example`,
    name: 'Asha Clerk',
    person_id: null,
    administrator: 0,
    created_at: at,
    closed_at: null,
    ...given,
  })

export const aRole = (tx: Tx, given: { readonly account_id: string; readonly body_id: string; readonly role: Role }) =>
  insert(tx, 'account_role', { since: at, ...given })

/** Somebody who asks, with roles on bodies, without a row of their own: for policies and commands. */
export const actorWith = (held: Readonly<Record<string, readonly Role[]>>, given: Partial<Actor> = {}): Actor => {
  const accountId = given.accountId ?? newId()
  return {
    by: { kind: 'account', id: accountId, name: 'Asha Clerk' },
    accountId,
    personId: null,
    administrator: false,
    roles: new Map(Object.entries(held).map(([body, roles]) => [body, new Set(roles)])),
    ...given,
  }
}
