import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import { engineUnderTest, recordUnderTest } from '#test/record.ts'
import { aBody, aPerson, actorWith, anAccount } from '#test/rows.ts'
import type { Actor } from '../model.ts'
import { findAccount, accountsOfBody } from '../queries/list-accounts.ts'
import { addAccount, inviteAgain } from './add-account.ts'
import { changeAccount, setAdministrator, setClosed } from './change-account.ts'
import { giveRole, takeRole } from './give-role.ts'
import { inviteToBody } from './invite-to-body.ts'
import { openSession } from './open-session.ts'

const address = 'https://minutes.wexmoor.example'

const office = async () => {
  const record = await recordUnderTest()
  const rows = await record.perform(async act => ({
    body: await aBody(act.tx),
    other: await aBody(act.tx),
    administrator: await anAccount(act.tx, { administrator: 1, name: 'Tom Ashworth' }),
    colleague: await anAccount(act.tx, { name: 'Priya Nair', email: 'priya.nair@wexmoor.example' }),
  }))
  const as = (accountId: string, given: Partial<Actor> = {}) => actorWith({}, { accountId, ...given })
  return {
    ...record,
    ...rows,
    admin: as(rows.administrator.id, { administrator: true }),
    clerk: actorWith({ [rows.body.id]: ['clerk'] }),
    version: async (id: string) => (await record.look(look => findAccount(look, id))).account.version,
    rolesOf: async (id: string) =>
      (await record.look(look => findAccount(look, id))).roles.map(({ role, body }) => `${role} ${body.slug}`),
  }
}

test(`an administrator adds an account, which is sent a link (${engineUnderTest})`, async () => {
  await using it = await office()
  await it.perform(act => aPerson(act.tx, { name: 'Helen Marsh', email: 'Helen.Marsh@wexmoor.example' }))
  const given = { name: ' Helen  Marsh ', email: 'helen.marsh@Wexmoor.example ', address }
  const id = await it.perform(act => addAccount(act, given), it.admin)
  const { account } = await it.look(look => findAccount(look, id))
  assert.deepEqual(
    [account.name, account.email, account.administrator],
    ['Helen Marsh', 'helen.marsh@wexmoor.example', false],
  )
  assert.ok(account.personId, 'joined to the person of the record')
  const [mail] = await it.db.read(tx => tx.selectFrom('mail').selectAll().execute())
  assert.match(mail?.text ?? '', /https:\/\/minutes\.wexmoor\.example\/sign-in\/link\/[\w-]{40,}/)
  assert.equal(mail?.secret, 1)
  await it.perform(act => inviteAgain(act, { accountId: id, address }), it.admin)
  assert.equal((await it.db.read(tx => tx.selectFrom('mail').select('id').execute())).length, 2)

  const again = it.perform(act => addAccount(act, given), it.admin)
  await assert.rejects(again, (error: unknown) => error instanceof Invalid && error.problems[0]?.field === 'email')
  await assert.rejects(
    it.perform(act => addAccount(act, { name: '', email: 'x', address }), it.admin),
    Invalid,
  )
  await assert.rejects(
    it.perform(act => addAccount(act, given), it.clerk),
    NotAllowed,
  )
})

test('a change that was made on an old version of an account is refused', async () => {
  await using it = await office()
  const { id } = it.colleague
  const changed = { id, version: 1, name: 'Priya Nair-Smith', email: 'priya.nair@wexmoor.example' }
  await it.perform(act => changeAccount(act, changed), it.admin)
  await assert.rejects(
    it.perform(act => changeAccount(act, changed), it.admin),
    Stale,
  )
  await assert.rejects(
    it.perform(act => setAdministrator(act, { id, version: 1, administrator: true }), it.admin),
    Stale,
  )
  await assert.rejects(
    it.perform(act => setClosed(act, { id, version: 1, closed: true }), it.admin),
    Stale,
  )
  await assert.rejects(
    it.perform(act => changeAccount(act, { ...changed, version: 2, email: it.administrator.email }), it.admin),
    Invalid,
  )
})

