/** Mail that comes to a real listener, from a real SMTP client, as far as whoever deals with it. */
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { createTransport } from 'nodemailer'
import { stoppedClock } from '#kernel/clock.ts'
import { createRecord, systemActor, type Act } from '#modules/accounts/index.ts'
import { keepFile, readStoredFile } from '#platform/files/stored-files.ts'
import { createWorker } from '#platform/jobs/worker.ts'
import { createLog } from '#platform/log/log.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { folderUnderTest, recordUnderTest } from '#test/record.ts'
import { newId } from '#kernel/ids.ts'
import { bounceAddress, replyAddress } from './addresses.ts'
import { inboundJob } from './inbound-job.ts'
import { keepInbound } from './keep-inbound.ts'
import { isKnownAddress } from './known-address.ts'
import { listenForMail } from './listener.ts'
import { readMail } from './read-mail.ts'
import type { InboundHandler, ReceivedMail } from './received-mail.ts'

const at = '2026-06-12T09:00:00Z'
const domain = 'minutes.wexmoor.example'
const token = 'k3v9x2'
const to = replyAddress(domain, token)
const tom = 'tom.ashworth@fire.wexmoor.example'

const office = async ({ mostBytes = 45_000_000, fails = false } = {}) => {
  const clock = stoppedClock(at)
  const record = await recordUnderTest(clock)
  const folder = folderUnderTest()
  const logged: string[] = []
  const log = createLog({ write: line => logged.push(line), now: () => at })
  const received: ReceivedMail[] = []
  const handler: InboundHandler<Act> = {
    isKnown: async (_, given) => given === token,
    receive: async (_, mail) => void received.push(mail),
  }
  let broken = fails
  const inbound = await listenForMail({
    host: '127.0.0.1',
    port: 0,
    domain,
    mostBytes,
    log,
    now: () => 0,
    isKnown: local => record.db.read(tx => isKnownAddress({ tx, now: at }, local, [handler])),
    keep: async ({ bytes, envelopeFrom, recipients }) => {
      if (broken) throw new Error('the record cannot be reached')
      const hash = keepFile(folder, bytes)
      await record.db.write(tx =>
        keepInbound({ tx, now: at, newId }, { hash, size: bytes.length, envelopeFrom, recipients }),
      )
    },
  })
  const { perform } = createRecord({ db: record.db, clock })
  const worker = createWorker<Act>({
    db: record.db,
    clock,
    log,
    perform: command => perform(systemActor, command),
    handlers: [
      inboundJob<Act>({
        db: record.db,
        handlers: [handler],
        files: { keep: bytes => keepFile(folder, bytes), read: hash => readStoredFile(folder, hash) },
        readMail,
        own: ['minutes@wexmoor.example'],
        trusts: null,
      }),
    ],
  })
  const transport = createTransport({ host: '127.0.0.1', port: inbound.port, ignoreTLS: true })
  return {
    ...record,
    inbound,
    received,
    logged,
    folder,
    send: (
      raw: string | Buffer,
      envelope: { readonly from: string; readonly to: string | string[] } = { from: tom, to },
    ) => transport.sendMail({ raw, envelope: { ...envelope, to: [envelope.to].flat() } }),
    mend: () => (broken = false),
    work: async () => {
      while ((await worker.workDue()) > 0);
    },
    rows: () => record.db.read(tx => tx.selectFrom('inbound_mail').selectAll().execute()),
    [Symbol.asyncDispose]: async () => {
      await worker.close()
      await inbound.close()
      await record[Symbol.asyncDispose]()
    },
  }
}

const codeOf = async (sending: Promise<unknown>): Promise<number> => {
  try {
    await sending
    return 250
  } catch (error) {
    return error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  }
}

const answer = (id = 'one@fire.wexmoor.example', text = 'It is done.') =>
  `From: Tom Ashworth <${tom}>\r\nTo: ${to}\r\nSubject: Re: Your actions\r\nMessage-ID: <${id}>\r\n\r\n${text}\r\n`

test('an answer to a known address is kept, read and given to whoever it is for, once', async () => {
  await using it = await office()
  await it.send(answer())
  const [row] = await it.rows()
  assert.equal(row?.state, 'waiting')
  assert.ok(readStoredFile(it.folder, row.file_hash))
  await it.work()
  await it.work()
  assert.equal(it.received.length, 1)
  const [mail] = it.received
  assert.deepEqual([mail?.kind, mail?.token, mail?.text, mail?.receivedAt], ['reply', token, 'It is done.', at])
  assert.deepEqual([(await it.rows())[0]?.state, (await it.rows())[0]?.kind], ['done', 'reply'])
  assert.doesNotMatch(it.logged.join(''), /tom|ashworth|k3v9x2|done\./i, 'the log names nobody, and no token')
})

test('a mail that is sent twice, word for word or by its Message-ID, is dealt with once', async () => {
  await using it = await office()
  await it.send(answer())
  await it.send(answer())
  assert.equal((await it.rows()).length, 1)
  await it.work()
  await it.send(answer('one@fire.wexmoor.example', 'It is done, by another way.'))
  await it.work()
  assert.equal(it.received.length, 1)
  const kinds = (await it.rows()).map(({ kind }) => String(kind))
  assert.deepEqual(kinds.toSorted(), ['reply', 'same'])
})

