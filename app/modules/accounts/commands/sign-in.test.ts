import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid } from '#kernel/errors.ts'
import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { engineUnderTest, recordUnderTest } from '#test/record.ts'
import { anAccount, aPerson } from '#test/rows.ts'
import { nobody, type Browser } from '../model.ts'
import { accountOfLink, isFirstAdministratorLink } from '../queries/find-link.ts'
import { visitorOfToken } from '../queries/visitor-of-token.ts'
import { askForLink } from './ask-for-link.ts'
import { setClosed } from './change-account.ts'
import { endSession } from './end-session.ts'
import { giveRole } from './give-role.ts'
import { renewSession, noteSeen } from './keep-session.ts'
import { makeFirstAdministrator, offerFirstAdministrator } from './make-first-administrator.ts'
import { spendLink } from './spend-link.ts'
import { aBody } from '#test/rows.ts'

const email = 'priya.nair@wexmoor.example'
const browser: Browser = { about: 'Firefox on Windows', network: '192.0.2.1', sessionId: null }

/** A record with one account; time is what the test says. */
const office = async () => {
  let now = '2026-06-12T09:00:00Z'
  const clock: Clock = { now: () => Temporal.Instant.from(now), today: () => stoppedClock(now).today() }
  const record = await recordUnderTest(clock)
  const account = await record.perform(act => anAccount(act.tx, { email, name: 'Priya Nair' }))
  const ask = (address = email, from: Partial<Browser> = {}, next = '/') =>
    record.perform(
      act =>
        askForLink(act, {
          email: address,
          next,
          browser: { ...browser, ...from },
          address: 'https://minutes.wexmoor.example',
        }),
      nobody,
    )
  const mails = () => record.db.read(tx => tx.selectFrom('mail').selectAll().orderBy('created_at').execute())
  return {
    ...record,
    account,
    ask,
    mails,
    wait: (time: Temporal.DurationLike) => (now = Temporal.Instant.from(now).add(time).toString()),
    /** The token of the newest mail. */
    token: async (): Promise<string> => /\/sign-in\/link\/(\S+)/.exec((await mails()).at(-1)?.text ?? '')?.[1] ?? '',
    spend: (token: string, sessionId: string | null = null) =>
      record.perform(act => spendLink(act, { token, browser: { ...browser, sessionId } }), nobody),
    visitor: (token: string) => record.db.read(tx => visitorOfToken(tx, { token, now: clock.now().toString() })),
    actions: async () =>
      (await record.db.read(tx => tx.selectFrom('audit_entry').select('action').orderBy('id').execute())).map(
        row => row.action,
      ),
  }
}

test(`a link signs in once, and looking at it does not use it up (${engineUnderTest})`, async () => {
  await using it = await office()
  assert.ok('mailId' in (await it.ask(email, {}, '/bodies')))
  const token = await it.token()
  for (let looks = 0; looks < 3; looks++) {
    assert.equal((await it.look(look => accountOfLink(look, token), nobody))?.name, 'Priya Nair')
  }
  const signedIn = await it.spend(token)
  assert.equal(signedIn?.next, '/bodies')
  const visitor = await it.visitor(signedIn.token)
  assert.equal(visitor.actor?.by.name, 'Priya Nair')
  assert.equal(await it.spend(token), null)
  assert.equal(await it.look(look => accountOfLink(look, token), nobody), null)
  assert.deepEqual(await it.actions(), ['sign-in-link.sent', 'session.opened'])
})

test('two who use one link at the same time: one is signed in', async () => {
  await using it = await office()
  await it.ask()
  const token = await it.token()
  const all = await Promise.all([1, 2, 3, 4].map(() => it.spend(token)))
  assert.equal(all.filter(one => one !== null).length, 1)
})

test('a link lasts half an hour, and all links of an account are used up with one', async () => {
  await using it = await office()
  await it.ask()
  const old = await it.token()
  it.wait({ minutes: 10 })
  await it.ask()
  const second = await it.token()
  it.wait({ minutes: 21 })
  assert.equal(await it.spend(old), null, 'too old')
  await it.ask()
  const third = await it.token()
  assert.ok(await it.spend(second))
  assert.equal(await it.spend(third), null, 'used up')
})

