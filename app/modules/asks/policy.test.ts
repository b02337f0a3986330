import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '#modules/accounts/index.ts'
import { actorWith } from '#test/rows.ts'
import { askStates } from './model/ask.ts'
import { askDeeds, maySeeAsk, mayWithAsk, table } from './policy.ts'

const between = { fromBodyId: 'from', toBodyId: 'to' }

test('who may do what with an ask, in which body, role and state', () => {
  for (const deed of askDeeds) {
    for (const state of [null, ...askStates]) {
      for (const body of ['from', 'to', 'other']) {
        for (const role of roles) {
          const rule = table[deed]
          const may = rule.body === body && rule.roles.includes(role) && rule.state === state
          const words = `${deed} as ${role} of ${body} in ${state}`
          assert.equal(mayWithAsk(actorWith({ [body]: [role] }), deed, { ...between, state }), may, words)
        }
      }
    }
  }
})

test('both bodies see an ask; an exempt one is for members, chairs and clerks', () => {
  for (const role of roles) {
    for (const body of ['from', 'to', 'other']) {
      const actor = actorWith({ [body]: [role] })
      assert.equal(maySeeAsk(actor, { ...between, exemptParagraph: null }), body !== 'other')
      const inside = body !== 'other' && ['clerk', 'chair', 'member'].includes(role)
      assert.equal(maySeeAsk(actor, { ...between, exemptParagraph: 3 }), inside, `${role} of ${body}`)
    }
  }
})
