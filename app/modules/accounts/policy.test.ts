import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorWith } from '#test/rows.ts'
import { consoleActor, nobody, roles, systemActor, type Account, type Actor, type Role } from './model.ts'
import {
  belongsTo,
  hasRole,
  isLastAdministrator,
  isOwn,
  mayGiveRole,
  mayManageAccounts,
  mayInvite,
  mayReadLog,
  maySeeAccountsOf,
} from './policy.ts'

const here = 'this-body'
const there = 'another-body'

type Who = Role | 'administrator' | 'console' | 'system' | 'stranger' | 'signed in' | 'clerk of another body'

const who: Readonly<Record<Who, Actor>> = {
  administrator: actorWith({}, { administrator: true }),
  console: consoleActor,
  system: systemActor,
  clerk: actorWith({ [here]: ['clerk'] }),
  chair: actorWith({ [here]: ['chair'] }),
  member: actorWith({ [here]: ['member'] }),
  author: actorWith({ [here]: ['author'] }),
  observer: actorWith({ [here]: ['observer'] }),
  'clerk of another body': actorWith({ [there]: ['clerk'] }),
  'signed in': actorWith({}),
  stranger: nobody,
}

const whole: readonly Who[] = ['administrator', 'console', 'system']
const onBody: readonly Who[] = [...whole, ...roles]

/** Each action, and everybody who may do it. */
const table: Readonly<Record<string, { readonly may: readonly Who[]; readonly asks: (actor: Actor) => boolean }>> = {
  'manage accounts': { may: whole, asks: mayManageAccounts },
  'see who has roles on the body': { may: [...whole, 'clerk'], asks: actor => maySeeAccountsOf(actor, here) },
  'give the role clerk': { may: whole, asks: actor => mayGiveRole(actor, here, 'clerk') },
  'give the role chair': { may: [...whole, 'clerk'], asks: actor => mayGiveRole(actor, here, 'chair') },
  'give the role member': { may: [...whole, 'clerk'], asks: actor => mayGiveRole(actor, here, 'member') },
  'give the role author': { may: [...whole, 'clerk'], asks: actor => mayGiveRole(actor, here, 'author') },
  'give the role observer': { may: [...whole, 'clerk'], asks: actor => mayGiveRole(actor, here, 'observer') },
  'invite a clerk': { may: whole, asks: actor => mayInvite(actor, here, 'clerk') },
  'invite a chair': { may: [...whole, 'clerk'], asks: actor => mayInvite(actor, here, 'chair') },
  'invite a member': { may: [...whole, 'clerk'], asks: actor => mayInvite(actor, here, 'member') },
  'invite an author': { may: [...whole, 'clerk'], asks: actor => mayInvite(actor, here, 'author') },
  'invite an observer': { may: [...whole, 'clerk'], asks: actor => mayInvite(actor, here, 'observer') },
  'read the log of the body': { may: [...whole, 'clerk', 'chair'], asks: actor => mayReadLog(actor, here) },
  'read the log of the whole': { may: whole, asks: actor => mayReadLog(actor, null) },
  'belong to the body': { may: onBody, asks: actor => belongsTo(actor, here) },
  'be clerk or chair of the body': {
    may: [...whole, 'clerk', 'chair'],
    asks: actor => hasRole(actor, here, 'clerk', 'chair'),
  },
}

for (const [action, { may, asks }] of Object.entries(table)) {
  for (const [name, actor] of Object.entries(who)) {
    const expected = may.some(one => one === name)
    test(`${name} ${expected ? 'may' : 'may not'} ${action}`, () => assert.equal(asks(actor), expected))
  }
}

test('sessions and passkeys are their owner’s alone, whatever else somebody may do', () => {
  const owner = who.member
  assert.equal(isOwn(owner, owner.accountId ?? ''), true)
  for (const actor of [who.administrator, who.clerk, consoleActor, systemActor, nobody]) {
    assert.equal(isOwn(actor, owner.accountId ?? ''), false)
  }
})

test('the last administrator is an open account that is an administrator when no other is', () => {
  const account = (given: Partial<Account>): Account => ({
    id: 'a',
    email: 'a@wexmoor.example',
    name: 'Asha Clerk',
    personId: null,
    administrator: true,
    createdAt: '2026-06-01T09:00:00Z',
    closedAt: null,
    version: 1,
    ...given,
  })
  const states: readonly [Partial<Account>, readonly string[], boolean][] = [
    [{}, ['a'], true],
    [{}, ['a', 'b'], false],
    [{ administrator: false }, ['b'], false],
    [{ administrator: false }, [], false],
    [{ closedAt: '2026-06-01T09:00:00Z' }, ['b'], false],
  ]
  for (const [given, administrators, last] of states) {
    assert.equal(isLastAdministrator(account(given), administrators), last, JSON.stringify([given, administrators]))
  }
})
