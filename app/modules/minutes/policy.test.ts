import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleActor, nobody, roles, type Role } from '#modules/accounts/index.ts'
import { actorWith } from '#test/rows.ts'
import { canApproveAt, mayWithMinutes, table, type MinutesAction } from './policy.ts'

const states = ['none', 'draft', 'circulated', 'approved'] as const

/** Who may: c clerk, h chair, m member, a author, o observer. */
const expected: Readonly<Record<MinutesAction, Readonly<Record<(typeof states)[number], string>>>> = {
  see: { none: 'c', draft: 'ch', circulated: 'chma', approved: 'chmao' },
  'see-exempt': { none: 'chma', draft: 'chma', circulated: 'chma', approved: 'chma' },
  'see-versions': { none: '', draft: 'ch', circulated: 'ch', approved: 'ch' },
  edit: { none: 'c', draft: 'c', circulated: 'c', approved: '' },
  circulate: { none: '', draft: 'c', circulated: '', approved: '' },
  remark: { none: '', draft: '', circulated: 'chma', approved: '' },
  answer: { none: '', draft: '', circulated: 'c', approved: '' },
  approve: { none: '', draft: '', circulated: 'c', approved: '' },
}

const letters: Readonly<Record<Role, string>> = { clerk: 'c', chair: 'h', member: 'm', author: 'a', observer: 'o' }

const actions = Object.keys(expected).filter((name): name is MinutesAction => name in table)

for (const action of actions) {
  test(`who may ${action}, in each state`, () => {
    for (const state of states) {
      const place = { bodyId: 'body', state }
      const may = roles
        .filter(role => mayWithMinutes(actorWith({ body: [role] }), action, place))
        .map(role => letters[role])
      assert.equal(may.join(''), expected[action][state], state)
      const outsiders = [nobody, actorWith({ other: [...roles] }), actorWith({})]
      for (const actor of outsiders) assert.equal(mayWithMinutes(actor, action, place), false)
    }
  })
}

test('the administrator may what anybody may, and cannot change approved minutes either', () => {
  const may = (action: MinutesAction, state: (typeof states)[number]) =>
    mayWithMinutes(consoleActor, action, { bodyId: 'body', state })
  assert.ok(may('edit', 'draft') && may('approve', 'circulated') && may('see', 'approved'))
  assert.ok(!may('edit', 'approved') && !may('approve', 'approved') && !may('circulate', 'circulated'))
})

test('minutes are approved by a later meeting of the same body that was held, or is being held', () => {
  const of = { bodyId: 'body', date: '2026-03-12' }
  const at = { bodyId: 'body', date: '2026-06-11', state: 'held' } as const
  const approves = (more: object, today = '2026-06-11') => canApproveAt({ of, at: { ...at, ...more }, today })
  assert.ok(approves({}))
  assert.ok(approves({ state: 'called' }))
  assert.ok(!approves({ state: 'called' }, '2026-06-10'), 'it has not begun')
  for (const state of ['planned', 'inquorate', 'adjourned', 'cancelled']) assert.ok(!approves({ state }), state)
  assert.ok(!approves({ bodyId: 'other' }))
  assert.ok(!approves({ date: '2026-03-12' }), 'not by itself')
  assert.ok(!approves({ date: '2025-12-04' }), 'not by an earlier one')
})
