import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownPath } from './own-path.ts'

test('after signing in people come to an address of our own, whatever was asked for', () => {
  const own = [
    '/',
    '/bodies',
    '/bodies/strategic-group?year=2026',
    '/bodies/a/log?subject=meeting:1',
    '/a/b%2Fc',
    '/@x',
  ]
  for (const path of own) assert.equal(ownPath(path), path)
  const others = [
    undefined,
    '',
    'bodies',
    'https://evil.example/',
    'HTTPS://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    '/a\\b',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/ /evil.example',
    'javascript:alert(1)',
    'data:text/html,hi',
    '/..//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    '/\u0000',
    '/é',
    '/sign-in',
    '/sign-in/link/abc',
    '/sign-out',
    '/first-administrator/abc',
    '/x/../sign-out',
  ]
  for (const given of others) assert.equal(ownPath(given), '/', JSON.stringify(given))
  assert.equal(ownPath('/sign-install'), '/sign-install')
})

test('what comes out is of our own site for a browser too', () => {
  const pieces = ['/', '\\', '.', '..', '@', ':', '%2f', '%5c', '?', '#', 'evil.example', 'a', '\t', '\n', ' ', 'http:']
  let seed = 20_261_124
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
  for (let i = 0; i < 5000; i++) {
    const typed = Array.from({ length: 1 + (next() % 6) }, () => pieces[next() % pieces.length]).join('')
    const url = new URL(ownPath(typed), 'https://minutes.wexmoor.example/sign-in')
    assert.equal(url.origin, 'https://minutes.wexmoor.example', JSON.stringify(typed))
  }
})
