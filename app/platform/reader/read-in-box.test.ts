import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Source } from '#minutes'
import { UnreadableFile } from '#minutes'
import { buildPdf, pageObjects } from '#test/pdf/build-pdf.ts'
import { drawText } from '#test/pdf/draw-text.ts'
import { flipBytes, hostilePdfs } from '#test/pdf/hostile-pdfs.ts'
import { printTypst } from '#test/pdf/print-typst.ts'
import { twoColumns } from '#test/pdf/westmere-minutes.ts'
import { readInBox } from './read-in-box.ts'

/** What became of a file: the reason why it could not be read, or what was read of it. */
const outcomeOf = async (bytes: Uint8Array): Promise<Source | string> => {
  try {
    return await readInBox(bytes, { name: 'minutes.pdf' })
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason
    throw error
  }
}

const ended = (outcome: Source | string): string => `ended in ${typeof outcome === 'string' ? outcome : 'text'}`

/** Files that are read after all, and the reasons why the others are not. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'four gigabytes of blanks': ['too-much-memory', 'too-slow'],
  'four gigabytes, packed twice': ['too-much-memory', 'too-slow'],
  'two hundred megabytes of operators': ['too-much-memory', 'too-slow', 'too-large'],
  'a page of twelve million letters': ['too-much-memory', 'too-slow', 'too-large'],
  'forms that laugh a thousand million times': ['too-much-memory', 'too-slow'],
  'a million pages through shared branches': ['too-large'],
  'a password': ['encrypted'],
  'an unknown lock': ['encrypted'],
  'half a file': ['damaged'],
  'noise after the header': ['damaged'],
  noise: ['wrong-type'],
  'another kind of file': ['wrong-type'],
  'nothing at all': ['empty'],
}

for (const [name, make] of Object.entries(hostilePdfs)) {
  test(`hostile file: ${name}`, async () => {
    const outcome = await outcomeOf(make())
    const reasons = expected[name]
    if (reasons) assert.ok(typeof outcome === 'string' && reasons.includes(outcome), ended(outcome))
    else assert.ok(typeof outcome !== 'string' && outcome.pages !== null, ended(outcome))
  })
}

test('a good file with bytes changed is read or refused, and never more than that', async () => {
  const good = Buffer.from(printTypst(twoColumns({ gutter: 4, border: true, align: 'left' })))
  const outcomes: string[] = []
  for (let seed = 1; seed <= 6; seed++) {
    const outcome = await outcomeOf(flipBytes(good, seed))
    outcomes.push(typeof outcome === 'string' ? outcome : 'read')
  }
  assert.ok(
    outcomes.every(outcome => ['read', 'damaged', 'encrypted', 'wrong-type'].includes(outcome)),
    `seeds 1 to 6: ${outcomes.join(', ')}`,
  )
  assert.ok(outcomes.includes('read'))
})

test('what the thread reads arrives whole', async () => {
  const page = { content: drawText([{ text: 'Safer Westmere Partnership', x: 72, y: 100 }]) }
  const source = await readInBox(buildPdf(pageObjects([page])), { name: 'minutes.pdf' })
  assert.equal(source.format, 'pdf')
  assert.equal(source.text.trim(), 'Safer Westmere Partnership')
  assert.equal(source.pages, 1)
})

test('a file that takes longer than it may is given up', async () => {
  const make = hostilePdfs['forms that laugh a thousand million times']
  assert.ok(make)
  await assert.rejects(readInBox(make(), { name: 'minutes.pdf', deadlineMs: 50 }), {
    name: 'UnreadableFile',
    reason: 'too-slow',
    message: 'The file took too long to read.',
  })
})

test('bytes that are handed in are left as they were, part of a larger buffer or not', async () => {
  const file = buildPdf(pageObjects([{ content: drawText([{ text: 'Minutes', x: 72, y: 100 }]) }]))
  const larger = Buffer.concat([Buffer.alloc(1_000, 'x'), file, Buffer.alloc(1_000, 'x')])
  const before = larger.toString('latin1')
  const source = await readInBox(larger.subarray(1_000, 1_000 + file.length), { name: 'minutes.pdf' })
  assert.equal(source.text.trim(), 'Minutes')
  assert.equal(larger.toString('latin1'), before)
})

test('several files are read at the same time, each in its own box', async () => {
  const make = hostilePdfs['arrays three million deep']
  assert.ok(make)
  const good = buildPdf(pageObjects([{ content: drawText([{ text: 'Minutes', x: 72, y: 100 }]) }]))
  const [bad, ...others] = await Promise.all([outcomeOf(make()), outcomeOf(good), outcomeOf(good)])
  assert.notEqual(typeof bad, 'undefined')
  for (const outcome of others) assert.ok(typeof outcome !== 'string' && outcome.text.includes('Minutes'))
})
