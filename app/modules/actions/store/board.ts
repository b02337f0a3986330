import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import { standings } from '#modules/ledger/index.ts'
import type { ReadTx } from '#platform/db/database.ts'
import { among, prepared } from '#platform/db/prepared.ts'
import {
  boardLists,
  type BoardDays,
  type BoardFilter,
  type BoardList,
  type BoardRow,
  type BoardScope,
} from '../model/board.ts'
import { plainly } from './agreed-actions.ts'

const plain: RawBuilder<SqlBool> = sql<SqlBool>`exists (select 1 from action join minutes on minutes.id = action.minutes_id
  where action.id = action_standing.action_id and ${plainly})`

const inBodies = (ids: readonly string[] | null): RawBuilder<SqlBool> =>
  ids === null
    ? sql<SqlBool>`1 = 1`
    : ids.length === 0
      ? sql<SqlBool>`1 = 0`
      : sql<SqlBool>`action_standing.body_id in (${sql.join(ids)})`

const within = (scope: BoardScope): Expression<SqlBool> => {
  switch (scope.kind) {
    case 'body':
      return scope.whole
        ? sql<SqlBool>`action_standing.body_id = ${scope.bodyId}`
        : sql<SqlBool>`action_standing.body_id = ${scope.bodyId} and ${plain}`
    case 'person': {
      const seats =
        scope.seatIds.length === 0
          ? sql``
          : sql`union select action_id from action_owing where seat_id in (${sql.join(scope.seatIds)})`
      return sql<SqlBool>`action_standing.action_id in
        (select action_id from action_owing where person_id = ${scope.personId} ${seats})`
    }
    case 'organisation':
      return sql<SqlBool>`action_standing.action_id in
        (select action_id from action_owing where organisation_id = ${scope.organisationId})
        and (${inBodies(scope.whole)} or (${inBodies(scope.plain)} and ${plain}))`
  }
}

/** By a day, or by the day of a meeting. */
const due = sql<string | null>`coalesce(action_standing.due_on,
  (select meeting.date from meeting where meeting.id = action_standing.due_meeting_id))`

const silentSince = sql<string>`coalesce(action_standing.updated_at,
  (select action_owing.since from action_owing where action_owing.action_id = action_standing.action_id and place = 0),
  action_standing.issued_at)`

const conditions = ({
  today,
  soon,
  silentSince: since,
}: BoardDays): Readonly<Record<BoardList, RawBuilder<SqlBool>>> => ({
  overdue: sql<SqlBool>`${due} < ${today}`,
  'due-soon': sql<SqlBool>`${due} >= ${today} and ${due} <= ${soon}`,
  unaccepted: sql<SqlBool>`action_standing.standing = 'issued'`,
  waiting: sql<SqlBool>`action_standing.standing <> 'reported-done' and ${silentSince} < ${since}`,
  disputed: sql<SqlBool>`action_standing.standing in ('declined', 'date-proposed')`,
  reported: sql<SqlBool>`action_standing.standing = 'reported-done'`,
  open: sql<SqlBool>`1 = 1`,
  ended: sql<SqlBool>`1 = 1`,
})

const isOpen = (list: BoardList): number => (list === 'ended' ? 0 : 1)

/** How many actions each list of a scope has. */
export const countLists = async (
  tx: ReadTx,
  scope: BoardScope,
  days: BoardDays,
): Promise<Readonly<Record<BoardList, number>>> => {
  const when = conditions(days)
  const of = (list: BoardList) => sql<number | null>`sum(case when ${when[list]} then 1 else 0 end)`.as(list)
  const open = await tx
    .selectFrom('action_standing')
    .select(boardLists.filter(list => list !== 'ended').map(of))
    .where('is_open', '=', 1)
    .where(within(scope))
    .executeTakeFirst()
  const ended = await tx
    .selectFrom('action_standing')
    .select(tx.fn.countAll<number>().as('count'))
    .where('is_open', '=', 0)
    .where(within(scope))
    .executeTakeFirst()
  const counted = (list: BoardList): number =>
    list === 'ended' ? Number(ended?.count ?? 0) : Number(open?.[list] ?? 0)
  return {
    overdue: counted('overdue'),
    'due-soon': counted('due-soon'),
    unaccepted: counted('unaccepted'),
    waiting: counted('waiting'),
    disputed: counted('disputed'),
    reported: counted('reported'),
    open: counted('open'),
    ended: counted('ended'),
  }
}

/** A part of a text in any capitals; what stands for any letter in SQL stands for itself. */
const like = (part: string): string => `%${part.toLowerCase().replace(/[\\%_]/g, found => `\\${found}`)}%`

