import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertStrictHtml } from '#test/strict-html.ts'
import { heading, protocol, twoActions, wards } from '../commands/minutes-record.test-support.ts'
import { pagesUnderTest } from './record-pages.test-support.ts'

const json = async (response: Response) =>
  (await response.json()) as { readonly version?: number; readonly message: string }

const pageOf = async (response: Response): Promise<string> => {
  const page = await response.text()
  assertStrictHtml(page)
  return page
}

test('a clerk finds the headings there, saves as a plain form, and sees what was read', async () => {
  const { ask, base } = await pagesUnderTest('none')
  const first = await pageOf(await ask('clerk', `${base}/edit`))
  assert.match(first, /175 {2}Apologies for absence/)
  assert.match(first, /name="version" value="0"/)
  const saved = await ask('clerk', `${base}/edit`, { version: '0', opened: '0', text: twoActions })
  assert.equal(saved.status, 303)
  assert.equal(saved.headers.get('location'), `${base}/edit`)
  const again = await pageOf(await ask('clerk', `${base}/edit`))
  assert.match(again, /2 actions, 2 decisions/)
  assert.match(again, /Priya Nair \(Community Safety Manager, Wexmoor Council\)/)
  assert.match(again, /data-line="16"/)
})

test('short codes are put into words for those whose browser runs no scripts', async () => {
  const { ask, base } = await pagesUnderTest('none')
  await ask('clerk', `${base}/edit`, { version: '0', text: `${heading}175  Signs\n\n;r signs be put up.   PN\n` })
  assert.match(await pageOf(await ask('clerk', `${base}/edit`)), /\nRESOLVED that signs be put up\./)
})

test('a stale form shows both texts side by side, and a text of both', async () => {
  const { ask, base } = await pagesUnderTest('draft')
  const theirs = twoActions.replace('had risen', 'had fallen')
  await ask('clerk', `${base}/edit`, { version: '1', text: theirs })
  const mine = twoActions.replace(protocol, 'RESOLVED that nothing be done.')
  const answer = await ask('clerk', `${base}/edit`, { version: '1', text: mine })
  assert.equal(answer.status, 412)
  const page = await pageOf(answer)
  assert.match(page, /Only in yours: <\/span>RESOLVED that nothing be done\./)
  assert.match(page, /Only in theirs: <\/span>The Group heard that thefts had fallen\./)
  const [, merged = ''] = /<textarea[^>]* id="text"[^>]*>([^<]*)</.exec(page) ?? []
  assert.ok(merged.includes('had fallen') && merged.includes('nothing be done'))
  assert.match(page, /name="version" value="2"/)
  const kept = await ask('clerk', `${base}/edit`, { version: '2', text: mine })
  assert.equal(kept.status, 303)
  assert.match(
    await pageOf(await ask('clerk', `${base}/versions?older=2&newer=3`)),
    /Put in: <\/span>RESOLVED that nothing/,
  )
})

test('the texts that were saved are listed a page at a time, and any two can be chosen from either page', async () => {
  const { ask, base, web } = await pagesUnderTest('draft')
  await web.perform(async ({ tx }) => {
    const [minutes] = await tx.selectFrom('minutes').select('id').execute()
    for (let version = 2; version <= 150; version++) {
      const row = { id: `v${version}`, minutes_id: minutes?.id ?? '', version, saved_by: 'Asha Clerk' }
      const text = 'A'.repeat(version)
      await tx
        .insertInto('minutes_version')
        .values({ ...row, saved_at: '2026-06-18T15:00:00Z', text, characters: text.length })
        .execute()
    }
  })
  const first = await pageOf(await ask('clerk', `${base}/versions`))
  assert.match(first, /value="51"/)
  assert.doesNotMatch(first, /value="50"/)
  assert.match(first, /versions\?page=2/)
  const second = await pageOf(await ask('clerk', `${base}/versions?page=2&older=2&newer=150`))
  assert.match(second, /From version 2 to version 150/)
  assert.match(second, /<option value="150" selected/)
  assert.match(second, /versions\?page=1/)
})

