/** A mail is never sent twice where nobody can know whether it was sent, and never forgotten. */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from 'node:test'
import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { createLog } from '#platform/log/log.ts'
import { recordUnderTest } from '#test/record.ts'
import { smtpUnderTest, type Answer } from '#test/smtp.ts'
import { createDeliverer } from './deliverer.ts'
import type { Mail } from './mail.ts'
import { queueMail } from './queue-mail.ts'
import type { Sender } from './sender.ts'
import { smtpSender } from './smtp-sender.ts'

const from = 'Safer Wexmoor Partnership <minutes@wexmoor.example>'
const digest: Mail = {
  to: { address: 'tom.ashworth@wexmoor.example', name: null },
  subject: 'Your actions',
  body: ['You have two actions.'],
}

const post = async (answer: () => Answer) => {
  let now = '2026-06-12T09:00:00Z'
  const clock: Clock = { now: () => Temporal.Instant.from(now), today: () => stoppedClock(now).today() }
  const record = await recordUnderTest(clock)
  const server = await smtpUnderTest(() => null, answer)
  const log = createLog({ write: () => undefined, now: () => now })
  const sender = smtpSender({ url: server.url, from })
  return {
    ...record,
    server,
    sender,
    deliver: (by: Sender = sender) => createDeliverer({ db: record.db, clock, sender: by, log, keepsWords: false }),
    queue: (mail: Mail) => record.perform(act => queueMail(act, mail)),
    row: () => record.db.read(tx => tx.selectFrom('mail').selectAll().executeTakeFirstOrThrow()),
    wait: (minutes: number) => (now = Temporal.Instant.from(now).add({ minutes }).toString()),
    [Symbol.asyncDispose]: async () => {
      await server.close()
      await record[Symbol.asyncDispose]()
    },
  }
}

test('where the connection ends before the server answers to a whole mail, a person decides', async () => {
  await using office = await post(() => 'hang up')
  await office.queue(digest)
  const deliverer = office.deliver()
  assert.equal(await deliverer.deliverDue(), 1)
  const row = await office.row()
  assert.ok(row.uncertain_at)
  assert.equal(row.sent_at, null)
  office.wait(24 * 60)
  assert.equal(await deliverer.deliverDue(), 0)
  await deliverer.close()
  assert.equal(office.server.received.length, 1)
})

test('a link to sign in is sent again, with the same Message-ID', async () => {
  let answers = 0
  await using office = await post(() => (answers++ === 0 ? 'hang up' : 'yes'))
  await office.queue({ ...digest, secret: true })
  const deliverer = office.deliver()
  await deliverer.deliverDue()
  office.wait(2)
  assert.equal(await deliverer.deliverDue(), 1)
  await deliverer.close()
  assert.equal((await office.row()).uncertain_at, null)
  const ids = office.server.received.map(({ raw }) => /^Message-ID: (.*)\r$/im.exec(raw)?.[1])
  assert.equal(ids.length, 2)
  assert.equal(new Set(ids).size, 1)
})

test('a server that refuses a whole mail has not taken it: it is tried again, or given up', async () => {
  let answers = 0
  await using office = await post(() =>
    answers++ === 0 ? { code: 451, message: 'later' } : { code: 554, message: 'looks like spam' },
  )
  await office.queue(digest)
  const deliverer = office.deliver()
  await deliverer.deliverDue()
  assert.deepEqual([(await office.row()).handed_at, (await office.row()).uncertain_at], [null, null])
  office.wait(2)
  assert.equal(await deliverer.deliverDue(), 1)
  await deliverer.close()
  const row = await office.row()
  assert.ok(row.given_up_at)
  assert.match(row.problem ?? '', /spam/)
})

test('a process that is overtaken leaves the mail before the server has all of it', async () => {
  await using office = await post(() => 'yes')
  await office.queue(digest)
  const gate = Promise.withResolvers<void>()
  // Slow as a machine that sleeps: all but the end of the mail is with the server.
  const slow = office.deliver({
    ...office.sender,
    send: (mail, handOver) =>
      office.sender.send(mail, async () => {
        await gate.promise
        await handOver()
      }),
  })
  const stuck = slow.deliverDue()
  while ((await office.row()).taken_by === null) await pause(5)
  office.wait(2)
  const other = office.deliver()
  assert.equal(await other.deliverDue(), 1)
  gate.resolve()
  await stuck
  await Promise.all([slow.close(), other.close()])
  assert.equal(office.server.received.length, 1)
  assert.ok((await office.row()).sent_at)
})

test('a mail that was handed over by a program that ended is set aside, and settled if that program comes back', async () => {
  await using office = await post(() => 'yes')
  await office.queue(digest)
  const gate = Promise.withResolvers<void>()
  const slow = office.deliver({
    ...office.sender,
    send: async (mail, handOver) => {
      await office.sender.send(mail, handOver)
      await gate.promise
    },
  })
  const stuck = slow.deliverDue()
  while ((await office.row()).handed_at === null) await pause(5)
  const other = office.deliver()
  office.wait(2)
  assert.equal(await other.deliverDue(), 0, 'a server may think for some minutes')
  office.wait(15)
  assert.equal(await other.deliverDue(), 0)
  assert.match((await office.row()).problem ?? '', /may have arrived/)
  gate.resolve()
  await stuck
  await Promise.all([slow.close(), other.close()])
  const row = await office.row()
  assert.ok(row.sent_at)
  assert.equal(row.uncertain_at, null)
  assert.equal(office.server.received.length, 1)
})

test('headers say where to answer, what it goes on from, and how to be left alone', async () => {
  await using office = await post(() => 'yes')
  await office.queue({
    ...digest,
    replyTo: 'reply+abc@minutes.wexmoor.example\r\nBcc: all@wexmoor.example',
    messageId: '<chase.1@wexmoor.example>',
    inReplyTo: 'first.1@wexmoor.example',
    listUnsubscribe: 'https://minutes.wexmoor.example/quiet/abc',
    headers: { 'X-Kind': 'digest\r\nBcc: all@wexmoor.example' },
  })
  const deliverer = office.deliver()
  await deliverer.deliverDue()
  await deliverer.close()
  const raw = office.server.received[0]?.raw ?? ''
  assert.match(office.server.received[0]?.text ?? '', /^--- Write your answer above this line ---\n/)
  assert.match(raw, /^Reply-To: .*reply\+abc@minutes\.wexmoor\.example/im)
  assert.match(raw, /^Message-ID: <chase\.1@wexmoor\.example>\r$/im)
  assert.match(raw, /^In-Reply-To: <first\.1@wexmoor\.example>\r$/im)
  assert.match(raw, /^References: <first\.1@wexmoor\.example>\r$/im)
  assert.match(raw, /^List-Unsubscribe: <https:\/\/minutes\.wexmoor\.example\/quiet\/abc>\r$/im)
  assert.match(raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/im)
  assert.match(raw, /^Auto-Submitted: auto-generated\r$/im)
  assert.doesNotMatch(raw, /^Bcc/im)
})
