/** Real minutes, printed as text and read again, are the same tree. Runs where real documents are at hand. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse, renderText } from '#minutes'
import type { Document } from '#minutes'
import { read } from '#minutes/read/read.ts'
import { readText } from '#minutes/read/text/read-text.ts'
import { corpusFolder } from '#test/corpus.ts'

/** What the text form keeps: everything but places and remarks. */
const kept = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'position' || key === 'diagnostics' ? undefined : inner)),
  )

test('every set of real minutes reads back from its text form', { timeout: 120_000 }, async t => {
  const corpus = corpusFolder()
  if ('missing' in corpus) return t.skip(corpus.missing)
  let sets = 0
  for (const name of readdirSync(corpus.folder)) {
    if (!/\.(?:txt|md|html?|docx)$/.test(name)) continue
    const bytes: Uint8Array = new Uint8Array(readFileSync(`${corpus.folder}/${name}`))
    const documents: readonly Document[] = parse(await read(bytes, { name })).documents
    for (const document of documents) {
      if (document.type !== 'minutes') continue
      sets++
      const [again] = parse(readText(renderText(document))).documents
      assert.deepEqual(kept(again), kept(document), name)
    }
  }
  t.diagnostic(`${sets} sets of minutes`)
  assert.ok(sets > 0, 'the folder holds minutes')
})