test('the record holds neither the link nor the session, but their hashes, and the log neither', async () => {
  await using it = await office()
  await it.ask()
  const link = await it.token()
  const session = (await it.spend(link))?.token ?? ''
  const rows = await it.db.read(async tx => [
    await tx.selectFrom('sign_in_link').selectAll().execute(),
    await tx.selectFrom('session').selectAll().execute(),
    await tx.selectFrom('audit_entry').selectAll().execute(),
    await tx.selectFrom('attempt').selectAll().execute(),
  ])
  const all = JSON.stringify(rows)
  for (const secret of [link, session]) assert.ok(secret.length > 40 && !all.includes(secret))
  assert.ok(!JSON.stringify(rows[3]).includes('wexmoor') && !JSON.stringify(rows[3]).includes('192.0.2.1'))
})

test('nobody without an open account is sent anything, and the answer is the same', async () => {
  await using it = await office()
  assert.deepEqual(await it.ask('nobody@wexmoor.example'), { mailId: null })
  await it.perform(act => setClosed(act, { id: it.account.id, version: 1, closed: true }))
  assert.deepEqual(await it.ask(), { mailId: null })
  assert.equal((await it.mails()).length, 0)
  await assert.rejects(it.ask('not an address'), Invalid)
})

test('an address may ask five times in a quarter of an hour, whether it has an account or not', async () => {
  await using it = await office()
  for (const address of [email, 'nobody@wexmoor.example']) {
    for (let i = 0; i < 5; i++) assert.ok('mailId' in (await it.ask(address)))
    const sixth = await it.ask(address.toUpperCase())
    assert.ok('waitSeconds' in sixth && sixth.waitSeconds > 0 && sixth.waitSeconds <= 900)
  }
  it.wait({ minutes: 16 })
  assert.ok('mailId' in (await it.ask()))
})

test('a network may ask thirty times in a quarter of an hour', async () => {
  await using it = await office()
  for (let i = 0; i < 30; i++) assert.ok('mailId' in (await it.ask(`somebody-${i}@wexmoor.example`)))
  assert.ok('waitSeconds' in (await it.ask('another@wexmoor.example')))
  assert.ok('mailId' in (await it.ask('another@wexmoor.example', { network: '192.0.2.2' })))
})

test('signing in ends the session that the browser had, and gives another token', async () => {
  await using it = await office()
  await it.ask()
  const first = await it.spend(await it.token())
  const before = await it.visitor(first?.token ?? '')
  await it.ask()
  const second = await it.spend(await it.token(), before.sessionId)
  assert.notEqual(second?.token, first?.token)
  assert.equal((await it.visitor(first?.token ?? '')).actor, null)
  assert.ok((await it.visitor(second?.token ?? '')).actor)
})

test('a session ends after seven days unused, and after thirty in any case', async () => {
  await using it = await office()
  await it.ask()
  const token = (await it.spend(await it.token()))?.token ?? ''
  for (let days = 0; days < 24; days += 6) {
    it.wait({ hours: 24 * 6 })
    const { sessionId, upkeep } = await it.visitor(token)
    assert.ok(sessionId)
    assert.equal(upkeep, 'seen')
    await it.perform(act => noteSeen(act, sessionId))
    assert.equal((await it.visitor(token)).upkeep, undefined, 'not written again for five minutes')
  }
  it.wait({ hours: 24 * 5 })
  assert.ok((await it.visitor(token)).actor)
  const { sessionId } = await it.visitor(token)
  await it.perform(act => noteSeen(act, sessionId ?? ''))
  it.wait({ hours: 24 * 2 })
  assert.equal((await it.visitor(token)).actor, null, 'thirty days')

  await it.ask()
  const idle = (await it.spend(await it.token()))?.token ?? ''
  it.wait({ hours: 24 * 7 + 1 })
  assert.equal((await it.visitor(idle)).actor, null, 'seven days unused')
})

test('a session that is ended is over at once, and only its owner ends it', async () => {
  await using it = await office()
  const tokens: string[] = []
  for (let i = 0; i < 3; i++) {
    await it.ask()
    tokens.push((await it.spend(await it.token()))?.token ?? '')
  }
  const visitors = await Promise.all(tokens.map(it.visitor))
  const other = await it.perform(act => anAccount(act.tx))
  const thief = { ...visitors[0]!.actor!, accountId: other.id }
  await assert.rejects(
    it.perform(act => endSession(act, { only: visitors[1]?.sessionId ?? '' }), thief),
    /no such session/,
  )
  await it.perform(act => endSession(act, { only: visitors[1]?.sessionId ?? '' }), visitors[0]!.actor!)
  assert.equal((await it.visitor(tokens[1]!)).actor, null)
  await it.perform(act => endSession(act, { except: visitors[0]?.sessionId ?? '' }), visitors[0]!.actor!)
  assert.equal((await it.visitor(tokens[2]!)).actor, null)
  assert.ok((await it.visitor(tokens[0]!)).actor)
})

