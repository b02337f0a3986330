import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleActor, nobody, roles, type Role } from '#modules/accounts/index.ts'
import { actorWith } from '#test/rows.ts'
import { mayOnActions, maySeeDrafts, type ActionDeed } from './policy.ts'

/** Who may: c clerk, h chair, m member, a author, o observer. */
const expected: Readonly<Record<ActionDeed, string>> = {
  see: 'chmao',
  keep: 'c',
  decide: 'ch',
  chase: 'h',
  report: 'c',
}

const letters: Readonly<Record<Role, string>> = { clerk: 'c', chair: 'h', member: 'm', author: 'a', observer: 'o' }

const deeds: readonly ActionDeed[] = ['see', 'keep', 'decide', 'chase', 'report']

for (const deed of deeds) {
  test(`who may ${deed}`, () => {
    const may = roles.filter(role => mayOnActions(actorWith({ body: [role] }), deed, 'body')).map(role => letters[role])
    assert.equal(may.join(''), expected[deed])
    for (const outsider of [nobody, actorWith({ other: [...roles] }), actorWith({})]) {
      assert.equal(mayOnActions(outsider, deed, 'body'), false)
    }
    assert.equal(mayOnActions(consoleActor, deed, 'body'), true)
  })
}

test('actions of a draft are for those who write it', () => {
  const may = roles.filter(role => maySeeDrafts(actorWith({ body: [role] }), 'body')).map(role => letters[role])
  assert.equal(may.join(''), 'ch')
})
