import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createThreads } from './threads.ts'

const threads = (call: string, more: { memoryMb?: number; keepMs?: number } = {}) =>
  createThreads<unknown, unknown>({
    module: new URL('./thread-jobs.test-support.ts', import.meta.url),
    call,
    memoryMb: 256,
    keepMs: 0,
    ...more,
  })

const ample = { deadlineMs: 30_000 }

test('the answer of the function comes back', async () => {
  assert.deepEqual(await threads('double').run({ n: 21 }, ample), { n: 42 })
})

test('a kept thread is used again; two calls at once have a thread each', async () => {
  const kept = threads('countCalls', { keepMs: 60_000 })
  assert.deepEqual([await kept.run(null, ample), await kept.run(null, ample)], [1, 2])
  const both = await Promise.all([kept.run(null, ample), kept.run(null, ample)])
  assert.deepEqual(new Set(both), new Set([1, 3]))
  const heavy = threads('countCalls', { keepMs: 60_000 })
  assert.deepEqual([await heavy.run(null, { ...ample, keep: false }), await heavy.run(null, ample)], [1, 1])
  const fresh = threads('countCalls')
  assert.deepEqual([await fresh.run(null, ample), await fresh.run(null, ample)], [1, 1])
})

test('an error of the function comes back as that error, and the next call has a new thread', async () => {
  const failing = threads('fail', { keepMs: 60_000 })
  await assert.rejects(failing.run(null, ample), /it went wrong/)
  await assert.rejects(failing.run(null, ample), /it went wrong/)
  await assert.rejects(threads('absent').run(null, ample), /has no function absent/)
})

test('a function that never ends is ended', async () => {
  await assert.rejects(threads('spin').run(null, { deadlineMs: 500 }), { name: 'ThreadEnded', reason: 'too-slow' })
})

test('a function that takes all memory ends alone', async () => {
  const hoarding = threads('hoard', { memoryMb: 32 })
  await assert.rejects(hoarding.run(null, ample), { name: 'ThreadEnded', reason: 'too-much-memory' })
})
