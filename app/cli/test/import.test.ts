/** `matters import` as a person runs it: a folder with broken files, questions in a file, and a second run. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../entry/cli.ts', import.meta.url))
const samples = fileURLToPath(new URL('../../modules/intake/test/files', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'matters-import-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const matters = (data: string, ...typed: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, ...typed],
    { cwd: folder, env: { DATA_FOLDER: join(folder, data) }, encoding: 'utf8', timeout: 120_000 },
  )
  return { status, said: stdout + stderr }
}

/** Fills in the answers of a file of questions, by what each question is about. */
const fillIn = (name: string, answers: Readonly<Record<string, string>>): void => {
  let about = ''
  const filled = readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .map(line => {
      about = /^# .*“(.*)”\?$/.exec(line)?.[1] ?? about
      return / = $/.test(line) ? `${line}${answers[about] ?? ''}` : line
    })
  writeFileSync(join(folder, name), filled.join('\n'))
}

const strategic = 'Safer Wexmoor Partnership Strategic Group'
const old = join(folder, 'old')
mkdirSync(join(old, 'zz'), { recursive: true })
cpSync(join(samples, 'minutes-2021.txt'), join(old, 'minutes-2021.txt'))
cpSync(join(samples, 'pack-2024.txt'), join(old, 'zz', 'pack-2024.txt'))
writeFileSync(join(old, 'empty.pdf'), '')
writeFileSync(join(old, 'broken.pdf'), '%PDF-1.4\nnothing that follows')
writeFileSync(join(old, 'letter.txt'), 'Dear Sir')
writeFileSync(join(old, '.hidden'), 'not looked at')
symlinkSync(old, join(old, 'zz', 'round'))

test('a folder is taken in: what fails is told, the rest goes on, and questions are asked in a file', () => {
  const first = matters('data', 'import', 'old', '--questions', 'ask.txt')
  assert.equal(first.status, 2, first.said)
  assert.match(first.said, /2 files waiting for answers/)
  assert.match(first.said, /1 file without minutes/)
  assert.match(first.said, /broken\.pdf: The file is damaged.*Open it in the program that made it/)
  assert.match(first.said, /empty\.pdf: The file is empty\. Give a copy/)
  assert.match(first.said, /4 questions to answer/)

  fillIn('ask.txt', { [strategic]: 'new', 'Safer Wexmoor Strategic Group': strategic, WBC: 'perhaps' })
  const wrong = matters('data', 'import', '--answer', 'ask.txt')
  assert.equal(wrong.status, 2)
  assert.match(wrong.said, /None was taken\.\n {2}line \d+: “perhaps”: Choose one of the answers/)

  writeFileSync(join(folder, 'ask.txt'), readFileSync(join(folder, 'ask.txt'), 'utf8').replace('perhaps', 'new'))
  fillIn('ask.txt', { 'S. Lowe': 'Samuel Lowe' })
  const second = matters('data', 'import', '--answer', 'ask.txt', '--yes-to-certain')
  assert.equal(second.status, 0, second.said)

  const third = matters('data', 'import', 'old', '--json')
  const { files, questions } = JSON.parse(third.said) as {
    files: { file: string; new: boolean; state: string }[]
    questions: unknown[]
  }
  assert.deepEqual(
    files.map(one => [one.file.replace(/^.*\//, ''), one.new, one.state]),
    [
      ['broken.pdf', false, 'failed'],
      ['empty.pdf', false, 'failed'],
      ['letter.txt', false, 'nothing'],
      ['minutes-2021.txt', false, 'taken'],
      ['pack-2024.txt', false, 'taken'],
    ],
  )
  assert.deepEqual(questions, [])
  assert.deepEqual(matters('data', 'check'), { status: 0, said: 'The record is whole.\n' })
})

test('answers of modern.gov are taken in by their own command', () => {
  cpSync(join(samples, 'getcommittees.xml'), join(folder, 'getcommittees.xml'))
  cpSync(join(samples, 'getmeetings.xml'), join(folder, 'getmeetings.xml'))
  const asked = matters('gov', 'import-moderngov', 'getcommittees.xml', '--questions', 'gov.txt')
  assert.equal(asked.status, 1, asked.said)
  fillIn('gov.txt', { 'Safer Wexmoor Board & Forum': 'new' })
  matters('gov', 'import', '--answer', 'gov.txt')
  const taken = matters('gov', 'import-moderngov', 'getmeetings.xml')
  assert.deepEqual(taken, { status: 0, said: '1 file taken in\n' })
})

test('what cannot be done is said in a line', () => {
  assert.match(matters('none', 'import', 'nowhere').said, /nowhere: There is no such file/)
  assert.match(
    matters('none', 'import', '--answer', 'nowhere').said,
    /nowhere could not be read\. There is no such file/,
  )
  assert.equal(matters('none', 'import').said, 'There is nothing to do.\n')
})
