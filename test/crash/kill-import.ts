/**
 * Kills an import again and again at moments of chance, starts it again, and looks whether anything was lost or taken in
 * twice. Takes minutes, so that it is not one of the quick tests.
 *
 *     node bin/run.mjs test/crash/kill-import.ts [KILLS] [SEED]
 */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '#platform/db/sqlite/open-sqlite.ts'
import { seededRandom } from '#test/seeded-random.ts'
import { generatedMinutes } from '#test/generated-minutes.ts'

const kills = Number(process.argv[2] ?? 50)
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 1e9))
const filesAtOnce = 12
const files = (kills + 1) * filesAtOnce + 1
process.stdout.write(`seed ${seed}, ${kills} kills, ${files} files\n`)

const random = seededRandom(seed)
const program = fileURLToPath(new URL('../../app/entry/cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kill-import-'))
const given = join(folder, 'given')
const data = join(folder, 'data')
mkdirSync(given)
writeFileSync(join(given, 'minutes-0.txt'), generatedMinutes(0))

/** A folder of new files for one round. */
const folderOf = (round: number): string => {
  const path = join(given, `round-${round}`)
  mkdirSync(path)
  const first = (round - 1) * filesAtOnce + 1
  for (let i = first; i < first + filesAtOnce; i++) writeFileSync(join(path, `minutes-${i}.txt`), generatedMinutes(i))
  return path
}

const env = { DATA_FOLDER: data, PATH: '' }
const args = (...typed: readonly string[]) => ['--disable-warning=ExperimentalWarning', program, ...typed]
const matters = (...typed: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args(...typed), { cwd: folder, env, encoding: 'utf8' })
  assert.ok(status === 0 || status === 1, stderr)
  return stdout
}

const stateOf = async () => {
  const db = openSqlite(join(data, 'matters-arising.db'))
  const found = await db.read(async tx => ({
    intakes: await tx.selectFrom('intake').select(['file_hash', 'name', 'state', 'problem']).execute(),
    minutes: await tx.selectFrom('minutes').select(['file_hash', 'meeting_id']).execute(),
    meetings: await tx.selectFrom('meeting').select(['body_id', 'date']).execute(),
    people: await tx.selectFrom('person').select('name').execute(),
  }))
  await db.close()
  return found
}

/** What was acknowledged stays: a file that was taken in before a kill is taken in after it. */
let acknowledged: ReadonlySet<string> = new Set()
const look = async (): Promise<void> => {
  const { intakes, minutes, meetings, people } = await stateOf()
  const taken = new Set(intakes.filter(({ state }) => state === 'taken').map(one => one.file_hash))
  for (const hash of acknowledged) assert.ok(taken.has(hash), 'a file that was taken in is lost')
  const kept = minutes.map(one => one.file_hash)
  assert.equal(new Set(kept).size, kept.length, 'a file was taken in twice')
  assert.equal(new Set(kept).size, taken.size, 'a file is taken in if and only if its minutes are kept')
  assert.equal(
    new Set(meetings.map(one => `${one.body_id} ${one.date}`)).size,
    meetings.length,
    'a meeting is there twice',
  )
  assert.equal(new Set(people.map(({ name }) => name)).size, people.length, 'a person is there twice')
  acknowledged = taken
}

// One file makes the body known, so that the rest is taken in as it is read.
matters('import', join(given, 'minutes-0.txt'), '--questions', 'questions.txt')
matters('import', '--answer', 'questions.txt')
const questions = matters('import', '--json')
const ids = [...questions.matchAll(/"id": "([0-9a-f]{12})"/g)].map(match => match[1] ?? '')
writeFileSync(join(folder, 'answers.txt'), ids.map(id => `${id} = new\n`).join(''))
matters('import', '--answer', join(folder, 'answers.txt'))

// How long a round takes that nobody kills: moments are chosen from all of it, and a little more.
const start = performance.now()
matters('import', folderOf(kills + 1))
const whole = performance.now() - start
await look()

for (let kill = 1; kill <= kills; kill++) {
  const child = spawn(process.execPath, args('import', folderOf(kill), '--json'), { cwd: folder, env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  const late = setTimeout(() => child.kill('SIGKILL'), whole * (0.4 + 1.2 * random.next()))
  await ended
  clearTimeout(late)
  await look()
  process.stdout.write(`\rkill ${kill}: ${acknowledged.size} of ${files} taken in `)
}
matters('import', given, '--yes-to-certain')
await look()
const { intakes } = await stateOf()
assert.equal(intakes.length, files, 'every file was given')
assert.deepEqual(
  intakes.filter(({ state }) => state !== 'taken'),
  [],
)
assert.equal(matters('check'), 'The record is whole.\n')
rmSync(folder, { recursive: true })
process.stdout.write(
  `\n${files} files taken in after ${kills} kills: nothing lost, nothing twice, the record is whole.\n`,
)
