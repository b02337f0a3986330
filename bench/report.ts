/**
 * The Matters Arising report of a body with 20 years of meetings, in a record of 2,000 meetings and 20,000 actions: how long it takes
 * to gather and compose, and to download as a page, as Word and as PDF (printed in a thread, as the pages do), on SQLite and (with
 * DATABASE_URL) on PostgreSQL.
 *
 *     node bin/run.mjs bench/report.ts
 *     .ci/with-postgres node bin/run.mjs bench/report.ts
 */
import { renderHtmlPage } from '#minutes'
import { systemClock } from '#kernel/clock.ts'
import { createRecord, systemActor } from '#modules/accounts/index.ts'
import { issueReport, latestDocument, readReport } from '#modules/matters-arising/index.ts'
import { createLog } from '#platform/log/log.ts'
import { databaseUnderTest, engineUnderTest } from '#test/record.ts'
import { aMeeting } from '#test/rows.ts'
import { printWork } from '../app/entry/web/print-work.ts'
import { fillStore, largeStore } from './ledger/fill-store.ts'

const runs = 15

const db = await databaseUnderTest()
const record = createRecord({ db, clock: systemClock })
const log = createLog({ write: () => undefined, now: () => systemClock.now().toString() })
const print = printWork({ log, elapsed: () => performance.now() })
const today = systemClock.today()

const [body] = await record.perform(systemActor, act => fillStore(act.tx, { ...largeStore, today }))
if (body === undefined) throw new Error('The store is empty')
if (engineUnderTest === 'postgres')
  await db.write(async tx => void (await tx.selectFrom('meeting').select('id').execute()))

const call = (days: number) =>
  record.perform(systemActor, ({ tx }) =>
    aMeeting(tx, { body_id: body.id, date: today.add({ days }).toString(), state: 'called' }),
  )

const compose = async (meetingId: string) => {
  const report = await record.look(systemActor, look => readReport(look, { meetingId }))
  const document = latestDocument(report)
  if (document === null) throw new Error('There is no report')
  return document
}

const measure = async (name: string, budget: number | null, work: () => Promise<unknown>): Promise<void> => {
  await work()
  const times: number[] = []
  const processor = process.cpuUsage()
  for (let n = 0; n < runs; n++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(processor)
  times.sort((a, b) => a - b)
  const [middle = 0, worst = 0] = [times[Math.floor(runs / 2)], times.at(-1)]
  const against = budget === null ? '' : `   budget ${budget} ms`
  process.stdout.write(
    `${name.padEnd(44)}${middle.toFixed(0).padStart(6)} ms, worst ${worst.toFixed(0).padStart(5)} ms, ${((user + system) / 1000 / runs).toFixed(0).padStart(4)} ms of a processor${against}\n`,
  )
}

const measureReport = async (name: string, meetingId: string): Promise<void> => {
  const { rows } = await compose(meetingId)
  process.stdout.write(`${engineUnderTest}: ${name}, ${rows.length} rows\n`)
  await measure('  gathered and composed', null, () => compose(meetingId))
  await measure('  as a page', 200, async () => renderHtmlPage(await compose(meetingId)))
  for (const [format, budget] of [
    ['docx', 1000],
    ['pdf', 2000],
  ] as const) {
    await measure(`  as ${format}`, budget, async () => print({ document: await compose(meetingId), format }))
  }
}

const first = await call(14)
await measureReport('first report of the body', first.id)
await record.perform(systemActor, act => issueReport(act, { meetingId: first.id, seen: 0, number: 'WX1', reason: '' }))
await measureReport('the same, issued', first.id)
const next = await call(60)
await measureReport('report that goes on from it', next.id)
await db.close()
