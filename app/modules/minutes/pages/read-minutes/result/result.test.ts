import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger } from '#minutes'
import { sampleMinutes, sampleReading } from '#test/sample-reading.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { createLayout } from '#ui/layout.ts'
import type { Reading } from '../../../model.ts'
import { longestList } from './findings.ts'
import { fullLines } from './source.ts'
import { resultView } from './view.ts'

const layout = createLayout({ styles: [], scripts: [], script: name => name, icon: '/icon.svg' })

const print = (reading: Reading, sealed: string | null = 'sealed'): string => {
  const page = layout({ title: 'Result', main: resultView({ reading, sealed, example: false }), wide: true })
  assertStrictHtml(page)
  return page
}

/** The text between a tag with this id and the next heading of its rank. */
const section = (page: string, id: string): string => page.slice(page.indexOf(`id="${id}"`)).split(/<h[23]/)[0] ?? ''
const words = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('actions stand under their owners, an action of two owners under both, its id once', () => {
  const page = print(sampleReading())
  const actions = words(section(page, 'actions'))
  assert.match(actions, /Priya Nair printed as PN .*scooter thefts.*signs be put up.*TA not known/)
  assert.match(actions, /May be Tom Ashworth or Tara Ahmed\. The minutes do not say which/)
  assert.equal(actions.match(/signs be put up/g)?.length, 2)
  assert.match(actions, /Due: 30 April 2026\./)
  assert.match(words(page), /Promises with no resolution 1 .*look into lighting/)
})

test('attendance is by status, the chair and the substitute marked', () => {
  const attendance = words(print(sampleReading()).split('id="attendance"')[1] ?? '')
  assert.match(attendance, /Present 3 Cllr Grace Okafor Chair Line 3 of the source: Cllr Grace Okafor Portfolio Holder/)
  assert.match(attendance, /In attendance 1 Tara Ahmed Line 3 of the source: Tara Ahmed in place of Helen Marsh/)
  assert.match(attendance, /Apologies 1 Helen Marsh/)
})

test('every finding leads to its line and the line leads back', () => {
  const page = print(sampleReading())
  assert.match(section(page, 'remarks'), /<a[^>]*href="#line-7">Line 7/)
  assert.match(page, /id="line-7"><a class="ma-line__number" href="#remark-1">/)
  assert.match(page, /id="line-10"><a class="ma-line__number" href="#action-3">/)
})

test('minutes alone: what is owed, and how to find out what was lost', () => {
  const page = print(sampleReading())
  assert.match(words(section(page, 'lost')), /3 actions are owed To see whether any was lost, give the Matters Arising/)
  assert.doesNotMatch(page, /id="ledger"/)
})

test('what is unaccounted comes first, and the balance is in words and figures', () => {
  const ledger = buildLedger([sampleMinutes])
  const entries = ledger.entries.map((entry, i) => ({
    ...entry,
    outcome: i === 0 ? ('closed' as const) : ('unaccounted' as const),
    reported: i === 0 ? 'Completed.' : null,
  }))
  const balance = { ...ledger.balance, closed: 1, carried: 0, unaccounted: entries.length - 1 }
  const page = print(sampleReading({ followed: true, ledger: { ...ledger, entries, balance } }))
  assert.ok(page.indexOf('id="lost"') < page.indexOf('id="ledger"'))
  assert.match(words(section(page, 'lost')), /^id="lost"> 2 of 3 actions are unaccounted for/)
  assert.match(words(section(page, 'ledger')), /3 actions were owed: 1 closed and 2 unaccounted for\./)
  assert.match(words(section(page, 'ledger')), /0 opening \+ 3 new = 1 closed \+ 0 carried .* \+ 2 unaccounted/)
  const table = page.slice(page.indexOf('<table'))
  assert.ok(table.indexOf('Unaccounted') < table.indexOf('Closed'))
})

test('nothing lost is said so', () => {
  const ledger = buildLedger([sampleMinutes])
  const entries = ledger.entries.map(entry => ({ ...entry, outcome: 'closed' as const, reported: 'Done.' }))
  const page = print(sampleReading({ followed: true, ledger: { ...ledger, entries } }))
  assert.match(words(section(page, 'lost')), /Nothing was lost Each of the 3 actions is accounted for\./)
})

test('a file without minutes is a page, too, and so is one too large to carry', () => {
  const empty = { type: 'pack', version: 1, documents: [], diagnostics: [] } as const
  const files = sampleReading().files.map(file => ({ ...file, pack: empty }))
  const page = print(sampleReading({ files, ledger: null, remarks: [] }), null)
  assert.match(words(page), /No document was recognised in the file/)
  assert.match(words(section(page, 'downloads')), /too much to carry/)
  assert.match(words(page), /The proof-reader has nothing to say/)
})

test('a very long source shows the lines that something was found in, so that every link still leads somewhere', () => {
  const [file] = sampleReading().files
  assert.ok(file)
  const text = `${file.text}${'more\n'.repeat(fullLines * 3)}`
  const page = print(sampleReading({ files: [{ ...file, text }] }))
  assert.match(page, /id="line-10"/)
  assert.doesNotMatch(page, new RegExp(`id="line-${fullLines}"`))
  assert.match(words(page), new RegExp(`has ${fullLines * 3 + 10} lines`))
})

test('more than a browser can draw is cut, and the page says so and counts right', () => {
  const [remark] = sampleReading().remarks
  const { ledger } = sampleReading()
  const [entry] = ledger?.entries ?? []
  assert.ok(remark && ledger && entry)
  const entries = Array.from({ length: longestList + 5 }, (_, i) => ({
    ...entry,
    outcome: 'unaccounted' as const,
    reference: `${i}`,
  }))
  const remarks = Array.from({ length: longestList + 1 }, () => remark)
  const page = print(sampleReading({ remarks, followed: true, ledger: { ...ledger, entries } }))
  assert.match(words(page), /There is more here than a page can show/)
  assert.match(words(page), new RegExp(`${longestList + 5} of ${longestList + 5} actions are unaccounted`))
  assert.equal(page.match(/id="remark-/g)?.length, longestList)
  assert.doesNotMatch(print(sampleReading()), /more here than a page/)
})