test('when an account may do more its token is changed; that of before holds for a moment', async () => {
  await using it = await office()
  await it.ask()
  const token = (await it.spend(await it.token()))?.token ?? ''
  const body = await it.perform(act => aBody(act.tx))
  const role = { accountId: it.account.id, bodyId: body.id, role: 'member' } as const
  await it.perform(act => giveRole(act, role))
  const { sessionId, upkeep } = await it.visitor(token)
  assert.equal(upkeep, 'renew')
  const [renewed, again] = [
    await it.perform(act => renewSession(act, sessionId ?? '')),
    await it.perform(act => renewSession(act, sessionId ?? '')),
  ]
  assert.ok(renewed)
  assert.equal(again, null, 'one request changes it')
  assert.ok((await it.visitor(renewed)).actor)
  assert.ok((await it.visitor(token)).actor, 'requests that were under way')
  assert.equal((await it.visitor(token)).upkeep, undefined)
  it.wait({ minutes: 2 })
  assert.equal((await it.visitor(token)).actor, null)
  assert.ok((await it.visitor(renewed)).actor)
})

test('the link of the console makes one administrator, and each start makes another link', async () => {
  await using it = await office()
  const offer = () => it.perform(offerFirstAdministrator)
  const [old, token] = [await offer(), await offer()]
  assert.ok(old && token)
  const make = (link: string, given: { name?: string; email?: string } = {}) =>
    it.perform(
      act =>
        makeFirstAdministrator(act, {
          token: link,
          name: 'Tom Ashworth',
          email: 'tom@wexmoor.example',
          browser,
          ...given,
        }),
      nobody,
    )
  assert.equal(await make(old), null, 'the older link is dead')
  await assert.rejects(make(token, { name: ' ', email: 'tom' }), (error: unknown) => {
    assert.ok(error instanceof Invalid)
    assert.deepEqual(
      error.problems.map(({ field }) => field),
      ['name', 'email'],
    )
    return true
  })
  assert.equal(await it.look(look => isFirstAdministratorLink(look, token), nobody), true)
  const session = await make(token)
  assert.equal((await it.visitor(session ?? '')).actor?.administrator, true)
  assert.equal(await make(token), null)
  assert.equal(await offer(), null, 'there is an administrator now')
  assert.ok((await it.actions()).includes('account.added'))
})

test('the link of the console lasts a day, and makes an administrator of an account that there is', async () => {
  await using it = await office()
  const old = await it.perform(offerFirstAdministrator)
  it.wait({ hours: 25 })
  const given = { name: 'Priya Nair', email: email.toUpperCase(), browser }
  assert.equal(await it.perform(act => makeFirstAdministrator(act, { ...given, token: old ?? '' }), nobody), null)
  const token = await it.perform(offerFirstAdministrator)
  const session = await it.perform(act => makeFirstAdministrator(act, { ...given, token: token ?? '' }), nobody)
  const visitor = await it.visitor(session ?? '')
  assert.equal(visitor.actor?.accountId, it.account.id)
})

test('somebody who signs in is the person of the record who has their address, where there is one', async () => {
  await using it = await office()
  await it.perform(act => aPerson(act.tx, { email: 'PRIYA.NAIR@wexmoor.example' }))
  const first = await it.perform(async act => {
    const person = await aPerson(act.tx, { name: 'Helen Marsh', email: 'helen@wexmoor.example' })
    const into = await aPerson(act.tx, { name: 'Helen Marsh' })
    await anAccount(act.tx, { email: 'helen.marsh@wexmoor.example', person_id: person.id })
    return { person, into }
  })
  await it.ask()
  const { actor } = await it.visitor((await it.spend(await it.token()))?.token ?? '')
  assert.ok(actor?.personId)
  await it.perform(act =>
    act.tx.updateTable('person').set({ merged_into: first.into.id }).where('id', '=', first.person.id).execute(),
  )
  await it.ask('helen.marsh@wexmoor.example')
  const helen = await it.visitor((await it.spend(await it.token()))?.token ?? '')
  assert.equal(helen.actor?.personId, first.into.id, 'two people turned out to be one')
})
