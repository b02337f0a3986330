import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anAccount, aBody, aRole } from '#test/rows.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { webUnderTest, type WebUnderTest } from '#test/web-server.ts'
import { sample } from '../test/intake.test-support.ts'
import { paths } from '../paths.ts'

const origin = 'http://localhost'

const visitor = async (web: WebUnderTest, given: { administrator: boolean; role?: 'clerk' | 'member' }) => {
  const { account, body } = await web.perform(async ({ tx }) => {
    const made = await anAccount(tx, { administrator: given.administrator ? 1 : 0 })
    const own = await aBody(tx, { name: 'Wexmoor Resilience Forum', kind: 'forum' })
    if (given.role !== undefined) await aRole(tx, { account_id: made.id, body_id: own.id, role: given.role })
    return { account: made, body: own }
  })
  const cookie = await web.cookieOf(account.id)
  const get = async (path: string) => {
    const answer = await web.fetch(new Request(`${origin}${path}`, { headers: { cookie } }))
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const post = async (path: string, form: FormData) => {
    const answer = await web.fetch(new Request(`${origin}${path}`, { method: 'POST', headers: { cookie }, body: form }))
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  return { get, post, body }
}

const upload = (...files: readonly (readonly [string, Uint8Array])[]): FormData => {
  const form = new FormData()
  for (const [name, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], name))
  form.set('kind', 'minutes')
  return form
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('given, asked, answered, taken: each page is strict HTML', async () => {
  const web = webUnderTest()
  const { get, post } = await visitor(web, { administrator: true })
  for (const path of [paths.intake, paths.give, paths.questions]) {
    const page = await get(path)
    assert.equal(page.status, 200, path)
    assertStrictHtml(page.text)
  }
  const given = await post(
    paths.give,
    upload(
      ['minutes-2021.txt', sample('minutes-2021.txt')],
      ['pack-2024.txt', sample('pack-2024.txt')],
      ['scan.pdf', bytes('%PDF-1.4 broken')],
      ['letter.txt', bytes('Dear Sir')],
    ),
  )
  assert.deepEqual([given.status, given.to], [303, paths.intake])
  await web.takeIn()
  const waiting = await get(paths.intake)
  assertStrictHtml(waiting.text)
  assert.match(waiting.text, /4 questions to answer/)
  assert.match(waiting.text, /The file is damaged.*Open it in the program that made it/s)
  assert.equal(waiting.headers.get('refresh'), null)

  const asked = await get(paths.questions)
  assertStrictHtml(asked.text)
  assert.doesNotMatch(asked.text, /checked/, 'what is not certain is not chosen')
  const form = new FormData()
  for (const [, name = ''] of asked.text.matchAll(/name="(q-[0-9a-f]{12})"/g)) form.set(name, 'new')
  assert.deepEqual((await post(paths.questions, form)).to, paths.intake)
  await web.takeIn()
  const taken = await get(paths.intake)
  assertStrictHtml(taken.text)
  assert.match(taken.text, /proposed seats to answer/)
  assert.match(taken.text, /<strong>2<\/strong> taken in/)
  const seats = await get(paths.questions)
  assertStrictHtml(seats.text)
  assert.match(seats.text, /checked/, 'what is certain is')
  await web.close()
})

test('what is wrong with an upload is said beside the field', async () => {
  const web = webUnderTest({ uploadMegabytes: 1 })
  const { post } = await visitor(web, { administrator: true })
  const wrong = async (form: FormData, message: RegExp) => {
    const page = await post(paths.give, form)
    assert.equal(page.status, 400)
    assertStrictHtml(page.text)
    assert.match(page.text, message)
  }
  await wrong(upload(), /Choose a file/)
  await wrong(upload(['big.txt', new Uint8Array(1_200_000)]), /“big\.txt” is 1\.2 MB\. Choose files of up to 1 MB/)
  await web.close()
})

test('an answer that does not fit is refused, and everything is shown again', async () => {
  const web = webUnderTest()
  const { get, post } = await visitor(web, { administrator: true })
  const undated = new TextDecoder()
    .decode(sample('minutes-2021.txt'))
    .replace('at 10.00 am on 14 September 2021', '')
    .replace(/\d+ (June|December) 2021/g, 'that day')
  await post(paths.give, upload(['undated.txt', bytes(undated)]))
  await web.takeIn()
  const asked = await get(paths.questions)
  const names = [...asked.text.matchAll(/name="(q-[0-9a-f]{12})"/g)].map(match => match[1] ?? '')
  const dayName = /name="d-([0-9a-f]{12})-day"/.exec(asked.text)?.[1] ?? ''
  const form = new FormData()
  for (const name of names) form.set(name, 'new')
  form.set(`q-${dayName}`, 'day')
  form.set(`d-${dayName}-day`, '31')
  form.set(`d-${dayName}-month`, '2')
  form.set(`d-${dayName}-year`, '2021')
  const page = await post(paths.questions, form)
  assert.equal(page.status, 400)
  assertStrictHtml(page.text)
  assert.match(page.text, /February 2021 has 28 days/)
  assert.match(page.text, /value="31"/)
  form.set(`d-${dayName}-day`, '14')
  form.set(`d-${dayName}-month`, '9')
  assert.equal((await post(paths.questions, form)).status, 303)
  await web.takeIn()
  const meetings = await web.db.read(tx => tx.selectFrom('meeting').select('date').execute())
  assert.deepEqual(
    meetings.map(({ date }) => date),
    ['2021-09-14'],
  )
  await web.close()
})

test('a clerk founds no body, takes in for their own, and sees only their own files', async () => {
  const web = webUnderTest()
  const clerk = await visitor(web, { administrator: false, role: 'clerk' })
  const other = await visitor(web, { administrator: false, role: 'clerk' })
  const member = await visitor(web, { administrator: false, role: 'member' })
  assert.equal((await member.get(paths.intake)).status, 404)
  assert.equal((await member.post(paths.give, upload(['a.txt', bytes('a')]))).status, 404)

  const text = new TextDecoder().decode(sample('minutes-2021.txt'))
  const own = text
    .replace('SAFER WEXMOOR PARTNERSHIP STRATEGIC GROUP', 'WEXMOOR RESILIENCE FORUM')
    .replaceAll('WBC ', '')
  await clerk.post(paths.give, upload(['own.txt', bytes(own)], ['foreign.txt', bytes(text)]))
  await web.takeIn()
  const asked = await clerk.get(paths.questions)
  assert.doesNotMatch(asked.text, /A new body/)
  assert.match(asked.text, /Which body is “Safer Wexmoor Partnership Strategic Group”/)
  const bodies = await web.db.read(tx => tx.selectFrom('meeting').select(['body_id', 'date']).execute())
  assert.deepEqual(
    bodies.map(one => [one.body_id, one.date]),
    [[clerk.body.id, '2021-09-14']],
  )
  assert.doesNotMatch((await other.get(paths.intake)).text, /own\.txt/)
  assert.match((await other.get(paths.questions)).text, /There is nothing to answer/)
  await web.close()
})

test('a file is given back as it was, to be kept and never to be shown', async () => {
  const web = webUnderTest()
  const { get, post } = await visitor(web, { administrator: true })
  const html = '<html><script>alert(1)</script></html>'
  await post(paths.give, upload(['Überblick "1".html', bytes(html)]))
  await web.takeIn()
  const address = /href="(\/intake\/files\/[^"]+\/original)"/.exec((await get(paths.intake)).text)?.[1] ?? ''
  const file = await get(address)
  assert.equal(file.text, html)
  assert.equal(file.headers.get('content-type'), 'application/octet-stream')
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="_berblick _1_\.html"/)
  await web.close()
})

