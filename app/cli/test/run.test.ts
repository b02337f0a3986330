/** What cannot be seen by running the program without a terminal: progress, and faults of our own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { read } from '#minutes/read/read.ts'
import { run } from '../run.ts'
import type { Tools } from '../tools.ts'

const minutes = fileURLToPath(new URL('files/minutes.txt', import.meta.url))
const arising = fileURLToPath(new URL('files/arising.txt', import.meta.url))

const unused = () => Promise.reject(new Error('These commands keep nothing'))
const noRecord: Tools['record'] = {
  open: unused,
  serve: unused,
  work: unused,
  backUp: unused,
  restore: unused,
  check: unused,
}

const watch = (watched: boolean, changes: Partial<Tools> = {}) => {
  const said = { out: '', err: '' }
  const tools: Tools = {
    terminal: {
      input: () => Promise.resolve(new Uint8Array()),
      out: text => void (said.out += text),
      err: text => void (said.err += text),
      watched,
    },
    readSource: (bytes, name) => read(bytes, { name }),
    renderPdf: () => Promise.resolve(new Uint8Array()),
    record: noRecord,
    ...changes,
  }
  return { said, tools }
}

test('a person who watches sees which of several files is read, and the line is cleared in the end', async () => {
  const { said, tools } = watch(true)
  assert.equal(await run(['ledger', minutes, arising], tools, '1'), 1)
  assert.match(said.err, /Reading 1 of 2: .*minutes\.txt.*Reading 2 of 2: .*arising\.txt/s)
  assert.ok(said.err.endsWith('\r\u001b[K'))
})

test('there is no progress for one file, nor where nobody watches', async () => {
  for (const [watched, files] of [
    [true, [minutes]],
    [false, [minutes, arising]],
  ] as const) {
    const { said, tools } = watch(watched)
    await run(['ledger', ...files], tools, '1')
    assert.equal(said.err, '')
  }
})

test('a fault of ours is told as one, with exit code 2, and does not stop the other files', async () => {
  const { said, tools } = watch(false, {
    readSource: (bytes, name) =>
      name === arising ? Promise.reject(new TypeError('x is not a function')) : read(bytes, { name }),
  })
  assert.equal(await run(['read', arising, minutes], tools, '1'), 2)
  assert.match(
    said.err,
    /arising\.txt: This is a fault of the program, not of the file: TypeError: x is not a function/,
  )
  assert.match(said.out, /Minutes: Safer Westmere Partnership Strategic Group/)
})

test('a fault while writing ends with exit code 2 and leaves no file', async () => {
  const { said, tools } = watch(false, { renderPdf: () => Promise.reject(new Error('no fonts')) })
  assert.equal(await run(['render', minutes, '--to', `${minutes}.pdf`], tools, '1'), 2)
  assert.match(said.err, /matters render: This is a fault of the program, not of the file: Error: no fonts/)
})
