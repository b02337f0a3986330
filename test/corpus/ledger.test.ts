/** The ledger of a real pack: minutes and the Matters Arising report that followed. Runs where real documents are at hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger, parse } from '#minutes'
import type { Document, Ledger, Minutes } from '#minutes'
import { read } from '#minutes/read/read.ts'
import { corpusFolder, corpusTexts } from '#test/corpus.ts'

const documentsOf = async (name: string, bytes: Uint8Array): Promise<readonly Document[]> =>
  parse(await read(bytes, { name })).documents

/** The documents of the file that holds both minutes and a Matters Arising report. */
const findPack = async (folder: string): Promise<readonly Document[] | null> => {
  for (const [name, bytes] of corpusTexts(folder)) {
    const documents = await documentsOf(name, bytes)
    if (documents.some(({ type }) => type === 'matters-arising')) return documents
  }
  return null
}

const outcomes = ({ entries }: Ledger) => entries.map(({ reference, outcome }) => [reference, outcome])

test('a real pack: ten actions in nine minutes, six reported on, three lost', async t => {
  const corpus = corpusFolder()
  if ('missing' in corpus) return t.skip(corpus.missing)
  const documents = await findPack(corpus.folder)
  assert.ok(documents, 'a file holds minutes and a Matters Arising report')
  const ledger = buildLedger(documents)
  assert.deepEqual(outcomes(ledger), [
    ['180/1', 'carried'],
    ['180/2', 'carried'],
    ['181', 'closed'],
    ['183', 'awaiting'],
    ['184', 'unaccounted'],
    ['186a', 'awaiting'],
    ['186b', 'unaccounted'],
    ['187', 'transferred'],
    ['188', 'unaccounted'],
    ['189', 'transferred'],
  ])
  assert.deepEqual(ledger.balance, {
    opening: 0,
    new: 10,
    closed: 1,
    carried: 4,
    transferred: 2,
    withdrawn: 0,
    unaccounted: 3,
  })
  assert.deepEqual(ledger.unmatched, [])
  assert.deepEqual(ledger.diagnostics, [])

  const entry = (reference: string) => ledger.entries.find(one => one.reference === reference)
  const minutes = documents.find((document): document is Minutes => document.type === 'minutes')
  const listed = (status: string) =>
    minutes?.attendance.filter(one => one.status === status).map(({ name }) => name) ?? []
  const chair = minutes?.attendance.find(one => one.chair)?.name
  assert.deepEqual(entry('187')?.owners, [chair], '187 was the chair’s')
  assert.ok(listed('apologies').includes(entry('187')?.to ?? ''), '187 went to somebody who had apologised')
  assert.equal(entry('187')?.until, null)
  assert.match(entry('189')?.due ?? '', /^March\b/)
  assert.match(entry('189')?.until ?? '', /^June\b/)
  assert.ok(
    ![...listed('present'), ...listed('apologies')].includes(entry('189')?.to ?? ''),
    '189 went to somebody new',
  )
})

test('the same pack document by document, in whatever order', async t => {
  const corpus = corpusFolder()
  if ('missing' in corpus) return t.skip(corpus.missing)
  const documents = (await findPack(corpus.folder)) ?? []
  assert.deepEqual(outcomes(buildLedger([...documents].reverse())), outcomes(buildLedger(documents)))
})
