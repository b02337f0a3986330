import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { outputs } from './expected-outputs.ts'

const folder = new URL('expected/', import.meta.url)

for (const [name, text] of Object.entries(outputs())) {
  test(`${name} is printed as expected (write-expected.ts writes it anew)`, () => {
    assert.equal(text, readFileSync(new URL(name, folder), 'utf8'))
  })
}

test('every expected file is checked', () => {
  assert.deepEqual(readdirSync(folder).toSorted(), Object.keys(outputs()).toSorted())
})
