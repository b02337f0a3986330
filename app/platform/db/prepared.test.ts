import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseUnderTest, engineUnderTest } from '#test/record.ts'
import { anOrganisation } from '#test/rows.ts'
import { among, prepared } from './prepared.ts'

test(`a prepared query answers for the values of each time, in any transaction (${engineUnderTest})`, async () => {
  const db = await databaseUnderTest()
  let built = 0
  const someOf = prepared((tx, { names, most }: { readonly names: string; readonly most: number }) => {
    built++
    return tx
      .selectFrom('organisation')
      .select('name')
      .where('name', 'in', among(tx, names))
      .where('id', '!=', 'nothing')
      .orderBy('name')
      .limit(most)
  })
  const names = ["O'Dell & Sons", 'Police "B"', 'Council']
  await db.write(async tx => {
    for (const name of names) await anOrganisation(tx, { id: name, name })
  })
  const ask = (wanted: readonly string[], most = 9): Promise<readonly string[]> =>
    db.read(async tx => (await someOf(tx, { names: JSON.stringify(wanted), most })).map(({ name }) => name))
  assert.deepEqual(await ask(names), ['Council', "O'Dell & Sons", 'Police "B"'])
  assert.deepEqual(await ask(['Police "B"', 'nobody']), ['Police "B"'])
  assert.deepEqual(await ask([]), [])
  assert.deepEqual(await ask(names, 1), ['Council'])
  assert.equal(built, 1)
  const inWrite = await db.write(tx => someOf(tx, { names: '["Council"]', most: 1 }))
  assert.deepEqual(inWrite, [{ name: 'Council' }])
  await db.close()
})
