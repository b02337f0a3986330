import { test } from 'node:test'
import assert from 'node:assert/strict'
import { makeDocx, p } from '../../test/support/make-docx.ts'
import { read } from './read.ts'
import { UnreadableFile } from './unreadable.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('each format goes to its own decoder', async () => {
  const cases: [Uint8Array, string, string][] = [
    [bytes('Minutes'), 'a.txt', 'text'],
    [bytes('# Minutes'), 'a.md', 'markdown'],
    [bytes('<p>Minutes</p>'), 'a.html', 'html'],
    [makeDocx({ body: p('Minutes') }), 'a.docx', 'docx'],
  ]
  for (const [file, name, format] of cases) {
    const source = await read(file, { name })
    assert.equal(source.format, format)
    assert.deepEqual(
      source.blocks.map(b => (b.kind === 'line' ? b.text : '')),
      ['Minutes'],
    )
  }
})

test('a PDF where nothing can read one is refused with what to do', async () => {
  await assert.rejects(read(bytes('%PDF-1.7'), { name: 'a.pdf' }), error => error instanceof UnreadableFile)
})
