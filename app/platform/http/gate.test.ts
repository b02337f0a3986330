import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGate } from './gate.ts'

test('two inside, one waits, the fourth is sent away, and a place is handed on once', async () => {
  const gate = createGate({ inside: 2, waiting: 1 })
  const first = await gate.enter()
  const second = await gate.enter()
  const order: string[] = []
  const third = gate.enter()?.then(place => {
    order.push('third')
    return place
  })
  assert.equal(gate.enter(), null)
  assert.ok(first && second && third)
  order.push('leave')
  first[Symbol.dispose]()
  first[Symbol.dispose]()
  const thirdPlace = await third
  assert.deepEqual(order, ['leave', 'third'])
  const fourth = gate.enter()
  assert.notEqual(fourth, null, 'one may wait again')
  assert.equal(gate.enter(), null)
  thirdPlace[Symbol.dispose]()
  second[Symbol.dispose]()
  assert.ok(await fourth)
  assert.ok(await gate.enter())
})
