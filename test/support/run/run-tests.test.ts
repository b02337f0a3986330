import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { StepResult } from './step.ts'
import { readEnvironment } from '#platform/config/environment.ts'

/** Runs the runner in a process of its own: node:test refuses to run inside a running test. */
const runIn = (files: Readonly<Record<string, string>>, fewest: number): { result: StepResult; output: string } => {
  const root = mkdtempSync(join(tmpdir(), 'run tests '))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
    const script = `
      import { runTests } from ${JSON.stringify(new URL('./run-tests.ts', import.meta.url).href)}
      let output = ''
      const files = ${JSON.stringify(Object.keys(files))}
      const result = await runTests({
        root: ${JSON.stringify(root)}, files, fewest: ${fewest}, fuzz: null, print: text => { output += text },
      })
      process.stdout.write(JSON.stringify({ result, output }))`
    const { NODE_TEST_CONTEXT: _, ...env } = readEnvironment()
    const main = join(root, 'main.mjs')
    writeFileSync(main, script)
    const child = spawnSync(process.execPath, [main], { encoding: 'utf8', env })
    assert.equal(child.status, 0, child.stderr)
    return JSON.parse(child.stdout)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const good = `import { test } from 'node:test'; test('holds', () => {}); test('holds too', () => {})`
const bad = `import { test } from 'node:test'; test('breaks', () => { throw new Error('the date is wrong') })`
const nested = `import { suite, test } from 'node:test'; suite('outer', () => { test('inner', () => { throw new Error('x') }) })`
const crash = `throw new Error('could not even start')`

test('passing tests are counted, file by file, with the closing lines of the runner', () => {
  const { result, output } = runIn({ 'a.test.ts': good, 'b.test.ts': good }, 4)
  assert.deepEqual(result, { problems: [], note: '4 tests in 2 files' })
  assert.match(output, /✔ a\.test\.ts {2}2 tests/)
  assert.match(output, /ℹ tests 4\n/)
  assert.match(output, /ℹ pass 4\n/)
})

test('a failing test is named with its file and what it said', () => {
  const { result, output } = runIn({ 'a.test.ts': good, 'b.test.ts': bad }, 1)
  assert.equal(result.problems.length, 1)
  assert.match(result.problems[0]!, /^b\.test\.ts:\d+ {2}breaks$/)
  assert.match(output, /the date is wrong/)
})

test('a failing test inside a suite is reported once, by its own name', () => {
  const { result } = runIn({ 'a.test.ts': nested }, 1)
  assert.equal(result.problems.length, 1)
  assert.match(result.problems[0]!, /inner/)
})

test('what was skipped, and what a test has to say, is printed', () => {
  const talkative = `import { test } from 'node:test'; test('a', t => t.skip('no browser')); test('b', t => t.diagnostic('seed 7'))`
  const { output } = runIn({ 'a.test.ts': talkative }, 1)
  assert.match(output, /- a: skipped, no browser\n/)
  assert.match(output, /ℹ seed 7\n/)
  assert.equal(output.match(/ℹ tests/g)?.length, 1)
})

test('a file that cannot start fails', () => {
  const { result, output } = runIn({ 'a.test.ts': good, 'b.test.ts': crash }, 1)
  assert.equal(result.problems.length, 1)
  assert.match(output, /could not even start/)
})

test('too few tests, or none at all, is a failure', () => {
  assert.deepEqual(runIn({ 'a.test.ts': good }, 3).result.problems, ['only 2 tests ran, and there must be at least 3'])
  assert.deepEqual(runIn({}, 1).result.problems, ['no test files were found'])
})
