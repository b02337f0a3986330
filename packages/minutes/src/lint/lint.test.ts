import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { attendee, item, minutes, report } from './lint.test-support.ts'
import { lint } from './lint.ts'
import { rules } from './rules.ts'

const root = new URL('../../../../', import.meta.url)

test('good minutes get no remark', () => {
  const items = [
    item('1', { title: 'Apologies for absence', text: 'Apologies were received from Supt Dan Whitlock.' }),
    item('2'),
  ]
  assert.deepEqual(lint(minutes({ items })), [])
})

test('remarks come in the order of the text', () => {
  const items = [
    item('1', { text: 'We met on Friday 8 March 2018.' }),
    item('1'),
    item('3', { text: 'By 31 June 2018.' }),
  ]
  const attendance = [attendee('Tom Ashworth', { chair: true }), attendee('Tom Ashworth', { status: 'apologies' })]
  const found = lint(minutes({ items, attendance }))
  assert.deepEqual(found.map(({ rule }) => rule).toSorted(), [
    'date-impossible',
    'numbering-gap',
    'numbering-repeat',
    'present-and-apologised',
    'weekday-wrong',
  ])
  const lines = found.map(({ line }) => line ?? 0)
  assert.deepEqual(
    lines,
    lines.toSorted((a, b) => a - b),
  )
})

test('the minutes themselves are not one of the other documents', () => {
  const document = minutes({ items: [item('4', { text: 'The report is attached to these minutes.' })] })
  assert.equal(lint(document, { others: [document] }).length, 1)
  assert.equal(lint(document, { others: [document, report('WCS 1', null)] }).length, 0)
})

test('every rule has a page that states its severity, and the list names it', () => {
  const list = readFileSync(new URL('docs/rules/README.md', root), 'utf8')
  for (const rule of rules) {
    const page = new URL(rule.docs, root)
    assert.ok(existsSync(page), rule.docs)
    const text = readFileSync(page, 'utf8')
    assert.ok(text.startsWith(`# ${rule.title}`), `${rule.docs} begins with the title of the rule`)
    assert.match(text, new RegExp(`\`${rule.id}\` · ${rule.severity}`))
    assert.ok(list.includes(`(${rule.id}.md)`), `README.md names ${rule.id}`)
  }
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
})
