import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { findTests } from './find-tests.ts'
import { readArguments } from './read-arguments.ts'

const root = mkdtempSync(join(tmpdir(), 'find-tests-'))
after(() => rmSync(root, { recursive: true, force: true }))

const files = [
  'packages/minutes/src/a.test.ts',
  'app/b.test.ts',
  'app/b.ts',
  'test/c.test.ts',
  'app/node_modules/d.test.ts',
]
for (const file of files) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), '')
}

test('every test file is found, and nothing below node_modules', () => {
  assert.deepEqual(findTests(root, []), ['app/b.test.ts', 'packages/minutes/src/a.test.ts', 'test/c.test.ts'])
})

test('a folder, a file and an absolute path each choose their tests', () => {
  assert.deepEqual(findTests(root, ['app/']), ['app/b.test.ts'])
  assert.deepEqual(findTests(root, ['./test/c.test.ts']), ['test/c.test.ts'])
  assert.deepEqual(findTests(root, [join(root, 'packages')]), ['packages/minutes/src/a.test.ts'])
})

test('a path without tests is an error, not an empty run', () => {
  assert.throws(() => findTests(root, ['app', 'ap']), /no test file at "ap"/)
})

test('arguments are paths and the depth of the random tests', () => {
  assert.deepEqual(readArguments([]), { paths: [], fuzz: null })
  assert.deepEqual(readArguments(['app', '--fuzz=500']), { paths: ['app'], fuzz: 500 })
  assert.throws(() => readArguments(['--fuzz=many']), /whole number/)
  assert.throws(() => readArguments(['--fast']))
})
