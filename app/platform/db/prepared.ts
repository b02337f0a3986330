import { PostgresAdapter, sql, type Compilable, type CompiledQuery, type Expression } from 'kysely'
import type { ReadTx } from './database.ts'

/** Values of a query by name. */
type Values<Given> = { readonly [Name in keyof Given]: string | number }

/** Stands in a query where a value will be. */
class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Gives a Place for whatever name is asked for. */
const places = new Proxy({}, { get: (_, name) => new Place(String(name)) })

/**
 * A query that is put together once for each engine and then only given its values: to put one together takes longer than
 * most of our queries take to be answered. For the few that pages ask again and again.
 * @param build - makes the query. It may do nothing with a value but take it by its name and hand it to the query,
 *   which carries it as it is
 * @returns what asks the query in a transaction
 */
export const prepared = <Given extends Values<Given>, Row>(
  build: (tx: ReadTx, given: Given) => Compilable<Row>,
): ((tx: ReadTx, given: Given) => Promise<readonly Row[]>) => {
  const known = new Map<unknown, CompiledQuery<Row>>()
  return async (tx, given) => {
    const executor = tx.getExecutor()
    const engine = executor.adapter.constructor
    // The query is built with places instead of values: it does not look at what it carries.
    const query = known.get(engine) ?? build(tx, places as Given).compile()
    known.set(engine, query)
    const values = new Map<string, unknown>(Object.entries(given))
    const parameters = query.parameters.map(one => (one instanceof Place ? values.get(one.name) : one))
    return (await executor.executeQuery<Row>({ ...query, parameters })).rows
  }
}

/**
 * What stands to the right of "in" for a list of texts that is one value, so that the query is the same however long the
 * list is.
 * @param list - the list as JSON
 */
export const among = (tx: ReadTx, list: string): Expression<string> =>
  tx.getExecutor().adapter instanceof PostgresAdapter
    ? sql<string>`(select jsonb_array_elements_text(${list}::jsonb))`
    : sql<string>`(select value from json_each(${list}))`
