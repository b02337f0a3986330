import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { clientAddress, isOnThisMachine } from './client-address.ts'
import { listen } from './listen.ts'

const app = new Hono()
app.get('/:proxies', c => c.json([clientAddress(c, Number(c.req.param('proxies'))), isOnThisMachine(c)]))

const ask = async (proxies: number, headers: Readonly<Record<string, string>> = {}): Promise<unknown> =>
  (await app.request(`http://127.0.0.1:3000/${proxies}`, { headers })).json()

test('as many places of X-Forwarded-For are believed as there are proxies, from its end', async () => {
  const header = { 'x-forwarded-for': 'made-up, 192.0.2.7, 10.0.0.1' }
  assert.deepEqual(await ask(0, header), ['unknown', false])
  assert.deepEqual(await ask(1, header), ['10.0.0.1', false])
  assert.deepEqual(await ask(2, header), ['192.0.2.7', false])
  assert.deepEqual(await ask(2), ['unknown', true])
})

test('only a browser on the machine itself, through no proxy, is on this machine', async () => {
  const cases: readonly [string, Readonly<Record<string, string>>, boolean][] = [
    ['http://127.0.0.1:3000/0', {}, true],
    ['http://localhost:3000/0', {}, true],
    ['http://[::1]:3000/0', {}, true],
    ['http://minutes.example.org/0', {}, false],
    ['http://127.0.0.1.example.org/0', {}, false],
    ['http://localhost:3000/0', { host: 'minutes.example.org' }, false],
    ['http://localhost:3000/0', { 'x-forwarded-for': '192.0.2.1' }, false],
    ['http://localhost:3000/0', { forwarded: 'for=192.0.2.1' }, false],
    ['http://localhost:3000/0', { via: '1.1 proxy' }, false],
  ]
  for (const [url, headers, expected] of cases) {
    const [, local] = (await (await app.request(url, { headers })).json()) as [string, boolean]
    assert.equal(local, expected, `${url} ${JSON.stringify(headers)}`)
  }
})

test('the address of a real connection is known', async () => {
  const server = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0, furtherPorts: 0 })
  const answer = await fetch(`http://127.0.0.1:${server.port}/0`)
  assert.deepEqual(await answer.json(), ['127.0.0.1', true])
  await server.close(100)
})