test('a text that is saved as it is typed answers with its version, and with 412 where it is stale', async () => {
  const { ask, base, web } = await pagesUnderTest('draft')
  const answer = await ask('clerk', `${base}/text`, { version: '1', text: `${twoActions}\n` })
  assert.deepEqual([answer.status, (await json(answer)).version], [200, 2])
  const stale = await ask('clerk', `${base}/text`, { version: '1', text: heading })
  assert.equal(stale.status, 412)
  assert.match((await json(stale)).message, /^Not saved: Asha Clerk saved another text/)
  assert.ok(!web.logged.some(line => line.includes('scooter')), 'no words of the minutes are logged')
})

test('what is read while somebody types is a fragment with what is gone', async () => {
  const { ask, base } = await pagesUnderTest('draft')
  const text = twoActions.replace(wards, 'Nothing.').replace('TA\n', 'PN\n')
  const fragment = await (await ask('clerk', `${base}/reading`, { opened: '1', text })).text()
  assertStrictHtml(
    `<!doctype html><html lang="en"><head><title>x</title></head><body><textarea id="text"></textarea>${fragment}</body></html>`,
  )
  assert.match(fragment, /No longer an action:.*Minute 175.*scooter thefts/s)
  assert.match(fragment, /Now owed by Priya Nair, before by\s+Tom Ashworth/)
  for (const role of ['chair', 'member', 'observer'] as const) {
    const status = role === 'chair' ? 403 : 404
    assert.equal((await ask(role, `${base}/reading`, { text })).status, status, role)
  }
})

test('somebody whose session has ended gets the text back', async () => {
  const { ask, base } = await pagesUnderTest('draft')
  const answer = await ask(null, `${base}/edit`, { version: '1', text: 'What I <typed>' })
  assert.equal(answer.status, 401)
  assert.match(await pageOf(answer), /What I &lt;typed&gt;<\/textarea>/)
  assert.equal((await ask(null, `${base}/text`, { version: '1', text: 'x' })).status, 303)
})

test('an action that people know of goes only after it was shown and a reason was given', async () => {
  const { ask, base } = await pagesUnderTest('circulated')
  const less = twoActions.replace(protocol, 'Nothing was decided.')
  const live = await ask('clerk', `${base}/text`, { version: '2', text: less })
  assert.equal(live.status, 409)
  const asked = await pageOf(await ask('clerk', `${base}/edit`, { version: '2', text: less }))
  assert.match(asked, /1 action would go/)
  assert.match(asked, /SWSG 176\/26\.1/)
  const unreasoned = await ask('clerk', `${base}/edit`, { version: '2', text: less, confirm: 'yes' })
  assert.equal(unreasoned.status, 400)
  assert.match(await pageOf(unreasoned), /Enter why this goes/)
  const back = await pageOf(await ask('clerk', `${base}/edit`, { version: '2', text: less, back: 'yes' }))
  assert.match(back, /Nothing was decided\./)
  const done = await ask('clerk', `${base}/edit`, { version: '2', text: less, confirm: 'yes', reason: 'Not agreed' })
  assert.equal(done.status, 303)
  assert.match(await pageOf(await ask('member', base)), /SWSG 176\/26\.1:.*Not agreed/s)
})

