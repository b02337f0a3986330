/** A report that we wrote is read again: in every format that keeps a table, the ledger comes out the same. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  buildLedger,
  composeMattersArising,
  parse,
  renderDocx,
  renderHtmlPage,
  renderMarkdown,
  renderText,
} from '#minutes'
import type { Document, Ledger, MattersArising } from '#minutes'
import { read } from '#minutes/read/read.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { readInBox } from '#platform/reader/read-in-box.ts'

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

const documentsIn = async (bytes: Uint8Array, name: string): Promise<readonly Document[]> =>
  parse(name.endsWith('.pdf') ? await readInBox(bytes, { name }) : await read(bytes, { name })).documents

const file = (name: string) =>
  documentsIn(new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url))), name)

const facts = ({ entries }: Ledger) =>
  entries.map(({ reference, outcome, to, until }) => [reference, outcome, to, until])

const formats: readonly (readonly [
  string,
  (report: MattersArising) => Promise<Uint8Array> | string | Promise<string>,
])[] = [
  ['report.docx', renderDocx],
  ['report.pdf', renderPdf],
  ['report.html', renderHtmlPage],
  ['report.md', renderMarkdown],
  ['report.txt', renderText],
]

for (const [name, write] of formats) {
  test(`${name} says the same when it is read again`, async () => {
    const minutes = await file('minutes.txt')
    const ledger = buildLedger([...minutes, ...(await file('arising.txt'))])
    assert.equal(ledger.balance.unaccounted, 1)
    const report = composeMattersArising(ledger, { reportNumber: 'SWP26013', date: '2026-03-10' })
    const again = buildLedger([...minutes, ...(await documentsIn(bytesOf(await write(report)), name))])
    assert.deepEqual(facts(again), facts(ledger))
    assert.deepEqual(again.unmatched, [])
  })
}