test('while files wait, the page is loaded again by itself, unless somebody stopped that', async () => {
  const web = webUnderTest()
  const { get } = await visitor(web, { administrator: true })
  await web.perform(({ tx }) =>
    tx
      .insertInto('file')
      .values({ hash: 'a'.repeat(64), name: 'x', media_type: 'text/plain', size: 1, stored_at: '2026-06-12T09:00:00Z' })
      .execute(),
  )
  await web.perform(({ tx }) =>
    tx
      .insertInto('intake')
      .values({
        id: 'x',
        file_hash: 'a'.repeat(64),
        name: 'lost.txt',
        kind: 'minutes',
        state: 'reading',
        attempts: 1,
        given_at: '2026-06-12T09:00:00Z',
        given_by_kind: 'system',
        given_by_name: 'Matters Arising',
      })
      .execute(),
  )
  const still = await get(paths.intakePage({ from: 0, still: true }))
  assertStrictHtml(still.text)
  assert.equal(still.headers.get('refresh'), null)
  await web.takeIn()
  assert.match((await get(paths.intake)).text, /The file is missing from the folder of files\. Give it again/)
  await web.close()
})

test('an administrator gives a new body its name, kind and parent while answering', async () => {
  const web = webUnderTest()
  const { get, post } = await visitor(web, { administrator: true })
  const parent = await web.perform(act => aBody(act.tx, { name: 'Safer Wexmoor Partnership' }))
  await post(paths.give, upload(['old.txt', sample('minutes-2021.txt')]))
  await web.takeIn()
  const asked = await get(paths.questions)
  assertStrictHtml(asked.text)
  const [, id = ''] = /name="n-([0-9a-f]{12})"/.exec(asked.text) ?? []
  const form = new FormData()
  for (const [, name = ''] of asked.text.matchAll(/name="(q-[0-9a-f]{12})"/g)) form.set(name, 'new')
  form.set(`q-${id}`, 'named')
  form.set(`n-${id}`, '')
  form.set(`k-${id}`, 'panel')
  form.set(`p-${id}`, parent.id)
  const wrong = await post(paths.questions, form)
  assert.equal(wrong.status, 400)
  assertStrictHtml(wrong.text)
  assert.match(wrong.text, /Enter the name of the new body/)
  form.set(`n-${id}`, 'Wexmoor Reducing Harm Panel')
  form.set(`p-${id}`, 'nowhere')
  const lost = await post(paths.questions, form)
  assert.match(lost.text, /Choose a parent body from the list/)
  assert.match(lost.text, /value="Wexmoor Reducing Harm Panel"/)
  form.set(`p-${id}`, parent.id)
  assert.equal((await post(paths.questions, form)).status, 303)
  await web.takeIn()
  const [body, more] = await web.db.read(tx =>
    tx
      .selectFrom('body')
      .innerJoin('meeting', 'meeting.body_id', 'body.id')
      .select(['name', 'kind', 'parent_id'])
      .execute(),
  )
  assert.deepEqual({ ...body }, { name: 'Wexmoor Reducing Harm Panel', kind: 'panel', parent_id: parent.id })
  assert.equal(more, undefined)
  await web.close()
})

