import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles, type Actor } from '#modules/accounts/index.ts'
import { actorWith } from '#test/rows.ts'
import {
  bodyActions,
  mayCreateBody,
  mayKeepPeople,
  mayOnBody,
  maySeeBody,
  maySeeOrganisations,
  maySeePerson,
  type BodyAction,
} from './policy.ts'

const living = { id: 'body', parentId: 'parent', dissolvedOn: null }
const dissolved = { ...living, dissolvedOn: '2026-03-31' }

const actors: Readonly<Record<string, Actor>> = {
  administrator: actorWith({}, { administrator: true }),
  ...Object.fromEntries(roles.map(role => [role, actorWith({ body: [role] })])),
  'clerk of the parent': actorWith({ parent: ['clerk'] }),
  'chair of the parent': actorWith({ parent: ['chair'] }),
  'clerk elsewhere': actorWith({ other: ['clerk'] }),
  nobody: actorWith({}),
}

/** Who may, while the body lives and after it was dissolved; everybody else may not. */
const table: Readonly<
  Record<BodyAction, { readonly living: readonly string[]; readonly dissolved: readonly string[] }>
> = {
  see: { living: ['administrator', ...roles], dissolved: ['administrator', ...roles] },
  change: { living: ['administrator', 'clerk'], dissolved: ['administrator'] },
  'add-sub-group': { living: ['administrator', 'clerk'], dissolved: [] },
  dissolve: { living: ['administrator', 'clerk of the parent'], dissolved: ['administrator'] },
  'add-seat': { living: ['administrator', 'clerk'], dissolved: [] },
  'change-seat': { living: ['administrator', 'clerk'], dissolved: ['administrator'] },
  'change-holder': { living: ['administrator', 'clerk'], dissolved: ['administrator', 'clerk'] },
}

for (const action of bodyActions) {
  for (const [name, actor] of Object.entries(actors)) {
    for (const [state, body] of [
      ['living', living],
      ['dissolved', dissolved],
    ] as const) {
      const may = table[action][state].includes(name)
      test(`${name} ${may ? 'may' : 'may not'} ${action} a ${state} body`, () => {
        assert.equal(mayOnBody(actor, action, body), may)
        if (action === 'see') assert.equal(maySeeBody(actor, body.id), may)
      })
    }
  }
}

test('a body at the top is founded by the administrator, a sub-group also by the clerk of its parent', () => {
  const may = (parent: typeof living | null) =>
    Object.entries(actors).flatMap(([name, actor]) => (mayCreateBody(actor, parent) ? [name] : []))
  assert.deepEqual(may(null), ['administrator'])
  assert.deepEqual(may(living), ['administrator', 'clerk'])
  assert.deepEqual(
    Object.values(actors).filter(actor => mayCreateBody(actor, dissolved)),
    [],
  )
})

test('people and organisations are kept by every clerk, and seen by those who belong to a body', () => {
  const named = (may: (actor: Actor) => boolean) =>
    Object.entries(actors).flatMap(([name, actor]) => (may(actor) ? [name] : []))
  assert.deepEqual(named(mayKeepPeople), ['administrator', 'clerk', 'clerk of the parent', 'clerk elsewhere'])
  assert.deepEqual(
    named(maySeeOrganisations),
    Object.keys(actors).filter(name => name !== 'nobody'),
  )
  const sitsOnBody = { id: 'person', bodyIds: ['body'] }
  assert.deepEqual(
    named(actor => maySeePerson(actor, sitsOnBody)),
    ['administrator', ...roles, 'clerk of the parent', 'clerk elsewhere'],
  )
  const self = actorWith({}, { personId: 'person' })
  assert.equal(maySeePerson(self, { id: 'person', bodyIds: [] }), true)
})
