/** The commands that keep something, as a person runs them on a record of their own. */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '#platform/db/sqlite/open-sqlite.ts'
import { keepFile } from '#platform/files/stored-files.ts'
import { anOrganisation } from '#test/rows.ts'

const program = fileURLToPath(new URL('../../entry/cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'matters-record-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const args = (...typed: readonly string[]) => ['--disable-warning=ExperimentalWarning', program, ...typed]

const matters = (data: string, ...typed: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args(...typed), {
    cwd: folder,
    env: { DATA_FOLDER: data },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, said: stdout + stderr }
}

const own = (name: string): string => join(folder, name)
const fileOf = (data: string): string => join(data, 'matters-arising.db')

/** A record with one organisation and one file that was given. */
const filled = async (data: string): Promise<string> => {
  assert.equal(matters(data, 'check').status, 0)
  const hash = keepFile(join(data, 'files'), new TextEncoder().encode('Minutes'))
  const db = openSqlite(fileOf(data))
  await db.write(async tx => {
    await anOrganisation(tx, { name: 'Wexmoor Fire Service' })
    const row = { hash, name: 'minutes.txt', media_type: 'text/plain', size: 7, stored_at: '2026-06-12T09:00:00Z' }
    await tx.insertInto('file').values(row).execute()
  })
  await db.close()
  return hash
}

test('a new record is whole; a file that is missing or changed is named', async () => {
  const data = own('checked')
  assert.deepEqual(matters(data, 'check'), { status: 0, said: 'The record is whole.\n' })
  const hash = await filled(data)
  const path = join(data, 'files', hash.slice(0, 2), hash)
  writeFileSync(path, 'Changed')
  assert.match(matters(data, 'check').said, /“minutes\.txt” is not as it was given/)
  rmSync(path)
  const missing = matters(data, 'check')
  assert.equal(missing.status, 1)
  assert.match(missing.said, /“minutes\.txt” is missing/)
})

test('a backup comes back: refused where there is a record, put aside with --replace', async () => {
  const data = own('first')
  await filled(data)
  assert.deepEqual(matters(data, 'backup', 'all.backup'), {
    status: 0,
    said: 'Wrote all.backup: the record, with 1 file that was given.\n',
  })
  assert.equal(matters(data, 'backup', 'all.backup').status, 2)

  const other = own('second')
  const restored = matters(other, 'restore', 'all.backup')
  assert.deepEqual(restored, { status: 0, said: 'Restored all.backup, with 1 file that was given.\n' })
  assert.equal(matters(other, 'check').status, 0)

  const refused = matters(other, 'restore', 'all.backup')
  assert.equal(refused.status, 2)
  assert.match(refused.said, /There is a record already.*--replace/)
  const replaced = matters(other, 'restore', 'all.backup', '--replace')
  assert.equal(replaced.status, 0)
  assert.match(replaced.said, /before-restore-/)
  assert.ok(readdirSync(other).some(name => name.includes('before-restore')))
})

test('what cannot be done is explained in one line, and no file is left', () => {
  assert.match(matters(own('none'), 'backup', 'none.backup').said, /There is no record yet/)
  assert.equal(existsSync(own('none.backup')), false)
  assert.match(matters(own('none'), 'restore', 'missing.backup').said, /There is no file missing\.backup/)
  assert.match(matters(own('none'), 'backup').said, /Name one file/)
  assert.match(matters(own('none'), 'check', 'x').said, /takes no file/)
})

test('serve answers at the address that it prints, and stops when it is told to', async () => {
  const child = spawn(process.execPath, args('serve'), {
    env: { DATA_FOLDER: own('served'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  while (!/at http/.test(said)) await once(child.stdout, 'data')
  const address = /at (http:\S+)/.exec(said)?.[1] ?? ''
  assert.equal((await fetch(address)).status, 200)
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'exit'), [0, null])
})
