import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { isSameOrigin } from './same-origin.ts'

const app = new Hono()
app.post('/', c => c.text(String(isSameOrigin(c))))

type Headers = Readonly<Record<string, string>>

/** What a browser, or something that is none, says of where a form comes from, and whether it is let in. */
const table: readonly [Headers, boolean, string][] = [
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://minutes.wexmoor.example' }, true, 'our own form'],
  [{ 'sec-fetch-site': 'none' }, true, 'the person, by typing the address'],
  [{ 'sec-fetch-site': 'same-site', origin: 'https://evil.wexmoor.example' }, false, 'a neighbour under the same name'],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false, 'another site'],
  [{ 'sec-fetch-site': 'cross-site' }, false, 'another site without an origin'],
  [
    { 'sec-fetch-site': 'cross-site', origin: 'https://minutes.wexmoor.example' },
    false,
    'the header that cannot be forged wins',
  ],
  [{ 'sec-fetch-site': 'made-up' }, false, 'a word that no browser says'],
  [{ 'sec-fetch-site': '' }, false, 'an empty word'],
  [{ origin: 'https://minutes.wexmoor.example' }, true, 'an older browser, our own form'],
  [{ origin: 'https://evil.example' }, false, 'an older browser, another site'],
  [{ origin: 'https://minutes.wexmoor.example.evil.example' }, false, 'a name that begins like ours'],
  [{ origin: 'https://minutes.wexmoor.example:8443' }, false, 'another port'],
  [{ origin: 'null' }, false, 'a sandboxed frame'],
  [{ origin: '' }, false, 'an empty origin'],
  [{}, true, 'a program that is no browser, and has no cookie but its own'],
]

for (const [headers, letIn, who] of table) {
  test(`${letIn ? 'lets in' : 'keeps out'}: ${who}`, async () => {
    const all = { host: 'minutes.wexmoor.example', ...headers }
    const answer = await app.request('https://minutes.wexmoor.example/', { method: 'POST', headers: all })
    assert.equal(await answer.text(), String(letIn))
  })
}
