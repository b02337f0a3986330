import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { migrations } from '#migrations'
import { newId } from '#kernel/ids.ts'
import { placeUnderTest } from '#test/record.ts'
import { aBody, aMeeting, anOrganisation, aSeat } from '#test/rows.ts'
import type { Database, Tx } from '../database.ts'
import { migrate, NewerDatabase } from '../migrate.ts'
import { openDatabase, type DatabasePlace } from '../open-database.ts'
import { backUp } from './back-up.ts'
import { BackupProblem } from './backup-file.ts'
import { checkDatabase } from './check-database.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const stamp = '2026-06-12T09-00-00Z'
const files = join(folder, 'files', 'ab')
mkdirSync(files, { recursive: true })
const paper = Buffer.from('A paper')
const hash = createHash('sha256').update(paper).digest('hex')
writeFileSync(join(files, hash), paper)
writeFileSync(join(files, 'half-written.tmp'), 'no')

/** A row whose number the engine counts up by itself. */
const noteMove = (tx: Tx, id: string) =>
  tx
    .insertInto('meeting_change')
    .values({ meeting_id: id, at: stamp, by_name: 'Test', kind: 'moved', before: '{}', after: '{}', reason: null })
    .execute()

const filled = async (place: DatabasePlace): Promise<Database> => {
  const db = await openDatabase(place)
  await migrate(db, migrations)
  await db.write(async tx => {
    // The sub-group is in the record before its parent by name, and refers to it.
    const parent = await aBody(tx, { id: 'zz-parent' })
    const group = await aBody(tx, { id: 'aa-group', parent_id: parent.id, name: 'Ένα & “deux”' })
    await aSeat(tx, { body_id: group.id, organisation_id: (await anOrganisation(tx)).id })
    const meeting = await aMeeting(tx, { id: 'meeting', body_id: group.id })
    await noteMove(tx, meeting.id)
    await tx
      .insertInto('audit_entry')
      .values({
        at: stamp,
        by_kind: 'system',
        by_id: null,
        by_name: 'Test',
        action: 'a.b',
        subject_kind: 'body',
        subject_id: 'x',
        body_id: null,
        before: null,
        after: '{"a":1}',
      })
      .execute()
  })
  return db
}

/** As JSON: the engines give the same values in objects of different kinds. */
const rowsOf = async (db: Database): Promise<unknown> => JSON.parse(JSON.stringify(await readRows(db)))

const readRows = (db: Database) =>
  db.read(async tx => ({
    bodies: await tx.selectFrom('body').selectAll().orderBy('id').execute(),
    seats: await tx.selectFrom('seat').selectAll().execute(),
    log: await tx.selectFrom('audit_entry').selectAll().execute(),
  }))

const options = (place: DatabasePlace, target: string) => ({ place, files: join(folder, 'files'), target, migrations })

test('what was backed up while the record is open comes back on either engine, files and all', async () => {
  await using from = await placeUnderTest()
  const db = await filled(from.place)
  const target = join(folder, `${newId()}.backup`)
  assert.deepEqual(await backUp(options(from.place, target)), { files: 1 })
  const before = await rowsOf(db)
  await db.close()

  await using to = await placeUnderTest()
  for (const place of [to.place, { file: join(folder, newId(), 'record.db') }]) {
    const kept: string[] = []
    const keepFile = (bytes: Uint8Array) => void kept.push(Buffer.from(bytes).toString())
    const done = await restore({ source: target, place, keepFile, replace: false, migrations, stamp })
    assert.deepEqual(done, { aside: null, files: 1 })
    assert.deepEqual(kept, ['A paper'])
    const again = await openDatabase(place)
    assert.deepEqual(await rowsOf(again), before)
    assert.deepEqual(await checkDatabase(place, again), [])
    // The log goes on, and is still closed to changes; so does everything else that is numbered.
    await again.write(tx => noteMove(tx, 'meeting'))
    await again.write(tx =>
      sql`insert into audit_entry (at, by_kind, by_name, action, subject_kind, subject_id) values ('a', 'system', 'b', 'c.d', 'e', 'f')`.execute(
        tx,
      ),
    )
    await assert.rejects(
      again.write(tx => sql`delete from audit_entry`.execute(tx)),
      /append-only/,
    )
    await again.close()
  }
})

test('a record that is there is left alone without --replace, and put aside with it', async () => {
  await using from = await placeUnderTest()
  const db = await filled(from.place)
  const target = join(folder, `${newId()}.backup`)
  await backUp(options(from.place, target))
  await db.write(tx => anOrganisation(tx, { name: 'Came later' }))
  await db.close()
  const given = { source: target, place: from.place, keepFile: () => {}, migrations, stamp }
  await assert.rejects(restore({ ...given, replace: false }), /There is a record already.*--replace/)
  const { aside } = await restore({ ...given, replace: true })
  assert.ok(aside !== null)
  const again = await openDatabase(from.place)
  assert.deepEqual((await again.read(tx => tx.selectFrom('organisation').select('name').execute())).length, 1)
  await again.close()
  if ('file' in from.place) assert.ok(existsSync(aside))
})

test('a backup does not overwrite a file, and leaves none where it fails', async () => {
  const target = join(folder, 'kept.backup')
  writeFileSync(target, 'mine')
  await assert.rejects(backUp(options({ file: join(folder, 'none.db') }, target)), /is there already/)
  assert.equal(readFileSync(target, 'utf8'), 'mine')
  const other = join(folder, 'other.backup')
  await assert.rejects(backUp(options({ file: join(folder, 'none.db') }, other)), /There is no record yet/)
  assert.equal(existsSync(other) || existsSync(`${other}.part`), false)
})

test('restore refuses what is no backup, what is damaged, and what is newer, and changes nothing', async () => {
  const file = join(folder, newId(), 'record.db')
  const db = await filled({ file })
  const target = join(folder, `${newId()}.backup`)
  await db.write(tx => tx.insertInto('migration').values({ name: '9999-future', ran_at: '' }).execute())
  await backUp(options({ file }, target))
  const tryIt = (source: string, to = { file: join(folder, newId(), 'r.db') }) =>
    restore({ source, place: to, keepFile: () => {}, replace: true, migrations, stamp })
  await assert.rejects(tryIt(target), NewerDatabase)
  await assert.rejects(tryIt(join(folder, 'missing.backup')), /There is no file/)
  const bytes = readFileSync(target)
  const damaged = join(folder, 'damaged.backup')
  writeFileSync(damaged, bytes.subarray(0, bytes.length / 2))
  await assert.rejects(tryIt(damaged), BackupProblem)
  const text = join(folder, 'text.backup')
  writeFileSync(text, 'Minutes of the meeting')
  await assert.rejects(tryIt(text), /is not a backup/)
  await db.close()
})

test('a record that the program has open is not replaced under it', async () => {
  const file = join(folder, newId(), 'record.db')
  const db = await filled({ file })
  const target = join(folder, `${newId()}.backup`)
  await backUp(options({ file }, target))
  await assert.rejects(
    restore({ source: target, place: { file }, keepFile: () => {}, replace: true, migrations, stamp }),
    /program is running/,
  )
  await db.write(tx => anOrganisation(tx, { name: 'Still works' }))
  await db.close()
})
