import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInThread } from './run-in-thread.ts'

const job = (call: string, argument: unknown, more: { deadlineMs?: number; memoryMb?: number } = {}) =>
  runInThread<unknown>({
    module: new URL('./thread-jobs.test-support.ts', import.meta.url),
    call,
    argument,
    deadlineMs: 20_000,
    memoryMb: 256,
    ...more,
  })

test('the answer of the function comes back', async () => {
  assert.deepEqual(await job('double', { n: 21 }), { n: 42 })
})

test('an error of the function comes back as that error', async () => {
  await assert.rejects(job('fail', null), /it went wrong/)
  await assert.rejects(job('absent', null), /has no function absent/)
})

test('a function that never ends is ended', async () => {
  await assert.rejects(job('spin', null, { deadlineMs: 500 }), { name: 'ThreadEnded', reason: 'too-slow' })
})

test('a function that takes all memory ends alone', async () => {
  await assert.rejects(job('hoard', null, { memoryMb: 32 }), { name: 'ThreadEnded', reason: 'too-much-memory' })
})
