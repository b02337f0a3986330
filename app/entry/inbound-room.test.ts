import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTransport } from 'nodemailer'
import { stoppedClock } from '#kernel/clock.ts'
import type { Act } from '#modules/accounts/index.ts'
import { createLog } from '#platform/log/log.ts'
import type { InboundHandler, ReceivedMail } from '#platform/inbound-mail/received-mail.ts'
import { folderUnderTest, recordUnderTest } from '#test/record.ts'
import { inboundWork, openInbound } from './inbound-room.ts'
import { openJobRoom } from './job-room.ts'

test('a mail that comes to the port is read in a thread and given to its handler', async () => {
  const clock = stoppedClock('2026-06-12T09:00:00Z')
  await using record = await recordUnderTest(clock)
  const { db } = record
  const log = createLog({ write: () => undefined, now: () => clock.now().toString() })
  const received: ReceivedMail[] = []
  const handlers: readonly InboundHandler<Act>[] = [
    { isKnown: async (_, token) => token === 'k3v9x2', receive: async (_, mail) => void received.push(mail) },
  ]
  const config = {
    dataFolder: folderUnderTest(),
    mailServer: { url: 'smtp://127.0.0.1', from: 'Safer Wexmoor <minutes@wexmoor.example>' },
    inboundMail: { host: '127.0.0.1', port: 0, domain: 'minutes.wexmoor.example', megabytes: 1 },
    inboundTrusts: null,
  }
  const parts = { config, db, handlers }
  const worker = openJobRoom({ db, clock, log, handlers: [inboundWork(parts)], afterChange: () => undefined })
  let woken = 0
  const inbound = await openInbound(parts, { clock, log, wake: () => woken++ })
  assert.ok(inbound)
  const transport = createTransport({ host: '127.0.0.1', port: inbound.port, ignoreTLS: true })
  const send = (from: string) =>
    transport.sendMail({ from, to: 'reply+k3v9x2@minutes.wexmoor.example', subject: 'Re: Your actions', text: 'Done.' })
  await send('tom.ashworth@fire.wexmoor.example')
  await send('minutes@wexmoor.example')
  assert.equal(woken, 2)
  while ((await worker.workDue()) > 0);
  assert.deepEqual(received.map(({ kind, text }) => `${kind}: ${text}`).toSorted(), ['loop: Done.', 'reply: Done.'])
  await worker.close()
  await inbound.close()
  assert.equal(
    await openInbound({ ...parts, config: { ...config, inboundMail: null } }, { clock, log, wake: () => 0 }),
    null,
  )
})
