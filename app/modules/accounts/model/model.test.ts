import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserName } from './browser-name.ts'
import { emailProblems, foldEmail, nameProblems, tidyName } from './check-account.ts'
import { trustedEmail } from './trusted-email.ts'

test('an address counts only where the provider says that it is theirs', () => {
  const email = 'Priya.Nair@Wexmoor.example'
  const table: readonly [Readonly<Record<string, unknown>>, boolean][] = [
    [{ email, email_verified: true }, true],
    [{ email, email_verified: 'true' }, true],
    [{ email, xms_edov: true }, true],
    [{ email, xms_edov: 1 }, true],
    [{ email, xms_edov: '1' }, true],
    [{ email }, false],
    [{ email, email_verified: false }, false],
    [{ email, email_verified: 'false' }, false],
    [{ email, email_verified: false, xms_edov: true }, false],
    [{ email, email_verified: null }, false],
    [{ email, email_verified: 'yes' }, false],
    [{ email, xms_edov: false }, false],
    [{ email, xms_edov: 0 }, false],
    [{ preferred_username: email, email_verified: true }, false],
    [{ upn: email, xms_edov: true }, false],
    [{ email: '', email_verified: true }, false],
    [{ email: [email], email_verified: true }, false],
    [{}, false],
  ]
  for (const [claims, counts] of table) {
    assert.equal(trustedEmail(claims), counts ? 'priya.nair@wexmoor.example' : null, JSON.stringify(claims))
  }
})

test('slips of the hand in an address are found', () => {
  for (const fine of ['a@b.example', ' Priya.Nair@wexmoor.gov.example ', "o'neill@b.example", 'a+b@c-d.example']) {
    assert.deepEqual(emailProblems(fine), [], fine)
  }
  for (const wrong of [
    '',
    '  ',
    'priya',
    'a@b',
    '@b.example',
    'a@',
    'a b@c.example',
    'a@b.example, c@d.example',
    'a@b.',
    '<a@b.example>',
  ]) {
    assert.equal(emailProblems(wrong).length, 1, wrong)
  }
  assert.equal(emailProblems(`${'a'.repeat(250)}@b.example`).length, 1)
  assert.equal(foldEmail(' A@B.Example '), 'a@b.example')
})

test('a name is tidied, and must be there', () => {
  assert.equal(tidyName('  Priya \n  Nair '), 'Priya Nair')
  assert.deepEqual(nameProblems(' x '), [])
  assert.equal(nameProblems(' \t ').length, 1)
  assert.equal(nameProblems('x'.repeat(101)).length, 1)
})

test('browsers are called what their owners call them', () => {
  const agents: Readonly<Record<string, string>> = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0': 'Firefox on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0':
      'Edge on Windows',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1':
      'Safari on iPhone',
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36':
      'Chrome on Android',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15':
      'Safari on Mac',
    'curl/8.0': 'Unknown browser',
    '<script>': 'Unknown browser',
  }
  for (const [agent, name] of Object.entries(agents)) assert.equal(browserName(agent), name)
  assert.equal(browserName(undefined), 'Unknown browser')
})
