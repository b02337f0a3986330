import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSeal } from './seal.ts'

test('what was sealed comes back; what was changed, or sealed by another, does not', () => {
  const seal = createSeal<{ text: string }>()
  const text = seal.close({ text: 'RESOLVED that …' })
  assert.deepEqual(seal.open(text), { text: 'RESOLVED that …' })
  assert.match(text, /^[\w.-]+$/, 'needs no escaping in a form')
  const at = text.length - 8
  assert.equal(seal.open(text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)), null)
  assert.equal(createSeal().open(text), null)
  for (const junk of ['', '.', 'abc', '.abc', 'a.b.c', '\u0000']) assert.equal(seal.open(junk), null)
})
