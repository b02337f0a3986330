import assert from 'node:assert/strict'
import { buildLedger } from '../../src/ledger/build-ledger.ts'
import { proofRead } from '../../src/lint/proof-read.ts'
import { parse } from '../../src/parse/parse.ts'
import { readHtml } from '../../src/read/html/read-html.ts'
import { readMarkdown } from '../../src/read/markdown/read-markdown.ts'
import type { Source } from '../../src/read/source.ts'
import { readText } from '../../src/read/text/read-text.ts'
import { renderText } from '../../src/render/index.ts'
import { checkPack } from './check-pack.ts'
import type { Draft, Format } from './westmere-styles.ts'

const readers: Readonly<Record<Format, (text: string) => Source>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
}

/** The whole way: text to tree, proof-reader, ledger, text again, and the tree of that. */
export const runThrough = ({ format, text }: Draft): void => {
  const source = readers[format](text)
  const pack = parse(source)
  checkPack(pack, source)
  assert.deepEqual(JSON.parse(JSON.stringify(pack)), pack, 'the tree is plain data')
  const { entries, balance } = buildLedger(pack.documents)
  assert.equal(entries.length, balance.opening + balance.new, 'every action is in the ledger once')
  for (const document of pack.documents) {
    const printed = renderText(document)
    const again = readText(printed)
    checkPack(parse(again), again)
    if (document.type === 'minutes')
      for (const { message } of proofRead(document, { others: pack.documents })) assert.match(message, /\S/)
  }
}
