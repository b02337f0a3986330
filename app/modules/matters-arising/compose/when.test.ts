import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolved } from './when.ts'

test('what was resolved is told as a clause, without the word that says so', () => {
  const told: readonly (readonly [string, string])[] = [
    ['RESOLVED that the Commander find out why.', 'That the Commander find out why.'],
    ['RESOLVED: That the plan be brought back', 'That the plan be brought back.'],
    ['The hospice be invited to take part', 'That the hospice be invited to take part.'],
    ['Priya Nair be asked for figures', 'That Priya Nair be asked for figures.'],
    ['Write to the schools', 'Write to the schools.'],
    ['that a letter be sent.', 'That a letter be sent.'],
    ['Agreed', 'Agreed.'],
  ]
  for (const [text, words] of told) assert.equal(resolved(text), words)
})
