import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHistory } from '#modules/ledger/index.ts'
import { recordUnderTest } from '#test/record.ts'
import type { Reply } from '../model/reply.ts'
import { isReplyAddress } from '../queries/open-link.ts'
import { owedWorld } from './own.test-support.ts'
import { takeReply } from './take-reply.ts'
import { tellOwners } from './tell-owners.ts'
import { withdrawLink } from './withdraw-link.ts'

const places = { address: 'https://minutes.wexmoor.example', replyTo: 'reply@wexmoor.example' }

const started = async () => {
  const record = await recordUnderTest()
  const world = await record.perform(owedWorld)
  await record.perform(act => tellOwners(act, { minutesId: world.minutesId }, places))
  const sent = await record.look(({ tx }) =>
    tx.selectFrom('mail').select(['id', 'reply_to']).where('to_address', 'like', 'priya%').executeTakeFirstOrThrow(),
  )
  const token = /\+(\w+)@/.exec(sent.reply_to ?? '')?.[1] ?? ''
  let mails = 0
  const take = (given: Partial<Reply> = {}) =>
    record.perform(act =>
      takeReply(act, {
        id: `mail-${++mails}`,
        kind: 'reply',
        from: { address: 'Priya.Nair@wexmoor.example', name: 'Priya Nair' },
        subject: 'Re: Your actions',
        text: 'Half is in.',
        attachments: [],
        bounce: null,
        sender: { authentication: 'unknown' },
        token,
        mailId: sent.id,
        ...given,
      }),
    )
  return {
    ...record,
    ...world,
    token,
    mailId: sent.id,
    take,
    history: async (id = world.thefts) => record.look(look => findHistory(look, id)),
    tasks: () => record.look(({ tx }) => tx.selectFrom('clerk_task').selectAll().execute()),
  }
}

test('an answer by mail is a report on the action, with its files, and says by which link', async () => {
  await using world = await started()
  const file = { name: 'wards.csv', type: 'text/csv', size: 10, hash: 'b'.repeat(64) }
  await world.take({ attachments: [file] })
  const found = await world.history()
  const last = found?.events.at(-1)
  assert.deepEqual(
    [last?.what.kind, last?.channel, last?.by.name, found?.state.update?.text, found?.state.update?.files.length],
    ['progress', 'mail', 'link sent to priya.nair@wexmoor.example', 'Half is in.', 1],
  )
  await world.take({ text: 'SWP 175/26.1 – Done. All wards are in.' })
  assert.equal((await world.history())?.state.standing, 'reported-done')
  assert.equal((await world.tasks()).length, 0)
  assert.equal((await world.history(world.protocol))?.state.position, 1)
})

test('a sender who is somebody else, or doubtful, changes nothing and is put before the clerk', async () => {
  await using world = await started()
  await world.take({ from: { address: 'eve@elsewhere.example', name: 'Priya Nair' }, text: 'Close it.' })
  await world.take({ from: null })
  await world.take({ sender: { authentication: 'fail' } })
  await world.take({ text: ' ' })
  assert.equal((await world.history())?.state.position, 1)
  const tasks = await world.tasks()
  assert.deepEqual(
    tasks.map(({ kind }) => kind),
    ['reply-unclear', 'reply-unclear', 'reply-unclear', 'reply-unclear'],
  )
  assert.match(tasks.map(({ text }) => text).join(' '), /came from eve@elsewhere\.example[^]*“Close it\.”/)
})

test('an answer that names somebody else’s action changes neither', async () => {
  await using world = await started()
  await world.take({ text: 'SWP 176/26.1 is done' })
  assert.equal((await world.history())?.state.position, 1)
  assert.equal((await world.history(world.protocol))?.state.position, 1)
  assert.match((await world.tasks())[0]?.text ?? '', /does not say which action/)
})

test('a bounce is a task once, an out-of-office note is noted, a loop is nothing', async () => {
  await using world = await started()
  const bounce = { permanent: true, why: '550 no such person' }
  const came = { kind: 'bounce', bounce, token: null, from: null } as const
  await world.take(came)
  await world.take(came)
  await world.take({ kind: 'auto-reply', text: 'I am away until 1 July.' })
  await world.take({ kind: 'loop' })
  assert.equal((await world.history())?.state.position, 1)
  assert.deepEqual(
    (await world.tasks()).map(({ kind, text, person_id: person }) => [kind, text, person]),
    [
      [
        'mail-bounced',
        'A mail to Priya Nair (priya.nair@wexmoor.example) did not arrive: 550 no such person',
        world.priya.id,
      ],
    ],
  )
  const links = await world.look(({ tx }) => tx.selectFrom('owner_link').select('away_text').execute())
  assert.deepEqual(
    links.filter(({ away_text: text }) => text !== null),
    [{ away_text: 'I am away until 1 July.' }],
  )
})

test('only addresses of links that work are known, and a token that was altered is nobody’s', async () => {
  await using world = await started()
  const known = (token: string) => world.look(look => isReplyAddress(look, token))
  assert.equal(await known(world.token), true)
  for (const token of ['', 'x', '0'.repeat(40), world.token.replace(/.$/, c => (c === '0' ? '1' : '0'))]) {
    assert.equal(await known(token), false)
    await world.take({ token })
  }
  assert.equal((await world.history())?.state.position, 1)
  await world.perform(act => withdrawLink(act, { linkId: world.token.slice(0, 16), reason: '' }), world.clerk)
  assert.equal(await known(world.token), false)
  await world.take()
  assert.equal((await world.history())?.state.position, 1)
  assert.match((await world.tasks())[0]?.text ?? '', /works no longer/)
})
