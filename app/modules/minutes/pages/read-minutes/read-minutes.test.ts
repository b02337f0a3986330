import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest, type WebUnderTest } from '#test/web-server.ts'

const address = 'http://localhost/read'

const post = async (
  web: WebUnderTest,
  parts: Readonly<Record<string, string | readonly File[]>>,
): Promise<Response> => {
  const body = new FormData()
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === 'string') body.set(name, value)
    else for (const file of value) body.append(name, file)
  }
  return web.fetch(new Request(address, { method: 'POST', body }))
}

const minutes = `SAFER WESTMERE PARTNERSHIP
Minutes of the meeting held on Thursday 5 March 2026

Present: Councillor Grace Okafor (Chairman), Priya Nair

44   POLICE UPDATE                                  Action

RESOLVED that scooter thefts be shown ward by ward.     PN
`

const problems = (page: string): readonly string[] =>
  [...page.matchAll(/<li><a href="(#\w+)">([^<]+)<\/a><\/li>/g)].map(([, href, text]) => `${href} ${text}`)

test('the form has one heading, a label for each field, and no way out but the example', async () => {
  const answer = await webUnderTest().fetch(new Request(address))
  const page = await answer.text()
  assert.equal(answer.status, 200)
  assertStrictHtml(page)
  assert.equal(page.match(/<h1/g)?.length, 1)
  for (const field of ['files', 'minutes', 'report']) assert.match(page, new RegExp(`<label[^>]*for="${field}"`))
  assert.match(page, /<a class="govuk-link" href="\/example">/)
  assert.doesNotMatch(page, /https?:\/\/(?!www\.w3\.org)/, 'nothing of another host')
})

test('every answer forbids inline script and style, framing and guessing', async () => {
  const web = webUnderTest()
  for (const path of ['', 'example', 'nowhere', 'download']) {
    const { headers } = await web.fetch(new Request(address + path))
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/, path)
    assert.doesNotMatch(policy, /unsafe|\*|data:|https?:/, path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
  }
})

test('pasted minutes are read and shown, with the text of the source beside', async () => {
  const answer = await post(webUnderTest(), { minutes })
  const page = await answer.text()
  assert.equal(answer.status, 200)
  assertStrictHtml(page)
  assert.match(page, /id="line-2">.*Minutes of the meeting held on Thursday 5 March 2026/)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
})

test('what a person wrote is text in the page, never markup', async () => {
  const answer = await post(webUnderTest(), { minutes: `${minutes}<script>alert(1)</script> & "quotes"` })
  const page = await answer.text()
  assertStrictHtml(page)
  assert.doesNotMatch(page, /<script>alert/)
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;quotes&quot;/)
})

test('nothing given: an error that leads to the field', async () => {
  const answer = await post(webUnderTest(), { minutes: '  \n ', report: '' })
  const page = await answer.text()
  assert.equal(answer.status, 400)
  assertStrictHtml(page)
  assert.match(page, /<title>Error: /)
  assert.deepEqual(problems(page), ['#files Choose a file, or paste the minutes'])
})

test('what was typed is shown again beside what was wrong with a file', async () => {
  const typed = '\n<b>Minutes</b> of 5 March'
  const picture = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)], 'minutes.pdf')
  const answer = await post(webUnderTest(), { files: [picture], minutes: typed })
  const page = await answer.text()
  assert.equal(answer.status, 400)
  assertStrictHtml(page)
  assert.match(page, />\n\n&lt;b&gt;Minutes&lt;\/b&gt; of 5 March<\/textarea>/)
  assert.match(problems(page).join(), /^#files “minutes\.pdf” cannot be read\./)
})

test('an empty file, too many files, files too large together: each is said', async () => {
  const web = webUnderTest({ uploadMegabytes: 1, readingSeconds: 10 })
  const empty = await (await post(web, { files: [new File([], 'empty.txt')] })).text()
  assert.match(problems(empty).join(), /“empty\.txt” is empty/)
  const eleven = Array.from({ length: 11 }, (_, i) => new File(['text'], `${i}.txt`))
  assert.match(problems(await (await post(web, { files: eleven })).text()).join(), /10 files or fewer; you chose 11/)
  const large = await post(web, { files: [new File(['x'.repeat(1_100_000)], 'a.txt')], minutes: 'typed' })
  assert.equal(large.status, 400)
  const page = await large.text()
  assert.match(problems(page).join(), /Give less than 1 MB at a time; this was 1\.1 MB/)
  assert.match(page, />typed<\/textarea>/)
})

test('far too much is refused before it is taken in', async () => {
  const web = webUnderTest({ uploadMegabytes: 1, readingSeconds: 10 })
  const answer = await post(web, { files: [new File(['x'.repeat(3_000_000)], 'a.txt')] })
  assert.equal(answer.status, 413)
  assert.match(problems(await answer.text()).join(), /Give less than 1 MB/)
})

test('a body that is no form is an error, not a crash', async () => {
  const web = webUnderTest()
  for (const type of ['multipart/form-data; boundary=x', 'application/json', 'text/plain']) {
    const request = new Request(address, { method: 'POST', body: 'nonsense', headers: { 'content-type': type } })
    assert.equal((await web.fetch(request)).status, 400, type)
  }
})

test('the log says how much and how long, and not a word of what or whose', async () => {
  const web = webUnderTest()
  await post(web, { minutes, files: [new File(['Secret of Helen Marsh'], 'helen-marsh.txt')] })
  const log = web.logged.join('')
  assert.match(log, /"event":"decoded","format":"text","bytes":21/)
  assert.match(log, /"event":"request","method":"POST","route":"\/read","status":200/)
  assert.doesNotMatch(log, /helen|marsh|secret|westmere|scooter/i)
})

test('more readers than can wait are asked to come back, and lose nothing that they typed', async () => {
  const web = webUnderTest()
  const answers = await Promise.all(Array.from({ length: 13 }, () => post(web, { minutes })))
  const busy = answers.filter(({ status }) => status === 503)
  assert.equal(busy.length, 3, 'two are read, eight wait')
  assert.equal(answers.filter(({ status }) => status === 200).length, 10)
  assert.equal(busy[0]?.headers.get('retry-after'), '10')
  assert.match((await busy[0]?.text()) ?? '', /scooter thefts be shown ward by ward/)
})