// Counted, not asked whether it exists: PostgreSQL would read every action to answer that, where few are open.
const narrowed = ({ text, owner, organisation }: BoardFilter): Expression<SqlBool> => {
  const parts = [sql<SqlBool>`1 = 1`]
  if (text !== '') {
    const part = like(text)
    parts.push(sql<SqlBool>`0 < (select count(*) from action where action.id = action_standing.action_id
      and (lower(action.text) like ${part} escape '\\' or lower(action.reference) like ${part} escape '\\'))`)
  }
  if (owner !== '')
    parts.push(sql<SqlBool>`0 < (select count(*) from action_owing where action_owing.action_id = action_standing.action_id
      and lower(action_owing.label) like ${like(owner)} escape '\\')`)
  if (organisation !== '')
    parts.push(sql<SqlBool>`0 < (select count(*) from action_owing where action_owing.action_id = action_standing.action_id
      and action_owing.organisation_id = ${organisation})`)
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`
}

/** Which actions are asked for. */
export interface BoardAsked {
  readonly scope: BoardScope
  readonly list: BoardList
  readonly filter: BoardFilter
  readonly days: BoardDays
}

const asked = (tx: ReadTx, { scope, list, filter, days }: BoardAsked) =>
  tx
    .selectFrom('action_standing')
    .where('is_open', '=', isOpen(list))
    .where(within(scope))
    .where(conditions(days)[list])
    .where(narrowed(filter))

/** How many are asked for. */
export const countAsked = async (tx: ReadTx, what: BoardAsked): Promise<number> =>
  Number((await asked(tx, what).select(tx.fn.countAll<number>().as('count')).executeTakeFirst())?.count ?? 0)

/** Ids of what is asked for: open ones by when they are due, those without a day last; ended ones the latest first. */
export const selectAsked = async (
  tx: ReadTx,
  what: BoardAsked,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly string[]> => {
  const query = asked(tx, what).select('action_standing.action_id as id')
  // Both go down, as an index has them, so that the latest page of many thousands is read and nothing is sorted.
  const ordered =
    what.list === 'ended'
      ? query.orderBy('action_standing.ended_at', 'desc').orderBy('action_standing.action_id', 'desc')
      : query
          .orderBy(sql`coalesce(${due}, '9999-12-31')`)
          .orderBy('action_standing.issued_at')
          .orderBy('action_standing.action_id')
  const rows = await ordered.limit(most).offset(from).execute()
  return rows.map(({ id }) => id)
}

const ownersOf = prepared((tx, { actions }: { readonly actions: string }) =>
  tx
    .selectFrom('action_owing')
    .select(['action_id', 'label'])
    .where('action_id', 'in', among(tx, actions))
    .orderBy('action_id')
    .orderBy('place'),
)

const boardRows = prepared((tx, { actions }: { readonly actions: string }) =>
  tx
    .selectFrom('action_standing')
    .innerJoin('action', 'action.id', 'action_standing.action_id')
    .innerJoin('meeting', 'meeting.id', 'action_standing.meeting_id')
    .innerJoin('body', 'body.id', 'action_standing.body_id')
    .leftJoin('minute', 'minute.id', 'action.minute_id')
    .select([
      'action.id',
      'action.reference',
      'action.text',
      'action.due_printed as duePrinted',
      'action_standing.standing',
      'action_standing.priority',
      'action_standing.carried',
      'action_standing.ended_at as endedAt',
      'minute.number as minuteNumber',
      'meeting.date as meetingDate',
      'body.name as bodyName',
      'body.slug as bodySlug',
      due.as('due'),
      silentSince.as('silentSince'),
    ])
    .where('action_standing.action_id', 'in', among(tx, actions)),
)

/** Rows of a board, in the order of the ids given. */
export const selectBoardRows = async (tx: ReadTx, ids: readonly string[]): Promise<readonly BoardRow[]> => {
  if (ids.length === 0) return []
  const actions = JSON.stringify(ids)
  const rows = await boardRows(tx, { actions })
  const owners = Map.groupBy(await ownersOf(tx, { actions }), row => row.action_id)
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => {
    const row = byId.get(id)
    if (row === undefined) return []
    const { standing, priority, ...rest } = row
    return [
      {
        ...rest,
        standing: standings.find(one => one === standing) ?? 'issued',
        important: priority === 'high',
        owners: (owners.get(id) ?? []).map(({ label }) => label),
      },
    ]
  })
}

/** Open actions of a scope, and those that were issued or ended since a day. */
export const selectLived = async (tx: ReadTx, scope: BoardScope, since: string) => {
  const rows = await tx
    .selectFrom('action_standing')
    .select(['standing', 'is_open', 'issued_at', 'ended_at', due.as('due')])
    .where(within(scope))
    .where(or => or.or([or('is_open', '=', 1), or('issued_at', '>=', since), or('ended_at', '>=', since)]))
    .execute()
  return rows.map(row => ({
    isOpen: row.is_open === 1,
    issuedOn: row.issued_at.slice(0, 10),
    closedOn: row.standing === 'closed' ? (row.ended_at?.slice(0, 10) ?? null) : null,
    dueOn: row.due,
  }))
}