test('minutes are sent round, remarked on, answered, approved and downloaded', async () => {
  const { ask, base, meeting, next, web } = await pagesUnderTest('draft')
  assert.match(await pageOf(await ask('clerk', `${base}/circulate`)), /2 people who attended will get an e-mail/)
  assert.equal((await ask('clerk', `${base}/circulate`, { version: '1' })).status, 303)
  const place = 'minute-175'
  const empty = await ask('member', `${base}/remarks`, { minute: '175', place, [`remark-${place}`]: ' ' })
  assert.equal(empty.status, 400)
  assert.match(await pageOf(empty), /href="#remark-minute-175"/)
  const left = await ask('member', `${base}/remarks`, { minute: '175', place, [`remark-${place}`]: 'It was 61.' })
  assert.equal(left.headers.get('location'), `${base}#minute-175`)
  const shown = await pageOf(await ask('clerk', base))
  const [, remark = ''] = /remarks\/(\w+)"/.exec(shown) ?? []
  const answering = { version: '1', place: `answer-${remark}` }
  assert.equal((await ask('clerk', `${base}/remarks/${remark}`, answering)).status, 400)
  const answered = { ...answering, [`state-answer-${remark}`]: 'taken', [`answer-answer-${remark}`]: 'Thank you.' }
  assert.equal((await ask('clerk', `${base}/remarks/${remark}`, answered)).status, 303)
  assert.match(await pageOf(await ask('member', base)), /Answer: Thank you\./)

  const later = `/meetings/${next.id}/minutes`
  const [, address = ''] =
    /href="(\/meetings\/\w+\/minutes\/approve\/\w+)"/.exec(await (await ask('clerk', later)).text()) ?? []
  assert.match(await pageOf(await ask('clerk', address)), /Approve the minutes of 12 March 2026/)
  const more = await pageOf(await ask('clerk', address, { version: '2', rows: '1', more: 'yes', 'correction-0': 'A' }))
  assert.match(more, /Correction 2/)
  assert.match(more, />A<\/textarea>/)
  const wrong = await ask('clerk', address, { version: '2', rows: '1', 'minute-0': '175' })
  assert.equal(wrong.status, 400)
  await pageOf(wrong)
  const form = { version: '2', rows: '2', 'minute-0': '175', 'correction-0': 'for “risen” read “fallen”.' }
  const approved = await ask('clerk', address, form)
  assert.equal(approved.headers.get('location'), `${later}/edit`)
  assert.match(await pageOf(await ask('clerk', `${later}/edit`)), /\(a\) Minute 175: for “risen” read “fallen”\./)
  assert.equal((await ask('clerk', address, form)).status, 409, 'twice is told')
  assert.equal((await ask('clerk', `${base}/edit`)).status, 403)
  const page = await pageOf(await ask('observer', base))
  assert.match(page, /Corrected at the meeting of 11 June 2026/)

  for (const [format, type] of [
    ['html', 'text/html'],
    ['text', 'text/plain'],
    ['docx', 'wordprocessingml'],
    ['pdf', 'application/pdf'],
  ] as const) {
    const file = await ask('observer', `${base}/file/${format}`)
    assert.ok(file.headers.get('content-type')?.includes(type), format)
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (format === 'html' || format === 'text') {
      const text = new TextDecoder().decode(bytes)
      assert.match(text, /Corrected at the meeting of 11 June 2026/)
      assert.match(text, /Approved at the meeting of 11 June 2026/)
    } else assert.ok(bytes.length > 2_000)
  }
  assert.equal((await ask('member', `${base}/file/exe`)).status, 404)

  const minutes = await web.db.read(tx =>
    tx.selectFrom('minutes').select('id').where('meeting_id', '=', meeting.id).executeTakeFirstOrThrow(),
  )
  const permanent = await ask('observer', `/minutes/${minutes.id}/175`)
  assert.equal(permanent.headers.get('location'), `${base}#minute-175`)
  assert.equal((await ask('observer', `/minutes/${minutes.id}/999`)).status, 404)
})

const seen = {
  none: { clerk: 200, chair: 404, member: 404, author: 404, observer: 404 },
  draft: { clerk: 200, chair: 200, member: 404, author: 404, observer: 404 },
  circulated: { clerk: 200, chair: 200, member: 200, author: 200, observer: 404 },
} as const

for (const state of ['none', 'draft', 'circulated'] as const) {
  test(`who sees minutes and their files in the state ${state}`, async () => {
    const { ask, base } = await pagesUnderTest(state)
    for (const role of ['clerk', 'chair', 'member', 'author', 'observer'] as const) {
      const status = seen[state][role]
      assert.equal((await ask(role, base)).status, status, role)
      assert.equal((await ask(role, `${base}/file/text`)).status, state === 'none' ? 404 : status, role)
      const officers = state !== 'none' && (role === 'clerk' || role === 'chair')
      assert.equal((await ask(role, `${base}/versions`)).status, officers ? 200 : 404, role)
    }
    assert.equal((await ask(null, base)).status, 303)
  })
}

