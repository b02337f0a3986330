import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest, type WebUnderTest } from '#test/web-server.ts'

const address = 'http://localhost/download'

const ask = (web: WebUnderTest, reading: string, download: string) =>
  web.fetch(new Request(address, { method: 'POST', body: new URLSearchParams({ reading, download }) }))

const sealedOf = async (web: WebUnderTest): Promise<string> => {
  const page = await (await web.fetch(new Request('http://localhost/example'))).text()
  return page.match(/name="reading" value="([^"]+)"/)?.[1] ?? ''
}

test('what a result page carries comes back as each kind of file', async () => {
  const web = webUnderTest()
  const sealed = await sealedOf(web)
  const begins: Readonly<Record<string, RegExp>> = {
    'arising-docx': /^PK/,
    'arising-pdf': /^%PDF-/,
    'ledger-csv': /Reference/,
    'minutes-docx': /^PK/,
    'minutes-pdf': /^%PDF-/,
    'actions-csv': /Owner/i,
    'everything-json': /^\{\n {2}"version": 1/,
  }
  for (const [download, begin] of Object.entries(begins)) {
    const answer = await ask(web, sealed, download)
    assert.equal(answer.status, 200, download)
    assert.match(await answer.text(), begin, download)
    const name = download.split('-')[1]
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      new RegExp(`^attachment; filename="[a-z0-9-]+\\.${name}"$`),
    )
    assert.equal(answer.headers.get('cache-control'), 'no-store')
  }
})

test('what this program did not seal is not opened', async () => {
  const web = webUnderTest()
  const sealed = await sealedOf(web)
  const stranger = webUnderTest()
  for (const [reading, download] of [
    [`${sealed.slice(0, -4)}AAAA`, 'ledger-csv'],
    ['', 'ledger-csv'],
    [sealed, 'toString'],
    [sealed, ''],
  ] as const) {
    const answer = await ask(web, reading, download)
    assert.equal(answer.status, 400)
    assertStrictHtml(await answer.text())
  }
  assert.equal((await ask(stranger, sealed, 'ledger-csv')).status, 400)
})

test('more downloads than can wait are asked to come back', async () => {
  const web = webUnderTest()
  const sealed = await sealedOf(web)
  const answers = await Promise.all(Array.from({ length: 12 }, async () => ask(web, sealed, 'ledger-csv')))
  const busy = answers.filter(({ status }) => status === 503)
  assert.equal(busy.length, 2, 'two are made, eight wait')
  assert.equal(busy[0]?.headers.get('retry-after'), '10')
  assertStrictHtml((await busy[0]?.text()) ?? '')
})
