import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nobody, roles, systemActor, type Actor, type Role } from '#modules/accounts/index.ts'
import { actorWith } from '#test/rows.ts'
import { actorOf, mayFoundBody, mayReadFile, maySeeIntake, mayTakeIn, mayTakeInto, scopeOf } from './policy.ts'

const as = (role: Role): Actor => actorWith({ own: [role] })

test('administrators and clerks take in files, a clerk into their own bodies only', () => {
  for (const role of roles) {
    const may = role === 'clerk'
    assert.equal(mayTakeIn(as(role)), may, role)
    assert.equal(mayTakeInto(as(role), 'own'), may, role)
    assert.equal(mayTakeInto(as(role), 'other'), false, role)
    assert.equal(mayFoundBody(as(role)), false, role)
  }
  for (const may of [mayTakeIn(systemActor), mayTakeInto(systemActor, 'other'), mayFoundBody(systemActor)])
    assert.ok(may)
  assert.equal(mayTakeIn(nobody), false)
  assert.equal(mayTakeInto(nobody, 'own'), false)
})

test('a file is seen by whoever gave it and by administrators', () => {
  const giver = as('clerk')
  const file = { givenBy: giver.by }
  assert.equal(maySeeIntake(giver, file), true)
  assert.equal(maySeeIntake(as('clerk'), file), false, 'another clerk')
  assert.equal(maySeeIntake(systemActor, file), true)
  assert.equal(maySeeIntake({ ...giver, roles: new Map() }, file), false, 'a clerk no more')
})

test('a file is had by those who see exempt papers of every body that it is of', () => {
  for (const role of roles) {
    const may = ['clerk', 'chair', 'member'].includes(role)
    assert.equal(mayReadFile(as(role), ['own']), may, role)
    assert.equal(mayReadFile(as(role), ['own', 'other']), false, role)
    assert.equal(mayReadFile(as(role), []), false, role)
  }
  assert.equal(mayReadFile(systemActor, ['own', 'other']), true)
  assert.equal(mayReadFile(nobody, ['own']), false)
})

test('what is left to do for a giver is done with the rights that they had', () => {
  const clerk = actorWith({ own: ['clerk', 'chair'], other: ['member'] })
  const later = actorOf({ givenBy: clerk.by, scope: scopeOf(clerk) })
  assert.deepEqual([mayTakeInto(later, 'own'), mayTakeInto(later, 'other'), later.administrator], [true, false, false])
  assert.equal(later.by, clerk.by)
  assert.equal(actorOf({ givenBy: systemActor.by, scope: scopeOf(systemActor) }).administrator, true)
})