test('the last administrator can be neither closed nor made less, not even by two at the same time', async () => {
  await using it = await office()
  const { id } = it.administrator
  await assert.rejects(
    it.perform(act => setClosed(act, { id, version: 1, closed: true }), it.admin),
    NotAllowed,
  )
  await assert.rejects(
    it.perform(act => setAdministrator(act, { id, version: 1, administrator: false }), it.admin),
    NotAllowed,
  )
  await it.perform(act => setAdministrator(act, { id: it.colleague.id, version: 1, administrator: true }), it.admin)
  const both = await Promise.allSettled([
    it.perform(act => setClosed(act, { id, version: 1, closed: true }), it.admin),
    it.perform(act => setAdministrator(act, { id: it.colleague.id, version: 2, administrator: false }), it.admin),
  ])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('closing an account ends its sessions and links; it can be opened again', async () => {
  await using it = await office()
  const { id } = it.colleague
  await it.perform(act => openSession(act, { accountId: id, how: 'link', about: 'Firefox on Windows' }))
  await it.perform(act => inviteAgain(act, { accountId: id, address }), it.admin)
  await it.perform(
    async act => setClosed(act, { id, version: await it.version(id).catch(() => 1), closed: true }),
    it.admin,
  )
  const open = await it.db.read(async tx => [
    await tx.selectFrom('session').select('id').where('ended_at', 'is', null).execute(),
    await tx.selectFrom('sign_in_link').select('email').where('used_at', 'is', null).execute(),
  ])
  assert.deepEqual(open, [[], []])
  await assert.rejects(
    it.perform(act => inviteAgain(act, { accountId: id, address }), it.admin),
    NotThere,
  )
  const role = { accountId: id, bodyId: it.body.id, role: 'member' } as const
  await assert.rejects(
    it.perform(act => giveRole(act, role), it.admin),
    NotAllowed,
  )
  const version = await it.version(id)
  await it.perform(act => setClosed(act, { id, version, closed: false }), it.admin)
  await it.perform(act => giveRole(act, role), it.admin)
})

test('a clerk invites somebody who has no account to their own body, below clerk', async () => {
  await using it = await office()
  const clerk = { ...it.clerk, accountId: it.colleague.id }
  const person = { email: 'Helen.Marsh@wexmoor.example', name: ' Helen  Marsh', address }
  const asked = (bodyId: string, role: 'clerk' | 'member', more: object = {}) =>
    it.perform(act => inviteToBody(act, { ...person, bodyId, role, ...more }), clerk)
  await assert.rejects(asked(it.body.id, 'clerk'), NotAllowed)
  await assert.rejects(asked(it.other.id, 'member'), NotAllowed)
  assert.equal((await it.db.read(tx => tx.selectFrom('mail').select('id').execute())).length, 0)
  assert.deepEqual(await asked(it.body.id, 'member'), { invited: true })
  const account = await it.db.read(tx =>
    tx.selectFrom('account').selectAll().where('email', '=', 'helen.marsh@wexmoor.example').executeTakeFirstOrThrow(),
  )
  assert.deepEqual([account.name, account.administrator], ['Helen Marsh', 0])
  assert.deepEqual(await it.rolesOf(account.id), [`member ${it.body.slug}`])
  const [mail, more] = await it.db.read(tx => tx.selectFrom('mail').selectAll().execute())
  assert.match(mail?.text ?? '', /meetings, papers and minutes of the Safer Wexmoor[\s\S]*\/sign-in\/link\//)
  assert.equal(more, undefined)
  const [link] = await it.db.read(tx => tx.selectFrom('sign_in_link').select('next').execute())
  assert.equal(link?.next, `/bodies/${it.body.slug}`)
  assert.deepEqual(await asked(it.body.id, 'member'), { invited: false }, 'again: the account is there')
  for (let i = 1; i < 60; i++) await asked(it.body.id, 'member', { email: `a${i}@wexmoor.example` })
  await assert.rejects(asked(it.body.id, 'member', { email: 'one.more@wexmoor.example' }), Invalid)
})

test('a clerk gives and takes roles on their own body, but that of clerk', async () => {
  await using it = await office()
  const { id } = it.colleague
  const on = (bodyId: string, role: 'clerk' | 'chair' | 'member') => ({ accountId: id, bodyId, role })
  await it.perform(act => giveRole(act, on(it.body.id, 'chair')), it.clerk)
  await it.perform(act => giveRole(act, on(it.body.id, 'chair')), it.clerk)
  await it.perform(
    act => inviteToBody(act, { ...on(it.body.id, 'member'), email: 'Priya.Nair@wexmoor.example', name: '', address }),
    it.clerk,
  )
  assert.deepEqual(await it.rolesOf(id), [`chair ${it.body.slug}`, `member ${it.body.slug}`])
  for (const refused of [on(it.other.id, 'member'), on(it.body.id, 'clerk')]) {
    await assert.rejects(
      it.perform(act => giveRole(act, refused), it.clerk),
      NotAllowed,
    )
    await assert.rejects(
      it.perform(act => takeRole(act, refused), it.clerk),
      NotAllowed,
    )
  }
  await it.perform(act => giveRole(act, on(it.body.id, 'clerk')), it.admin)
  await assert.rejects(
    it.perform(act => takeRole(act, on(it.body.id, 'clerk')), it.clerk),
    NotAllowed,
  )
  await it.perform(act => takeRole(act, on(it.body.id, 'chair')), it.clerk)
  await it.perform(act => takeRole(act, on(it.body.id, 'chair')), it.clerk)
  assert.deepEqual(await it.rolesOf(id), [`clerk ${it.body.slug}`, `member ${it.body.slug}`])
  await assert.rejects(
    it.perform(
      act => inviteToBody(act, { ...on(it.body.id, 'member'), email: 'who@wexmoor.example', name: ' ', address }),
      it.clerk,
    ),
    Invalid,
  )
  await assert.rejects(
    it.perform(act => giveRole(act, on('no-body', 'member')), it.admin),
    NotThere,
  )
  const entries = await it.db.read(tx =>
    tx.selectFrom('audit_entry').select('action').where('body_id', '=', it.body.id).orderBy('id').execute(),
  )
  assert.deepEqual(
    entries.map(({ action }) => action),
    ['role.given', 'role.given', 'role.given', 'role.taken'],
    'a role that is held already, or is not held, is no change',
  )
})

test('who has roles on a body is told to its clerk alone; to others the body is not there', async () => {
  await using it = await office()
  const slug = String(it.body.slug)
  await it.perform(act => giveRole(act, { accountId: it.colleague.id, bodyId: it.body.id, role: 'member' }), it.admin)
  const seen = await it.look(look => accountsOfBody(look, slug), it.clerk)
  assert.deepEqual(
    seen.accounts.map(({ account }) => account.name),
    ['Priya Nair'],
  )
  for (const actor of [
    actorWith({ [it.body.id]: ['member'] }),
    actorWith({ [it.other.id]: ['clerk'] }),
    actorWith({}),
  ]) {
    await assert.rejects(
      it.look(look => accountsOfBody(look, slug), actor),
      NotThere,
    )
  }
  await assert.rejects(
    it.look(look => findAccount(look, it.colleague.id), it.clerk),
    NotAllowed,
  )
})