test('the page of a meeting has the files that it was taken in from, for those who may have them', async () => {
  const web = webUnderTest()
  const { get, post } = await visitor(web, { administrator: true })
  await post(paths.give, upload(['old minutes.txt', sample('minutes-2021.txt')]))
  await web.takeIn()
  const asked = await get(paths.questions)
  const form = new FormData()
  for (const [, name = ''] of asked.text.matchAll(/name="(q-[0-9a-f]{12})"/g)) form.set(name, 'new')
  await post(paths.questions, form)
  await web.takeIn()
  const [meeting] = await web.db.read(tx => tx.selectFrom('meeting').select(['id', 'body_id']).execute())
  const person = await web.db.read(tx =>
    tx.selectFrom('person').select('id').where('name', '=', 'Tom Ashworth').executeTakeFirstOrThrow(),
  )
  const address = `/meetings/${meeting?.id ?? ''}`
  const page = await get(address)
  assertStrictHtml(page.text)
  const [, file = ''] = /href="(\/intake\/files\/[^"]+)" download>old minutes\.txt \(minutes\)/.exec(page.text) ?? []
  assert.equal((await get(file)).status, 200)
  for (const role of ['member', 'author', 'observer'] as const) {
    const cookie = await web.perform(async ({ tx }) => {
      const account = await anAccount(tx)
      await aRole(tx, { account_id: account.id, body_id: meeting?.body_id ?? '', role })
      return account.id
    })
    const headers = { cookie: await web.cookieOf(cookie) }
    const ask = (path: string) => web.fetch(new Request(`${origin}${path}`, { headers }))
    const may = role === 'member'
    assert.equal((await ask(file)).status, may ? 200 : 404, role)
    assert.equal((await (await ask(address)).text()).includes('old minutes.txt'), may, role)
  }
  const posts = await get(`/people/${person.id}`)
  assertStrictHtml(posts.text)
  assert.match(posts.text, /As minutes print them/)
  assert.match(posts.text, /14 September 2021/)
  await web.close()
})
