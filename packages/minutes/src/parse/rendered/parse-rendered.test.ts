import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomMinutes, randomOf, randomText } from '../../render/cases/random-minutes.ts'
import { minutesText } from '../../render/text/minutes-text.ts'
import { parseRenderedText } from './parse-rendered.ts'

/** What the text form promises to keep. */
const kept = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ['position', 'diagnostics', 'decisions', 'actions', 'references'].includes(key) ? undefined : inner,
    ),
  )

test('random minutes, nasty texts included, read back from their text form', () => {
  const seed = Number(process.argv.find(arg => arg.startsWith('--seed='))?.slice(7) ?? 20260312)
  for (let round = 0; round < 1500; round++) {
    const minutes = randomMinutes(randomOf(seed + round))
    const text = minutesText(minutes)
    assert.equal(Buffer.from(text).toString(), text, 'the text survives UTF-8')
    assert.deepEqual(kept(parseRenderedText(text)), kept(minutes), `seed ${seed + round}\n${text}`)
  }
})

test('Windows line ends and a byte order mark change nothing', () => {
  for (let seed = 1; seed < 200; seed++) {
    const minutes = randomMinutes(randomOf(seed))
    const text = `\ufeff${minutesText(minutes).replaceAll('\n', '\r\n')}`
    assert.deepEqual(kept(parseRenderedText(text)), kept(minutes), `seed ${seed}`)
  }
})

test('text that is not of this form is refused', () => {
  for (const text of [
    '',
    'Minutes of the meeting',
    '\nMatters Arising text, version 1',
    'Matters Arising text, version 2',
  ])
    assert.equal(parseRenderedText(text), null)
})

test('mangled text is read as far as it goes and never throws', () => {
  for (let seed = 1; seed < 400; seed++) {
    const random = randomOf(seed)
    const text = minutesText(randomMinutes(random))
    const cut = 31 + random(text.length - 31)
    const mangled = text.slice(0, cut) + randomText(random) + text.slice(cut + random(9))
    assert.notEqual(parseRenderedText(mangled), undefined, `seed ${seed}`)
  }
})

test('a paragraph wrapped by hand stays one paragraph, and a lonely asterisk stays an asterisk', () => {
  const read = parseRenderedText(
    'Matters Arising text, version 1\n\nBody: Safer Westmere Partnership\n\n4. Grants\n=========\n\nThe board heard that 5 * 4\nmade 20. [Action: PN]\n',
  )
  const block = read?.items[0]?.blocks[0]
  assert.equal(block?.type, 'paragraph')
  assert.equal(block.type === 'paragraph' && block.text, 'The board heard that 5 * 4 made 20.')
  assert.deepEqual(block.type === 'paragraph' && block.marks.map(mark => mark.text), ['PN'])
})

test('positions tell the line and the offset of each block and mark', () => {
  const text = 'Matters Arising text, version 1\n\n7. Prevent\n==========\n\nTom Ashworth to report. [Action: TA]\n'
  const item = parseRenderedText(text)?.items[0]
  const block = item?.blocks[0]
  assert.equal(item?.position.start.line, 3)
  assert.equal(block?.position.start.line, 6)
  assert.equal(block.position.start.offset, text.indexOf('Tom'))
  const mark = block.type === 'paragraph' ? block.marks[0] : undefined
  assert.equal(text.slice(mark?.position.start.offset, mark?.position.end.offset), '[Action: TA]')
})
