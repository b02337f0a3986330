/**
 * Kills the worker again and again with mail to send, each time at another moment: between the change and its mail, within the
 * conversation with the mail server, and between the server's yes and the note of it. Nobody may get a mail twice, and none may be
 * forgotten: each was sent, or is set aside for a person to see.
 *
 *     node bin/run.mjs test/crash/kill-mail.ts [KILLS] [SEED]
 */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SMTPServer } from 'smtp-server'
import { systemClock } from '#kernel/clock.ts'
import { createRecord, systemActor } from '#modules/accounts/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { seededRandom } from '#test/seeded-random.ts'
import { openRecord } from '../../app/entry/open-record.ts'
import { checkRecord } from './program.ts'

const [kills = 50, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number)
const random = seededRandom(seed)
const print = (text: string): void => void process.stdout.write(`${text}\n`)
print(`${kills} kills, seed ${seed}`)

const folder = mkdtempSync(join(tmpdir(), 'kill-mail-'))
const cli = fileURLToPath(new URL('../../app/entry/cli.ts', import.meta.url))

/** Where in the work the program is killed. */
const moments = ['before the server', 'at RCPT', 'within the mail', 'before yes', 'after yes', 'any time'] as const
type Moment = (typeof moments)[number]

const arrived: string[] = []
let moment: Moment | null = null
let victim: ChildProcess | null = null
const strike = (): void => {
  moment = null
  victim?.kill('SIGKILL')
}
const serial = (raw: string): string => /^Subject: (.*)\r$/m.exec(raw)?.[1] ?? ''

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onConnect: (_session, done) => {
    if (moment === 'before the server') strike()
    done()
  },
  onRcptTo: (_address, _session, done) => {
    if (moment === 'at RCPT') strike()
    done()
  },
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('error', () => undefined)
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (moment === 'within the mail') strike()
    })
    stream.on('end', () => {
      // The server has it, whatever becomes of whoever sent it.
      arrived.push(serial(Buffer.concat(chunks).toString('utf8')))
      if (moment === 'before yes') strike()
      done()
      if (moment === 'after yes') setTimeout(strike, random.below(3))
    })
  },
})
server.on('error', () => undefined)
server.server.on('connection', (socket: Socket) => socket.on('error', () => undefined))
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const address = server.server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0

const env = {
  DATA_FOLDER: folder,
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: 'Safer Wexmoor <minutes@wexmoor.example>',
}
const startWorker = async (): Promise<{ readonly child: ChildProcess; readonly ended: Promise<unknown> }> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'work'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  return { child, ended }
}

const db = await openRecord({ dataFolder: folder, databaseUrl: null })
const record = createRecord({ db, clock: systemClock })
let written = 0
/** A change of the record, with the mail that it asks for. */
const change = (): Promise<unknown> =>
  record.perform(systemActor, act =>
    queueMail(act, {
      to: { address: 'tom.ashworth@wexmoor.example', name: null },
      subject: `Mail ${++written}`,
      body: ['Your actions. '.repeat(1 + random.below(20_000))],
    }),
  )
const rows = () =>
  db.read(tx =>
    tx.selectFrom('mail').select(['subject', 'sent_at', 'uncertain_at', 'handed_at', 'given_up_at']).execute(),
  )
/** As if the time had passed that whoever has a mail has for it. */
const passTime = (): Promise<unknown> =>
  db.write(tx =>
    tx
      .updateTable('mail')
      .set({ due_at: systemClock.now().subtract({ seconds: 1 }).toString() })
      .where('sent_at', 'is', null)
      .execute(),
  )
const allSettled = async (): Promise<boolean> =>
  (await rows()).every(row => row.sent_at !== null || row.uncertain_at !== null)

const look = async (): Promise<void> => {
  assert.equal(new Set(arrived).size, arrived.length, 'somebody got a mail twice')
  for (const { subject, sent_at: sentAt } of await rows()) {
    if (sentAt !== null) assert.ok(arrived.includes(subject), `${subject} is noted as sent, and never came`)
  }
}

const count = new Map<string, number>()
try {
  for (let kill = 1; kill <= kills; kill++) {
    for (let mails = 1 + random.below(4); mails > 0; mails--) await change()
    await passTime()
    const chosen = random.pick(moments)
    const { child, ended } = await startWorker()
    victim = child
    moment = chosen === 'any time' ? null : chosen
    const late = setTimeout(strike, chosen === 'any time' ? random.below(500) : 5_000)
    await ended
    clearTimeout(late)
    moment = null
    await look()
    count.set(chosen, (count.get(chosen) ?? 0) + 1)
    process.stdout.write(`\rkill ${kill}: ${written} written, ${arrived.length} arrived `)
  }
  await passTime()
  const last = await startWorker()
  for (let waited = 0; waited < 6_000 && !(await allSettled()); waited++) await pause(50)
  last.child.kill('SIGTERM')
  await last.ended
  await look()
  const all = await rows()
  assert.equal(all.length, written, 'every mail that was asked for is in the record')
  const sent = all.filter(row => row.sent_at !== null)
  const aside = all.filter(row => row.sent_at === null && row.uncertain_at !== null)
  assert.equal(sent.length + aside.length, written, 'a mail was forgotten')
  const unheard = aside.filter(({ subject }) => arrived.includes(subject)).length
  assert.equal(checkRecord(folder), 'The record is whole.')
  print(`\n${moments.map(name => `${name}: ${count.get(name) ?? 0}`).join(', ')}`)
  print(
    `${kills} kills, ${written} mails: ${sent.length} sent, ${aside.length} left to a person (${unheard} of them had arrived), none twice, none forgotten.`,
  )
} catch (error) {
  print(`\nFailed with seed ${seed}. The data folder is left at ${folder}.`)
  throw error
} finally {
  await db.close()
  server.close(() => undefined)
}
rmSync(folder, { recursive: true })
