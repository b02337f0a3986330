import { test } from 'node:test'
import assert from 'node:assert/strict'
import { isWrapped } from './is-wrapped.ts'

test('prose that was broken at the edge of the page is wrapped', () => {
  assert.ok(
    isWrapped([
      'The group heard that the scheme had gone well in its first year and',
      'that the agencies would be asked to pay for a second. Priya Nair',
      'would bring the figures to the next meeting, and the Chair would',
      'write to the council.',
    ]),
  )
})

test('names under each other, and short or very long lines, are not', () => {
  assert.ok(
    !isWrapped([
      'Priya Nair, Head of Community Safety, Westmere Borough Council',
      'Tom Ashworth, Partnership Manager, Westmere Borough Council',
      'Supt Dan Whitlock, Borough Commander, Westmere Police Station',
      'Helen Marsh, Clerk to the Partnership',
    ]),
  )
  assert.ok(!isWrapped(['one', 'two', 'three', 'four']))
  assert.ok(!isWrapped(Array.from({ length: 4 }, () => 'the group heard '.repeat(20))))
})
