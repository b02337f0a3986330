import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest } from '#test/web-server.ts'
import { analyse } from '../../queries/analyse.ts'
import { readExample } from '../../example/read-example.ts'
import { readInBox } from '#platform/reader/read-in-box.ts'

test('the example is one click away and shows what was lost', async () => {
  const answer = await webUnderTest().fetch(new Request('http://localhost/example'))
  const page = await answer.text()
  assert.equal(answer.status, 200)
  assertStrictHtml(page)
  assert.match(page.replace(/<[^>]+>|\s+/g, ' ').replace(/ +/g, ' '), /2 of 8 actions are unaccounted for/)
})

test('the reader accounts for the example as its author meant it', async () => {
  const decoded = await Promise.all(
    readExample().map(async ({ label, bytes }) => ({ label, source: await readInBox(bytes, { name: label }) })),
  )
  const { ledger } = analyse(decoded)
  assert.ok(ledger)
  assert.deepEqual(
    ledger.entries.map(({ minute, outcome, to }) => [minute, outcome, to]),
    [
      ['44', 'transferred', 'Leah Brandt'],
      ['45', 'closed', null],
      ['46', 'closed', null],
      ['47', 'unaccounted', null],
      ['48', 'awaiting', null],
      ['49', 'closed', null],
      ['50', 'slipped', null],
      ['51', 'unaccounted', null],
    ],
  )
})
