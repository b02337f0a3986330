import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitRole } from './split-role.ts'

const split = (role: string | null, organisation: string | null = null): string => {
  const found = splitRole({ role, organisation })
  return `${found.organisation ?? '-'} | ${found.post ?? '-'}`
}

test('a role is taken apart where its form says so', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['WBC Trading Standards Manager', 'WBC | Trading Standards Manager'],
    ['WBC Director, Environmental Services', 'WBC | Director, Environmental Services'],
    ['Wexmoor Fire Service', 'Wexmoor Fire Service | -'],
    ['the Courts Service', 'Courts Service | -'],
    ['Safer Neighbourhood Board-Vice Chairman', 'Safer Neighbourhood Board | Vice Chairman'],
    ['Wexmoor Housing Trust, Tenancy Manager', 'Wexmoor Housing Trust | Tenancy Manager'],
    ['Head of Unit - Probation Service', 'Probation Service | Head of Unit'],
    ['Committee Secretary)', '- | Committee Secretary'],
  ]
  for (const [role, expected] of cases) assert.equal(split(role), expected, role)
})

test('what is in doubt stays a post, and no organisation is made of it', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Borough Police Commander', '- | Borough Police Commander'],
    ['Portfolio Holder for Community Safety', '- | Portfolio Holder for Community Safety'],
    ['Anti-Social Behaviour Co-ordinator', '- | Anti-Social Behaviour Co-ordinator'],
    ['Head of Service for Leavers', '- | Head of Service for Leavers'],
    ['J.P. (Chairman)', '- | -'],
  ]
  for (const [role, expected] of cases) assert.equal(split(role), expected, role)
  assert.equal(split(null, 'Chairman of the Fire Authority'), '- | Chairman of the Fire Authority')
  assert.equal(split('Manager', 'Wexmoor Council'), 'Wexmoor Council | Manager')
  assert.equal(split(null), '- | -')
})
