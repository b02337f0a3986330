/** The example as a newcomer meets it: the program started on an empty folder. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadExample, planExample } from '#modules/example/index.ts'
import { findStandingFaults } from '#modules/ledger/index.ts'
import { findLedgerFaults } from '#modules/minutes/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { assertStrictHtml } from '#test/strict-html.ts'

const entry = fileURLToPath(new URL('./web.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'example-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const start = async (env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [entry], { env: { PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  while (!/at http.*\n.*\n/.test(said)) await once(child.stdout, 'data')
  const address = (/at (http:\S+)\//.exec(said)?.[1] ?? '').replace(/\/$/, '')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { address, said: () => said, stop }
}

const post = (address: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers })

test('a newcomer looks round with one click, removes the example with another, and begins an empty record', async () => {
  const data = join(folder, 'new')
  const first = await start({ DATA_FOLDER: data })
  assert.match(first.said(), /It shows an example/)
  const page = await (await fetch(first.address)).text()
  assertStrictHtml(page)
  assert.match(page, /This is an example/)

  const entered = await post(`${first.address}/try`, { role: 'clerk' })
  assert.equal(entered.status, 303)
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const desk = await (await fetch(first.address, { headers: { cookie } })).text()
  assertStrictHtml(desk)
  assert.equal(desk.match(/ma-desk__body/g)?.length, 5)
  const minutes = /\/meetings\/\w+\/minutes/.exec(desk)?.[0] ?? ''
  const read = await (await fetch(first.address + minutes, { headers: { cookie } })).text()
  assert.match(read, /RESOLVED that/)

  assert.equal((await post(`${first.address}/try`, { role: 'administrator' })).status, 404)
  const elsewhere = await post(`${first.address}/try`, { role: 'clerk' }, { 'x-forwarded-for': '192.0.2.1' })
  assert.equal(elsewhere.status, 403)

  const removed = await post(`${first.address}/try/remove`, {}, { cookie })
  assert.equal(removed.status, 303)
  const begin = removed.headers.get('location') ?? ''
  assert.match(begin, /^\/first-administrator\//)
  assert.equal((await fetch(first.address + begin)).status, 200)
  assert.equal(existsSync(join(data, 'example.db')), false)
  const after = await (await fetch(first.address, { headers: { cookie } })).text()
  assert.doesNotMatch(after, /This is an example/)
  assert.match(after, /Sign in/, 'the session of the example is none of the real record')
  assert.equal((await fetch(`${first.address}/try`)).status, 404)
  await first.stop()

  const second = await start({ DATA_FOLDER: data })
  assert.doesNotMatch(second.said(), /It shows an example/)
  assert.match(second.said(), /There is no administrator yet/)
  await second.stop()
})

test('the ledger holds every action of the story, and check says so where one is lost', async () => {
  await using made = await recordUnderTest()
  await made.perform(act => loadExample(act, planExample(act.today)))
  assert.deepEqual(await made.look(findLedgerFaults), [])
  assert.deepEqual(await made.look(findStandingFaults), [])
  await made.perform(async ({ tx }) => {
    const { id } = await tx
      .selectFrom('action')
      .innerJoin('minutes', 'minutes.id', 'action.minutes_id')
      .select('action.id')
      .where('minutes.state', '=', 'circulated')
      .executeTakeFirstOrThrow()
    // The engine lets nobody take an action away that has events.
    await tx.updateTable('action').set({ text: 'Something else' }).where('id', '=', id).execute()
  })
  const faults = await made.look(findLedgerFaults)
  assert.equal(faults.length, 2)
  assert.match(faults[0] ?? '', /the ledger lost/)
  assert.match(faults[1] ?? '', /not in the minutes: “Something else”/)
})

test('every minute of the story is read as it was meant, whatever day it is told on', () => {
  for (const today of ['2026-11-24', '2027-01-01', '2028-02-29']) {
    const plan = planExample(Temporal.PlainDate.from(today))
    assert.equal(plan.length, 5)
    for (const { body, meetings, next } of plan) {
      assert.ok(next > today)
      for (const { date, minutes } of meetings) {
        assert.ok(date < today)
        if (minutes === null) continue
        const { tree } = minutes
        assert.equal(tree.body, body.name)
        assert.equal(tree.meeting.date, date)
        assert.deepEqual(tree.diagnostics, [])
        const owners = tree.items.flatMap(({ actions }) => actions.flatMap(action => action.owners))
        assert.deepEqual(
          owners.filter(({ name }) => name === null),
          [],
        )
      }
    }
  }
})
