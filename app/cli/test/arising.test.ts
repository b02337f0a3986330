/** The report of a meeting of the record, as a person asks for it at the command line. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { migrations } from '#migrations'
import { createRecord, systemActor } from '#modules/accounts/index.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openSqlite } from '#platform/db/sqlite/open-sqlite.ts'
import { aMeeting } from '#test/rows.ts'
import { decemberWorld, marchAnswers, setClock } from '../../modules/matters-arising/arising-world.test-support.ts'

const program = fileURLToPath(new URL('../../entry/cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'matters-arising-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const matters = (...typed: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, 'arising', ...typed],
    { cwd: folder, env: { DATA_FOLDER: folder }, encoding: 'utf8', timeout: 60_000 },
  )
  return { status, stdout, stderr }
}

test('shown while it is live, refused with what is missing, issued once, written as files', async () => {
  mkdirSync(folder, { recursive: true })
  const db = openSqlite(join(folder, 'matters-arising.db'))
  await migrate(db, migrations)
  const clock = setClock('2025-12-12T09:00:00Z')
  const { perform } = createRecord({ db, clock })
  const record = { db, perform: <T>(command: Parameters<typeof perform<T>>[1]) => perform(systemActor, command) }
  const world = await decemberWorld(record)
  clock.set('2026-03-16T09:00:00Z')
  await marchAnswers(world)
  const forgotten = await db.write(tx => aMeeting(tx, { body_id: world.body.id, date: '2026-02-10', state: 'held' }))
  await db.close()

  const shown = matters('strategic-group', '2026-03-26')
  assert.equal(shown.status, 1)
  assert.match(shown.stdout, /No update received since 9 December 2025/)
  assert.match(shown.stderr, /It cannot be issued:\n {2}The minutes of the meeting of 10 February 2026 are missing\./)
  assert.equal(matters('strategic-group', '2026-03-26', '--issue').status, 1)

  const again = openSqlite(join(folder, 'matters-arising.db'))
  await again.write(tx =>
    tx.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', forgotten.id).execute(),
  )
  await again.close()
  const issued = matters('Safer Wexmoor Strategic Group', '2026-03-26', '--issue', '--number', 'WX26031', '--html')
  assert.deepEqual([issued.status, issued.stdout], [0, ''])
  assert.match(issued.stderr, /Wrote strategic-group-matters-arising-2026-03-26\.html\.\nThe report is issued\./)
  assert.match(readFileSync(join(folder, 'strategic-group-matters-arising-2026-03-26.html'), 'utf8'), /WX26031/)
  assert.equal(matters('strategic-group', '2026-03-26', '--issue').status, 1)
  const json = matters('strategic-group', '2026-03-26', '--json')
  assert.equal(json.status, 0)
  const report: unknown = JSON.parse(json.stdout)
  assert.ok(typeof report === 'object' && report !== null && 'kind' in report && report.kind === 'matters-arising')
  assert.match(matters('nobody', '2026-03-26').stderr, /There is no body nobody\. There are: strategic-group\./)
  assert.match(matters('strategic-group', '2026-03-27').stderr, /has no meeting on 2026-03-27/)
})
