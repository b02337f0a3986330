import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertStrictHtml } from '#test/strict-html.ts'
import { aBody, anAccount } from '#test/rows.ts'
import { webUnderTest } from '#test/web-server.ts'
import { recordChange } from '../../commands/record-change.ts'
import { logCsv } from './csv.ts'

const site = async () => {
  const web = webUnderTest()
  const { administrator, body } = await web.perform(async act => ({
    administrator: await anAccount(act.tx, { administrator: 1 }),
    body: await aBody(act.tx, { slug: 'strategic-group', name: 'Strategic <Group>' }),
  }))
  const cookie = await web.cookieOf(administrator.id)
  const ask = async (path: string): Promise<string> => {
    const answer = await web.fetch(new Request(`http://localhost${path}`, { headers: { cookie } }))
    assert.equal(answer.status, 200, path)
    // As bytes, since a decoder drops the mark at the start.
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
    if (path.includes('.csv')) assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/)
    else assertStrictHtml(text)
    return text
  }
  const note = (number: number, bodyId: string | null = body.id) =>
    web.perform(act =>
      recordChange(act, {
        action: 'meeting.moved',
        subject: { kind: 'meeting', id: `m${number % 2}` },
        bodyId,
        before: { date: '2026-03-08', venue: '<script>' },
        after: { date: '2026-03-26', venue: `Room ${number}` },
      }),
    )
  return { ...web, body, ask, note }
}

const rooms = (page: string): readonly string[] => [...page.matchAll(/>Room (\d+)</g)].map(([, room]) => room ?? '')

test('the newest first, fifty to a page, each once', async () => {
  const it = await site()
  for (let i = 0; i < 120; i++) await it.note(i)
  const seen: string[] = []
  let path: string | undefined = '/bodies/strategic-group/log'
  while (path !== undefined) {
    const page: string = await it.ask(path)
    assert.ok(rooms(page).length <= 50)
    seen.push(...rooms(page))
    path = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 120 }, (_, i) => String(119 - i)),
  )
  await it.close()
})

test('a body’s log has its own entries, a record’s only its own, and the whole has all', async () => {
  const it = await site()
  await it.note(1)
  await it.note(2)
  await it.note(3, null)
  assert.deepEqual(rooms(await it.ask('/bodies/strategic-group/log')), ['2', '1'])
  assert.deepEqual(rooms(await it.ask('/bodies/strategic-group/log?subject=meeting:m1')), ['1'])
  assert.deepEqual(rooms(await it.ask('/admin/log?subject=meeting:m1')), ['3', '1'])
  const whole = await it.ask('/admin/log')
  assert.deepEqual(rooms(whole), ['3', '2', '1'])
  assert.match(whole, /moved the meeting 2026-03-26/)
  assert.match(whole, /signed in by a link/)
  assert.match(whole, /&lt;script&gt;/)
  for (const odd of ['?subject=%3Cscript%3E', '?before=x', '?before=-1', '?subject=a:b:c', '?before=99999999999999']) {
    assert.equal(rooms(await it.ask(`/admin/log${odd}`)).length, 3, odd)
  }
  assert.match(await it.ask('/admin/log?subject=meeting:none'), /There is nothing here/)
  await it.close()
})

test('the file has the same entries, and no cell that a spreadsheet takes for a formula', async () => {
  const it = await site()
  await it.note(1)
  const file = await it.ask('/bodies/strategic-group/log.csv')
  assert.ok(file.startsWith('\uFEFF"When","Who","By","What","Record","Action","Changes"\r\n'))
  assert.match(file, /"Date: 2026-03-08 → 2026-03-26\nVenue: <script> → Room 1"\r\n$/)
  for (const name of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '  =1',
    '\r=1',
    '=HYPERLINK("https://evil.example","x")',
  ]) {
    const by = { kind: 'account', id: 'a', name } as const
    const subject = { kind: 'body', id: 'b' }
    const shared = { id: 1, at: '2026-06-12T09:00:00Z', subject, bodyId: null, before: null, after: null }
    const [, line = ''] = logCsv([{ ...shared, by, action: 'body.created' }]).split('\r\n"2026')
    assert.match(line, /^[^,]*,"'/, JSON.stringify(name))
    assert.doesNotMatch(line, /(^|,)"[=+\-@\t\r]/)
  }
  await it.close()
})
