import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { databaseUnderTest, engineUnderTest, sqliteUnderTest } from '#test/record.ts'
import { anOrganisation } from '#test/rows.ts'
import { migrations } from '#migrations'
import { migrate, NewerDatabase } from './migrate.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'

const named = (name: string) => ({ id: name, name })

test(`a change happens whole or not at all (${engineUnderTest})`, async () => {
  const db = await databaseUnderTest()
  await assert.rejects(
    db.write(async tx => {
      await anOrganisation(tx, named('one'))
      throw new Error('half way')
    }),
    /half way/,
  )
  assert.deepEqual(await db.read(tx => tx.selectFrom('organisation').selectAll().execute()), [])
  await db.write(tx => anOrganisation(tx, named('two')))
  assert.equal((await db.read(tx => tx.selectFrom('organisation').select('name').executeTakeFirst()))?.name, 'two')
  await db.close()
})

test('a transaction inside another is refused, since it would wait for itself', async () => {
  const db = await databaseUnderTest()
  const inner = (): Promise<unknown> => db.read(tx => tx.selectFrom('organisation').selectAll().execute())
  await assert.rejects(
    db.write(() => db.write(() => Promise.resolve())),
    /inside a write/,
  )
  await assert.rejects(db.read(inner), /inside a read/)
  await inner()
  await db.close()
})

test('a single query needs no transaction, changes nothing and is refused inside one', async () => {
  const db = await databaseUnderTest()
  await db.write(tx => anOrganisation(tx, named('one')))
  const ask = () => db.readOne(tx => tx.selectFrom('organisation').select('name').execute())
  assert.deepEqual(await ask(), [{ name: 'one' }])
  await assert.rejects(db.write(ask), /inside a write/)
  await assert.rejects(db.read(ask), /inside a read/)
  const many = await Promise.all(Array.from({ length: 20 }, ask))
  assert.equal(many.flat().length, 20)
  await db.close()
})

test('changes at the same time: none is lost', async () => {
  const db = await databaseUnderTest()
  await db.write(tx => anOrganisation(tx, { ...named('counted'), version: 0 }))
  const count = () =>
    db.write(async tx => {
      const { version } = await tx.selectFrom('organisation').select('version').executeTakeFirstOrThrow()
      await new Promise(resolve => setImmediate(resolve))
      await tx
        .updateTable('organisation')
        .set({ version: version + 1 })
        .execute()
    })
  await Promise.all(Array.from({ length: 8 }, count))
  const { version } = await db.read(tx => tx.selectFrom('organisation').select('version').executeTakeFirstOrThrow())
  assert.equal(version, 8)
  await db.close()
})

test('a reader sees one moment of the record while it is being changed, and cannot change it', async () => {
  const db = await databaseUnderTest()
  const all = await db.read(async tx => {
    const before = await tx.selectFrom('organisation').selectAll().execute()
    const beside = openBeside(db)
    await beside
    const after = await tx.selectFrom('organisation').selectAll().execute()
    return { before, after }
  })
  assert.deepEqual(all, { before: [], after: [] })
  await assert.rejects(db.read(tx => sql`insert into attempt (key, at) values ('a', 'b')`.execute(tx)))
  await db.close()

  // A change made outside the asynchronous context of the read, as another request's would be.
  function openBeside(record: typeof db): Promise<void> {
    return new Promise((resolve, reject) => {
      queue.push(() => record.write(tx => anOrganisation(tx, named('late'))).then(() => resolve(), reject))
    })
  }
})

/** Work that is done outside of whatever asked for it. */
const queue: (() => unknown)[] = []
const worker = setInterval(() => queue.shift()?.(), 1)
worker.unref()

test('the audit log cannot be changed, not even by hand', async () => {
  const db = await databaseUnderTest()
  await db.write(tx =>
    tx
      .insertInto('audit_entry')
      .values({
        at: '2026-06-01T09:00:00Z',
        by_kind: 'system',
        by_id: null,
        by_name: 'Test',
        action: 'body.created',
        subject_kind: 'body',
        subject_id: 'b',
        body_id: null,
        before: null,
        after: null,
      })
      .execute(),
  )
  for (const statement of ["update audit_entry set by_name = 'x'", 'delete from audit_entry']) {
    await assert.rejects(
      db.write(tx => sql.raw(statement).execute(tx)),
      /append-only/,
    )
  }
  assert.equal((await db.read(tx => tx.selectFrom('audit_entry').selectAll().execute())).length, 1)
  await db.close()
})

test('migrations run once, however many start at the same time', async () => {
  const db = await databaseUnderTest()
  const step = {
    name: '9000-late',
    up: (tx: Parameters<(typeof migrations)[0]['up']>[0]) =>
      sql`create table late (id text)`.execute(tx).then(() => {}),
  }
  const ran = await Promise.all([1, 2, 3].map(() => migrate(db, [...migrations, step])))
  assert.deepEqual(ran.flat(), ['9000-late'])
  await db.close()
})

test('a database that is newer than the program is left alone, and the message says what to do', async () => {
  const db = await databaseUnderTest()
  await db.write(tx => tx.insertInto('migration').values({ name: '9999-future', ran_at: '' }).execute())
  await assert.rejects(migrate(db, migrations), (error: unknown) => {
    assert.ok(error instanceof NewerDatabase)
    assert.match(error.message, /newer version.*9999-future/)
    return true
  })
  await db.close()
})

test('a change waits for one of another process, and pages are answered meanwhile', async () => {
  const db = sqliteUnderTest()
  const other = openSqlite(db.file)
  let pages = 0
  const pagesMeanwhile = setInterval(() => pages++, 5)
  const held = other.write(async tx => {
    await anOrganisation(tx, named('theirs'))
    await new Promise(resolve => setTimeout(resolve, 200))
  })
  await new Promise(resolve => setTimeout(resolve, 20))
  await db.write(tx => anOrganisation(tx, named('ours')))
  await held
  clearInterval(pagesMeanwhile)
  assert.ok(pages > 10, `answered ${pages} times`)
  assert.equal((await db.read(tx => tx.selectFrom('organisation').selectAll().execute())).length, 2)
  await other.close()
  await db.close()
})

test('what is no database is refused with an error', () => {
  const path = fileURLToPath(import.meta.url)
  assert.throws(() => openSqlite(path), /not a database/)
})
