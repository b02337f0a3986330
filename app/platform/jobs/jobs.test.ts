import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { test } from 'node:test'
import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { createRecord, systemActor, type Act } from '#modules/accounts/index.ts'
import { createLog } from '#platform/log/log.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { recordUnderTest } from '#test/record.ts'
import type { Job, JobHandler } from './job.ts'
import { queueJob } from './queue-job.ts'
import { tidyJobs } from './tidy-jobs.ts'
import { createWorker } from './worker.ts'

/** A record with workers; time is what the test says. */
const works = async (at = '2026-06-12T09:00:00Z') => {
  let now = at
  const clock: Clock = { now: () => Temporal.Instant.from(now), today: () => stoppedClock(now).today() }
  const record = await recordUnderTest(clock)
  const logged: string[] = []
  const log = createLog({ write: line => logged.push(line), now: () => now })
  const { perform } = createRecord({ db: record.db, clock })
  const worker = (...handlers: readonly JobHandler<Act>[]) =>
    createWorker<Act>({ db: record.db, clock, log, perform: command => perform(systemActor, command), handlers })
  return {
    ...record,
    logged,
    worker,
    queue: (job: Job) => record.perform(act => queueJob(act, job)),
    jobs: () =>
      record.db.read(tx => tx.selectFrom('job').selectAll().orderBy('created_at').orderBy('due_at').execute()),
    mails: () => record.db.read(tx => tx.selectFrom('mail').selectAll().execute()),
    wait: (minutes: number) => (now = Temporal.Instant.from(now).add({ minutes }).toString()),
    at: (instant: string) => (now = instant),
  }
}

const letter = { to: { address: 'priya.nair@wexmoor.example', name: null }, subject: 'Your actions', body: ['One.'] }

test('a job is done after the change that asks for it, once, with what it was told', async () => {
  await using office = await works()
  await office.queue({ kind: 'tell', payload: { action: 'a1', times: 2, urgent: true, note: null } })
  const seen: unknown[] = []
  const worker = office.worker({ kind: 'tell', run: async (act, payload) => void seen.push([act.by.name, payload]) })
  assert.equal(await worker.workDue(), 1)
  assert.equal(await worker.workDue(), 0)
  await worker.close()
  assert.deepEqual(seen, [[systemActor.by.name, { action: 'a1', times: 2, urgent: true, note: null }]])
  const [job] = await office.jobs()
  assert.deepEqual([job?.state, job?.attempts, job?.taken_by, job?.problem], ['done', 1, null, null])
})

test('no job comes of a change that did not happen', async () => {
  await using office = await works()
  await assert.rejects(
    office.perform(async act => {
      await queueJob(act, { kind: 'tell' })
      throw new Error('half way')
    }),
  )
  assert.deepEqual(await office.jobs(), [])
})

test('a job of one key is written once, even when it is done', async () => {
  await using office = await works()
  assert.equal(typeof (await office.queue({ kind: 'tell', onceKey: 'tell:a1' })), 'string')
  assert.equal(await office.queue({ kind: 'tell', onceKey: 'tell:a1' }), null)
  const worker = office.worker({ kind: 'tell', run: async () => undefined })
  await worker.workDue()
  await worker.close()
  assert.equal(await office.queue({ kind: 'tell', onceKey: 'tell:a1' }), null)
})

test('what a job did before it failed is undone, and it is tried again, later each time, until it is given up', async () => {
  await using office = await works()
  await office.queue({ kind: 'tell' })
  let begun = 0
  const worker = office.worker({
    kind: 'tell',
    run: async act => {
      begun++
      await queueMail(act, letter)
      throw new Error('Priya Nair has no address')
    },
  })
  assert.equal(await worker.workDue(), 1)
  assert.equal(await worker.workDue(), 0, 'not at once')
  office.wait(1)
  assert.equal(await worker.workDue(), 1)
  office.wait(1)
  assert.equal(await worker.workDue(), 0, 'the second wait is longer')
  for (let tries = 3; tries <= 10; tries++) {
    office.wait(241)
    assert.equal(await worker.workDue(), 1)
  }
  office.wait(24 * 60)
  assert.equal(await worker.workDue(), 0)
  await worker.close()
  const [job] = await office.jobs()
  assert.deepEqual([job?.state, job?.attempts, job?.problem, begun], ['failed', 10, 'Priya Nair has no address', 10])
  assert.deepEqual(await office.mails(), [])
  assert.doesNotMatch(office.logged.join(''), /Priya/, 'the log names nobody')
})

test('a job that waits for its day is done on it; one of an unknown kind waits for a program that knows it', async () => {
  await using office = await works()
  await office.queue({ kind: 'tell', dueAt: '2026-06-12T10:00:00Z' })
  await office.queue({ kind: 'newer' })
  const worker = office.worker({ kind: 'tell', run: async () => undefined })
  assert.equal(await worker.workDue(), 0)
  office.wait(60)
  assert.equal(await worker.workDue(), 1)
  await worker.close()
  const states = (await office.jobs()).map(({ kind, state }) => `${kind} ${state}`)
  assert.deepEqual(states.toSorted(), ['newer waiting', 'tell done'])
})