test('the exempt part of approved minutes stays out of the sight of observers, in every form', async () => {
  const secret = 'The informant lives in Fallow Road.'
  const text = `${twoActions}\n177  Informants\n\n${secret}\n\nRESOLVED that the informant be moved.   PN\n\n178  Close\n\nNothing more.\n`
  const { ask, base, meeting, next, web } = await pagesUnderTest('circulated', text)
  const minutes = await web.db.read(tx =>
    tx.selectFrom('minutes').select('id').where('meeting_id', '=', meeting.id).executeTakeFirstOrThrow(),
  )
  const item = { purpose: 'decision', position: 1, kind: 'business', notes: '', state: 'open' } as const
  await web.perform(({ tx }) =>
    tx
      .insertInto('agenda_item')
      .values({ ...item, id: 'exempt', meeting_id: meeting.id, title: 'Informants', exempt_paragraph: 7 })
      .execute(),
  )
  const address = `/meetings/${next.id}/minutes/approve/${minutes.id}`
  const form = { version: '2', rows: '1', 'minute-0': '177', 'correction-0': 'The informant lives elsewhere.' }
  assert.equal((await ask('clerk', address, form)).status, 303)
  for (const path of [base, `${base}/file/html`, `${base}/file/text`]) {
    const open = await (await ask('observer', path)).text()
    assert.ok(open.includes('177') && open.includes('scooter'), path)
    assert.ok(!/informant (lives|be moved)/i.test(open), path)
    assert.match(await (await ask('member', path)).text(), /informant lives/i)
  }
  // Where the exempt item cannot be told from the rest, nothing is shown at all.
  await web.perform(({ tx }) =>
    tx.updateTable('agenda_item').set({ title: 'A sensitive matter' }).where('id', '=', 'exempt').execute(),
  )
  const closed = await pageOf(await ask('observer', base))
  assert.ok(!closed.includes('scooter') && !closed.includes('informant'))
  assert.match(closed, /a part of them is exempt/)
  assert.equal((await ask('observer', `${base}/file/text`)).status, 404)
})

test('attendance that was taken while the minutes are typed is offered to the text, and put into it by one button', async () => {
  const { ask, base, web, meeting } = await pagesUnderTest('draft')
  await web.perform(async ({ tx }) => {
    const away = { status: 'apologies', chair: 0 }
    await tx.updateTable('attendance').set(away).where('name', '=', 'Tom Ashworth').execute()
  })
  const before = await pageOf(await ask('clerk', `${base}/edit`))
  assert.match(before, /Tom Ashworth: noted as apologies; this text says present/)
  assert.match(await pageOf(await ask('clerk', `${base}/circulate`)), /Tom Ashworth: noted as apologies/)
  const live = await ask('clerk', `${base}/reading`, { text: `${twoActions}\n`, opened: '1' })
  assert.match(await live.text(), /Put the attendance into the text/)
  const put = await ask('clerk', `${base}/edit`, { version: '1', opened: '1', text: twoActions, put: 'people' })
  assert.equal(put.status, 303)
  const after = await pageOf(await ask('clerk', `${base}/edit`))
  assert.ok(!after.includes('this text says'))
  assert.match(after, /Apologies:\n\n\| Name/)
  const rows = await web.perform(({ tx }) =>
    tx.selectFrom('attendance').select(['name', 'status']).where('meeting_id', '=', meeting.id).execute(),
  )
  assert.deepEqual(rows.map(({ name, status }) => `${name} ${status}`).toSorted(), [
    'Grace Okafor present',
    'Priya Nair present',
    'Tom Ashworth apologies',
  ])
})

test('whom a text no longer lists is said beside it', async () => {
  const { ask, base } = await pagesUnderTest('draft')
  const text = twoActions.replace(/^Tom Ashworth, .*\n/m, '')
  const live = await ask('clerk', `${base}/reading`, { text, opened: '1' })
  assert.match(await live.text(), /No longer listed: Tom Ashworth \(present\)/)
})