test('whatever is not for a known address is refused before it is sent, and nothing is passed on', async () => {
  await using it = await office()
  const others = [
    'reply+guessed1@minutes.wexmoor.example',
    'reply+@minutes.wexmoor.example',
    'k3v9x2@minutes.wexmoor.example',
    'reply+k3v9x2@elsewhere.example',
    'bounce+0000000000000000@minutes.wexmoor.example',
    'postmaster@minutes.wexmoor.example',
  ]
  for (const other of others) assert.equal(await codeOf(it.send(answer(), { from: tom, to: other })), 550, other)
  assert.equal(
    await codeOf(it.send(answer(), { from: tom, to: to.toUpperCase() })),
    250,
    'letters may change their case',
  )
  const many = Array.from({ length: 12 }, (_, i) => `reply+guess${i}@${domain}`)
  await codeOf(it.send(answer(), { from: tom, to: many }))
  assert.equal((await it.rows()).length, 1)
})

test('a mail with 30 MB attached is taken; a larger one than allowed is refused by its size', async () => {
  await using it = await office()
  const base64 = Buffer.alloc(30_000_000, 'abcdefg').toString('base64').replace(/.{76}/g, '$&\r\n')
  const head = answer().replace(/\r\n\r\n[^]*/, '\r\nContent-Type: application/pdf; name=plan.pdf\r\n')
  await it.send(
    Buffer.from(`${head}Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`),
  )
  await it.work()
  const [file] = it.received[0]?.attachments ?? []
  assert.deepEqual([file?.name, file?.type, file?.size], ['plan.pdf', 'application/pdf', 30_000_000])
  assert.ok(readStoredFile(it.folder, file?.hash ?? ''))
  await using small = await office({ mostBytes: 100_000 })
  assert.equal(await codeOf(small.send(answer('big@x', 'x '.repeat(100_000)))), 552)
  assert.deepEqual(await small.rows(), [])
})

test('where the record cannot be reached, the sender is told to try again, and nothing is lost', async () => {
  await using it = await office({ fails: true })
  assert.equal(await codeOf(it.send(answer())), 451)
  it.mend()
  assert.equal(await codeOf(it.send(answer())), 250)
  assert.equal((await it.rows()).length, 1)
})

test('a bounce marks the mail that came back, and settles one of which nobody knew', async () => {
  await using it = await office()
  const written = {
    to: { address: 'jackie@housing.wexmoor.example', name: null },
    subject: 'Your actions',
    body: ['Two.'],
  }
  const id = (await it.perform(act => queueMail(act, written))) ?? ''
  const other = (await it.perform(act => queueMail(act, written))) ?? ''
  await it.perform(act => act.tx.updateTable('mail').set({ uncertain_at: at, handed_at: at }).execute())
  const bounce = (id2: string) =>
    `From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b-${id2}@mx.example>\r\n\r\n<jackie@housing.wexmoor.example>: 550 5.1.1 no such person\r\n`
  await it.send(bounce('1'), { from: '', to: bounceAddress(domain, id) })
  await it.send(answer().replace('Subject:', `In-Reply-To: <${other}@wexmoor.example>\r\nSubject:`))
  await it.work()
  const [back, reply] = ['bounce', 'reply'].map(kind => it.received.find(mail => mail.kind === kind))
  assert.deepEqual([back?.mailId, back?.token, back?.bounce?.permanent], [id, null, true])
  assert.equal(back?.bounce?.recipient, 'jackie@housing.wexmoor.example')
  assert.equal(reply?.mailId, other)
  const rows = new Map((await it.db.read(tx => tx.selectFrom('mail').selectAll().execute())).map(row => [row.id, row]))
  assert.ok(rows.get(id)?.bounced_at)
  assert.deepEqual([rows.get(other)?.uncertain_at, rows.get(other)?.bounced_at], [null, null])
  assert.ok(rows.get(other)?.sent_at)
})

test('nonsense, half a mail and a broken line leave the listener as it was', async () => {
  await using it = await office()
  const speak = (lines: readonly string[], end = true): Promise<void> =>
    new Promise(resolve => {
      const socket = connect(it.inbound.port, '127.0.0.1', () => {
        for (const line of lines) socket.write(line)
        if (end) setTimeout(() => socket.destroy(), 50)
      })
      socket.on('error', () => undefined)
      socket.on('data', () => undefined)
      socket.on('close', () => resolve())
    })
  await speak(['GET / HTTP/1.1\r\n\r\n'])
  await speak([`EHLO x\r\nMAIL FROM:<${tom}>\r\nRCPT TO:<${to}>\r\nDATA\r\n`, 'Subject: half'])
  await speak([Buffer.alloc(100_000, 0xff).toString('latin1')])
  await speak(['EHLO x\r\nMAIL FROM:<\u0000>\r\nRCPT TO:<,;>\r\nDATA\r\n.\r\n'])
  await speak(['AUTH PLAIN AAAA\r\nSTARTTLS\r\nVRFY root\r\nEXPN all\r\n'])
  assert.deepEqual(await it.rows(), [])
  assert.equal(await codeOf(it.send(answer())), 250)
})

test('whatever a mail holds, it is dealt with and not tried for ever', async () => {
  await using it = await office()
  const deep = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n`.repeat(2_000)
  await it.send(`From: ${tom}\r\n${deep}x`)
  await it.send(`X: ${'y'.repeat(900_000)}\r\n\r\nx`)
  await it.work()
  assert.ok((await it.rows()).every(({ state, kind }) => state === 'done' && kind === 'unreadable'))
  assert.deepEqual(
    it.received.map(({ kind }) => kind),
    ['unreadable', 'unreadable'],
  )
})