test('several workers at once do each job once', async () => {
  await using office = await works()
  for (let i = 0; i < 20; i++) await office.queue({ kind: 'tell', payload: { i } })
  const tell: JobHandler<Act> = {
    kind: 'tell',
    run: async (act, { i }) => void (await queueMail(act, { ...letter, subject: `Mail ${String(i)}` })),
  }
  const all = [1, 2, 3, 4].map(() => office.worker(tell))
  await Promise.all(all.map(worker => worker.workDue()))
  // A worker that found another at it has nothing left to do; whoever comes last finds all done.
  for (const worker of all) await worker.workDue()
  await Promise.all(all.map(worker => worker.close()))
  const subjects = (await office.mails()).map(({ subject }) => subject)
  assert.equal(subjects.length, 20)
  assert.equal(new Set(subjects).size, 20)
  assert.ok((await office.jobs()).every(({ state, attempts }) => state === 'done' && attempts === 1))
})

test('what is prepared slowly and overtaken by another worker has one effect', async () => {
  await using office = await works()
  await office.queue({ kind: 'read' })
  const gate = Promise.withResolvers<void>()
  const reads = (wait: Promise<void>): JobHandler<Act> => ({
    kind: 'read',
    prepare: async () => {
      await wait
      return async act => void (await queueMail(act, letter))
    },
  })
  const slow = office.worker(reads(gate.promise))
  const stuck = slow.workDue()
  while ((await office.jobs())[0]?.taken_by === null) await setImmediate()
  const quick = office.worker(reads(Promise.resolve()))
  assert.equal(await quick.workDue(), 0, 'it is in hand')
  office.wait(2)
  assert.equal(await quick.workDue(), 1, 'whoever had it has not been heard of')
  gate.resolve()
  assert.equal(await stuck, 1)
  await Promise.all([slow.close(), quick.close()])
  assert.equal((await office.mails()).length, 1)
  assert.deepEqual(
    (await office.jobs()).map(({ state }) => state),
    ['done'],
  )
})

test('a job that ends the program each time is left after a few', async () => {
  await using office = await works()
  await office.queue({ kind: 'tell' })
  await office.db.write(tx => tx.updateTable('job').set({ attempts: 10, taken_by: 'gone' }).execute())
  const worker = office.worker({ kind: 'tell', run: async () => assert.fail('begun once more') })
  assert.equal(await worker.workDue(), 0)
  await worker.close()
  const [job] = await office.jobs()
  assert.equal(job?.state, 'failed')
  assert.match(job.problem ?? '', /begun 10 times/)
})

test('a daily job is queued once a day, when its time has come in the United Kingdom, by whoever is first', async () => {
  await using office = await works('2026-06-12T06:29:00Z')
  const days: unknown[] = []
  const chase: JobHandler<Act> = { kind: 'chase', daily: '07:30', run: async (_, { day }) => void days.push(day) }
  const [first, second] = [office.worker(chase), office.worker(chase)]
  assert.equal(await first.workDue(), 0, '07:29 in London')
  office.wait(1)
  await Promise.all([first.workDue(), second.workDue()])
  await second.workDue()
  assert.deepEqual(days, ['2026-06-12'])
  office.at('2026-06-13T05:00:00Z')
  assert.equal(await first.workDue(), 0)
  // Off for three days, and on again in the afternoon: once, for today.
  office.at('2026-06-17T15:00:00Z')
  assert.equal(await second.workDue(), 1)
  assert.deepEqual(days, ['2026-06-12', '2026-06-17'])
  office.at('2026-06-18T18:31:00Z')
  assert.equal(await second.workDue(), 0, 'too late in the evening')
  // Winter time: 07:30 is 07:30 UTC.
  office.at('2026-12-01T07:00:00Z')
  assert.equal(await second.workDue(), 0)
  office.at('2026-12-01T07:30:00Z')
  assert.equal(await second.workDue(), 1)
  await Promise.all([first.close(), second.close()])
})

test('a worker that is closed ends the job in hand and begins no other', async () => {
  await using office = await works()
  await office.queue({ kind: 'tell' })
  await office.queue({ kind: 'tell' })
  const gate = Promise.withResolvers<void>()
  let begun = 0
  const worker = office.worker({
    kind: 'tell',
    prepare: async () => {
      begun++
      await gate.promise
      return async () => undefined
    },
  })
  const working = worker.workDue()
  while (begun === 0) await setImmediate()
  const closed = worker.close()
  gate.resolve()
  await closed
  assert.equal(await working, 1)
  assert.deepEqual((await office.jobs()).map(({ state }) => state).toSorted(), ['done', 'waiting'])
})

test('what was over long ago goes, but for the keys that keep a job from being asked for again', async () => {
  await using office = await works('2026-06-12T01:00:00Z')
  await office.queue({ kind: 'tell' })
  await office.queue({ kind: 'tell', onceKey: 'tell:a1' })
  await office.queue({ kind: 'tell', onceKey: 'daily:tell:2026-06-12' })
  const worker = office.worker({ kind: 'tell', run: async () => undefined }, tidyJobs())
  await worker.workDue()
  office.at('2026-08-30T01:00:00Z')
  await office.queue({ kind: 'newer' })
  office.at('2026-08-30T02:10:00Z')
  assert.equal(await worker.workDue(), 1)
  await worker.close()
  const left = (await office.jobs()).map(({ kind, once_key: key }) => `${kind} ${key}`)
  assert.deepEqual(left.toSorted(), ['jobs.tidy daily:jobs.tidy:2026-08-30', 'newer null', 'tell tell:a1'])
})

test('two handlers of one kind are a mistake', async () => {
  await using office = await works()
  const tell: JobHandler<Act> = { kind: 'tell', run: async () => undefined }
  assert.throws(() => office.worker(tell, tell), /one kind/)
})
