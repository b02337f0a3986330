import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { createLog } from '#platform/log/log.ts'
import { recordUnderTest } from '#test/record.ts'
import { smtpUnderTest, type Verdict } from '#test/smtp.ts'
import { createDeliverer } from './deliverer.ts'
import type { Mail } from './mail.ts'
import { queueMail } from './queue-mail.ts'
import { outboxSender, type Sender } from './sender.ts'
import { smtpSender } from './smtp-sender.ts'

const folder = mkdtempSync(join(tmpdir(), 'outbox-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const at = '2026-06-12T09:00:00Z'
const from = 'Safer Wexmoor Partnership <minutes@wexmoor.example>'

const plain: Mail = {
  to: { address: 'priya.nair@wexmoor.example', name: 'Priya Nair' },
  subject: 'Meeting on 18 June',
  body: ['Dear Priya Nair,', { link: 'https://minutes.wexmoor.example/a?b=1&c=2', label: 'See the agenda' }],
}

/** A record, a mail server and a deliverer between them; time is what the test says. */
const post = async (verdict?: (address: string) => Verdict) => {
  let now = at
  const clock: Clock = { now: () => Temporal.Instant.from(now), today: () => stoppedClock(now).today() }
  const record = await recordUnderTest(clock)
  const server = await smtpUnderTest(verdict)
  const logged: string[] = []
  const log = createLog({ write: line => logged.push(line), now: () => now })
  const deliver = (sender: Sender = smtpSender({ url: server.url, from }), keepsWords = false) =>
    createDeliverer({ db: record.db, clock, sender, log, keepsWords })
  return {
    ...record,
    server,
    logged,
    deliver,
    queue: (mail: Mail) => record.perform(act => queueMail(act, mail)),
    rows: () => record.db.read(tx => tx.selectFrom('mail').selectAll().orderBy('id').execute()),
    wait: (minutes: number) => (now = Temporal.Instant.from(now).add({ minutes }).toString()),
    [Symbol.asyncDispose]: async () => {
      await server.close()
      await record[Symbol.asyncDispose]()
    },
  }
}

test('a mail arrives at a real server, as text and as HTML, once', async () => {
  await using office = await post()
  await office.queue(plain)
  const deliverer = office.deliver()
  assert.equal(await deliverer.deliverDue(), 1)
  assert.equal(await deliverer.deliverDue(), 0)
  await deliverer.close()
  const [mail] = office.server.received
  assert.ok(mail)
  assert.equal(office.server.received.length, 1)
  assert.deepEqual(mail.to, ['priya.nair@wexmoor.example'])
  assert.match(mail.raw, /^Subject: Meeting on 18 June\r$/m)
  assert.match(mail.raw, /^To: Priya Nair <priya.nair@wexmoor.example>\r$/m)
  assert.match(mail.raw, /multipart\/alternative/)
  assert.match(mail.raw, /Content-Type: text\/html/)
  assert.match(mail.text, /^Dear Priya Nair,\n\nSee the agenda:\nhttps:\/\/minutes\.wexmoor\.example\/a\?b=1&c=2\n/)
  const [row] = await office.rows()
  assert.ok(row?.sent_at)
  assert.match(row.html ?? '', /a\?b=1&amp;c=2/)
})

test('nothing is sent for a change that did not happen', async () => {
  await using office = await post()
  await assert.rejects(
    office.perform(async act => {
      await queueMail(act, plain)
      throw new Error('half way')
    }),
  )
  const deliverer = office.deliver()
  assert.equal(await deliverer.deliverDue(), 0)
  await deliverer.close()
})

test('mail of one key is written once', async () => {
  await using office = await post()
  assert.equal(typeof (await office.queue({ ...plain, onceKey: 'called:1' })), 'string')
  assert.equal(await office.queue({ ...plain, onceKey: 'called:1' }), null)
  await office.queue(plain)
  await office.queue(plain)
  assert.equal((await office.rows()).length, 3)
})

test('an invitation is among the ways to read the mail, and a file beside it', async () => {
  await using office = await post()
  const type = 'text/calendar; charset=utf-8; method=REQUEST'
  await office.queue({
    ...plain,
    attachments: [{ name: 'meeting.ics', type, content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' }],
  })
  const deliverer = office.deliver()
  await deliverer.deliverDue()
  await deliverer.close()
  const { raw } = office.server.received[0]!
  assert.equal(raw.match(/text\/calendar/g)?.length, 2)
  assert.match(raw, /method=REQUEST/i)
  assert.match(raw, /Content-Disposition: attachment; filename=meeting.ics/)
})

test('what would begin another header or another address is a blank', async () => {
  await using office = await post()
  await office.queue({
    ...plain,
    to: { address: 'a@wexmoor.example', name: 'Eve\r\nBcc: all@wexmoor.example' },
    subject: 'Hello\r\nBcc: all@wexmoor.example',
  })
  const deliverer = office.deliver()
  await deliverer.deliverDue()
  await deliverer.close()
  const [mail] = office.server.received
  assert.deepEqual(mail?.to, ['a@wexmoor.example'])
  assert.doesNotMatch(mail.raw, /^Bcc/m)
})

test('a server that is busy is asked again, later each time; one that refuses is not', async () => {
  await using office = await post(address =>
    address.startsWith('busy') ? { code: 451, message: 'try later' } : { code: 550, message: 'no such person' },
  )
  await office.queue({ ...plain, to: { address: 'busy@wexmoor.example', name: null } })
  await office.queue({ ...plain, to: { address: 'gone@wexmoor.example', name: null } })
  const deliverer = office.deliver()
  assert.equal(await deliverer.deliverDue(), 2)
  assert.equal(await deliverer.deliverDue(), 0, 'not at once')
  const refused = (await office.rows()).find(row => row.to_address.startsWith('gone'))
  assert.ok(refused?.given_up_at)
  assert.match(refused.problem ?? '', /no such person/)
  office.wait(2)
  assert.equal(await deliverer.deliverDue(), 1)
  office.wait(1)
  assert.equal(await deliverer.deliverDue(), 0, 'the second wait is longer')
  office.wait(2)
  assert.equal(await deliverer.deliverDue(), 1)
  for (let tries = 3; tries < 14; tries++) {
    office.wait(9 * 60)
    assert.equal(await deliverer.deliverDue(), 1)
  }
  office.wait(24 * 60)
  assert.equal(await deliverer.deliverDue(), 0, 'after some days nobody tries any more')
  assert.doesNotMatch(office.logged.join(''), /wexmoor/, 'the log names nobody')
  await deliverer.close()
})

test('several processes at once send each mail once', async () => {
  await using office = await post()
  for (let i = 0; i < 12; i++) await office.queue({ ...plain, subject: `Mail ${i}` })
  const all = [1, 2, 3].map(() => office.deliver())
  const tried = await Promise.all(all.map(one => one.deliverDue()))
  await Promise.all(all.map(one => one.close()))
  assert.equal(
    tried.reduce((sum, n) => sum + n, 0),
    12,
  )
  assert.equal(new Set(office.server.received.map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)?.[1])).size, 12)
  assert.equal(office.server.received.length, 12)
})

test('a mail whose sender was ended half way is sent by another, some minutes later', async () => {
  await using office = await post()
  await office.queue(plain)
  const stuck = office.deliver({ send: () => new Promise(() => undefined), close: () => undefined })
  void stuck.deliverDue()
  await new Promise(resolve => setTimeout(resolve, 50))
  const other = office.deliver()
  assert.equal(await other.deliverDue(), 0, 'it is taken')
  office.wait(6)
  assert.equal(await other.deliverDue(), 1)
  await other.close()
})

test('words that sign somebody in are wiped once they are sent; others stay', async () => {
  await using office = await post()
  await office.queue({ ...plain, secret: true, subject: 'Secret' })
  await office.queue(plain)
  const deliverer = office.deliver()
  await deliverer.deliverDue()
  await deliverer.close()
  const rows = await office.rows()
  const [secret] = rows.filter(({ subject }) => subject === 'Secret')
  assert.deepEqual([secret?.text, secret?.html], ['', null])
  assert.ok(rows.every(({ subject, text }) => subject === 'Secret' || text.includes('Priya')))
})

test('without a mail server each mail is a file that only its owner may read', async () => {
  await using office = await post()
  const id = await office.queue(plain)
  const outbox = join(folder, 'box')
  const deliverer = office.deliver(outboxSender({ folder: outbox, from }), true)
  await deliverer.deliverDue()
  await deliverer.close()
  assert.deepEqual(readdirSync(outbox), [`${id}.eml`])
  const file = join(outbox, `${id}.eml`)
  assert.match(readFileSync(file, 'utf8'), /^Subject: Meeting on 18 June/m)
  assert.equal(statSync(file).mode & 0o077, 0)
})
