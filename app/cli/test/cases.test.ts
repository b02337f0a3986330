/** Runs the real program on each case of the folder `cases`, in a new empty folder. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isAsExpected, readCase } from './read-case.ts'
import type { Case } from './read-case.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const program = here('../../entry/cli.ts')

const put = (folder: string, { files }: Case): void => {
  for (const [name, content] of files) {
    if (content === null) copyFileSync(here(`files/${name}`), join(folder, name))
    else writeFileSync(join(folder, name), content)
  }
}

const check = (one: Case, folder: string): void => {
  put(folder, one)
  const before = readdirSync(folder)
  const ran = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...one.args], {
    cwd: folder,
    input: one.stdin,
    encoding: 'utf8',
    timeout: 60_000,
  })
  const told = `exit ${ran.status}\n--- stdout\n${ran.stdout}--- stderr\n${ran.stderr}`
  assert.equal(ran.status, one.exit, told)
  assert.ok(isAsExpected(ran.stdout, one.stdout), told)
  assert.ok(isAsExpected(ran.stderr, one.stderr), told)
  for (const [name, content] of one.writes) {
    const written = readFileSync(join(folder, name), 'utf8')
    assert.ok(isAsExpected(written, content), `${name} holds:\n${written.slice(0, 4_000)}`)
    assert.notEqual(written, '', `${name} is not empty`)
  }
  // Nothing is left beside what was asked for, and nothing that was there is gone.
  assert.deepEqual(readdirSync(folder).toSorted(), [...new Set([...before, ...one.writes.keys()])].toSorted())
  for (const [name, content] of one.files) {
    if (content !== null && !one.writes.has(name)) assert.equal(readFileSync(join(folder, name), 'utf8'), content)
  }
}

const names = readdirSync(here('cases')).filter(name => name.endsWith('.txt'))

test('there are cases to run', () => assert.ok(names.length >= 15))

for (const name of names) {
  const one = readCase(readFileSync(here(`cases/${name}`), 'utf8'))
  test(`${name}: ${one.title}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'matters-'))
    try {
      check(one, folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}
