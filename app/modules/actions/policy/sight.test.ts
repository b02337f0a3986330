import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleActor, nobody, roles, type Role } from '#modules/accounts/index.ts'
import { actorWith } from '#test/rows.ts'
import { maySeeAction, sightOf } from './sight.ts'

const letters: Readonly<Record<Role, string>> = { clerk: 'c', chair: 'h', member: 'm', author: 'a', observer: 'o' }

/** Who sees it: by role on its body, then whether somebody without any role does. */
const expected: readonly (readonly [
  plain: boolean,
  own: boolean,
  ofOrganisation: boolean,
  who: string,
  stranger: boolean,
])[] = [
  [true, false, false, 'chmao', false],
  [false, false, false, 'chma', false],
  [true, true, false, 'chmao', true],
  [false, true, false, 'chmao', true],
  [true, false, true, 'chmao', true],
  [false, false, true, 'chma', false],
  [true, true, true, 'chmao', true],
  [false, true, true, 'chmao', true],
]

for (const [plain, own, ofOrganisation, who, stranger] of expected) {
  const place = { bodyId: 'body', plain, own, ofOrganisation }
  test(`who sees an action: ${JSON.stringify(place)}`, () => {
    const seeing = roles.filter(role => maySeeAction(actorWith({ body: [role] }), place)).map(role => letters[role])
    assert.equal(seeing.join(''), who)
    for (const actor of [nobody, actorWith({ other: [...roles] })]) assert.equal(maySeeAction(actor, place), stranger)
    assert.ok(maySeeAction(consoleActor, place))
  })
}

test('an observer who is a member too sees what a member sees', () => {
  const { whole, plain } = sightOf(actorWith({ a: ['observer', 'member'], b: ['observer'], c: [] }))
  assert.deepEqual([[...whole], [...plain]], [['a'], ['b']])
})
