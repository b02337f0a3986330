/** How well real minutes are read, by the score that the project is held to. Runs where real documents and answers are at hand. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { corpusFolder } from '#test/corpus.ts'

/** The least F1 over all documents, by what is scored. */
const least: Readonly<Record<string, number>> = {
  date: 0.97,
  body: 0.97,
  attendance: 0.97,
  status: 0.96,
  items: 0.95,
  formal: 0.97,
  explicit: 0.95,
  owners: 0.93,
  prose: 0.8,
  promises: 0.65,
}

test('real minutes: what is found agrees with what people found', { timeout: 300_000 }, t => {
  const corpus = corpusFolder()
  if ('missing' in corpus) return t.skip(corpus.missing)
  const script = `${corpus.folder}/../score/score.mjs`
  const gold = `${corpus.folder}/../gold`
  if (!existsSync(script) || !existsSync(gold)) return t.skip('no answers and no score beside the real documents')
  const command = [fileURLToPath(new URL('../../bin/matters', import.meta.url)), 'read', '--minutes', '--json']
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--gold', gold, '--documents', corpus.folder, '--json', '--', ...command],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  assert.match(stdout, /^\{/, `the score is printed: ${stderr}`)
  const { total } = JSON.parse(stdout) as { total: Record<string, { f1: number }> }
  for (const [what, f1] of Object.entries(least)) {
    const found = total[what]?.f1 ?? 0
    t.diagnostic(`${what}: ${found.toFixed(3)}`)
    assert.ok(found >= f1, `${what}: ${found.toFixed(3)} is less than ${f1}`)
  }
})
