import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from '../src/parse/parse.ts'
import { read } from '../src/read/read.ts'
import type { Minutes } from '../src/tree/nodes.ts'
import { describeMinutes } from './describe-minutes.ts'
import { readCase } from './read-case.ts'

const folder = new URL('cases/', import.meta.url)
const endings: Readonly<Record<string, string>> = { text: 'txt', markdown: 'md', html: 'html' }

const minutesIn = async (text: string, format: string): Promise<Minutes> => {
  const ending = endings[format]
  assert.ok(ending, `minutes are text, markdown or html, not "${format}"`)
  const pack = parse(await read(new TextEncoder().encode(text), { name: `case.${ending}` }))
  const found = pack.documents.filter(document => document.type === 'minutes')
  assert.equal(found.length, 1, `found ${pack.documents.map(document => document.type).join(', ') || 'nothing'}`)
  return found[0]!
}

const names = readdirSync(folder).filter(name => name.endsWith('.md'))

test('there are cases', () => assert.ok(names.length > 0))

for (const name of names) {
  const { title, format, minutes, read: expected } = readCase(readFileSync(new URL(name, folder), 'utf8'))
  test(`${name}: ${title}`, async () => {
    assert.deepEqual(describeMinutes(await minutesIn(minutes, format)), expected)
  })
}

test('a case that is not made right is refused', () => {
  assert.throws(() => readCase('# Title\n```text\na\n```\n'), /block called "read"/)
  assert.deepEqual(readCase('# T\n```text\na\n```\n\n```read\nb\n  c\n```\n'), {
    title: 'T',
    format: 'text',
    minutes: 'a\n',
    read: ['b', '  c'],
  })
})
