/**
 * How many documents a second are taken in from a folder of minutes, the reading of them among it, and whether memory stays
 * flat: on SQLite, and on PostgreSQL where DATABASE_URL is set.
 *
 *     node bin/run.mjs bench/intake.ts [FILES]
 */
import { performance } from 'node:perf_hooks'
import { parse, readText } from '#minutes'
import { createRecord, systemActor } from '#modules/accounts/index.ts'
import { systemClock } from '#kernel/clock.ts'
import {
  answerQuestions,
  findInSource,
  giveFile,
  listQuestions,
  readGivenFile,
  workThroughFiles,
} from '#modules/intake/index.ts'
import { read } from '#minutes/read/read.ts'
import { keepFile } from '#platform/files/stored-files.ts'
import { generatedMinutes } from '#test/generated-minutes.ts'
import { databaseUnderTest, engineUnderTest, folderUnderTest } from '#test/record.ts'

const files = Number(process.argv[2] ?? 1000)
const db = await databaseUnderTest()
const record = createRecord({ db, clock: systemClock })
const folder = folderUnderTest()

const give = async (n: number): Promise<void> => {
  const bytes = new TextEncoder().encode(generatedMinutes(n))
  const hash = keepFile(folder, bytes)
  const file = { hash, name: `minutes-${n}.txt`, kind: 'minutes', mediaType: 'text/plain', again: false } as const
  await record.perform(systemActor, act => giveFile(act, { ...file, size: bytes.length }))
}

const work = (onFile: () => void): Promise<void> =>
  workThroughFiles({
    ...record,
    read: intake =>
      readGivenFile(intake, {
        folder,
        decode: (bytes, name) => read(bytes, { name }),
        find: source => Promise.resolve(findInSource(source)),
      }),
    onFile,
  })

const answer = async (): Promise<void> => {
  const questions = await record.look(systemActor, listQuestions)
  await record.perform(systemActor, act =>
    answerQuestions(
      act,
      questions.map(({ id }) => ({ id, answer: 'new' })),
    ),
  )
}

const memory = (): number => Math.round(process.memoryUsage().rss / 1_000_000)

// The first file makes the body, its people and its seats known.
await give(0)
await work(() => undefined)
await answer()
await work(() => undefined)
await answer()

const readOnly = performance.now()
for (let n = 1; n <= 200; n++) parse(readText(generatedMinutes(n)))
const readEach = (performance.now() - readOnly) / 200

const giving = performance.now()
for (let n = 1; n < files; n++) await give(n)
const gave = (performance.now() - giving) / 1000
const before = memory()
const start = performance.now()
let done = 0
let quarter = 0
await work(() => {
  done++
  if (done === Math.floor(files / 4)) quarter = (performance.now() - start) / 1000
})
const took = (performance.now() - start) / 1000
const rest = (took - quarter) / (done - Math.floor(files / 4))
process.stdout.write(
  [
    `${engineUnderTest}, ${files} files of 3 KB`,
    `given: ${Math.round((files - 1) / gave)} a second`,
    `taken in: ${Math.round(done / took)} documents a second (first quarter ${Math.round(files / 4 / quarter)}, rest ${Math.round(1 / rest)})`,
    `reading alone: ${readEach.toFixed(1)} ms each, ${Math.round((100 * readEach) / ((1000 * took) / done))}% of it`,
    `memory: ${before} MB before, ${memory()} MB after`,
    '',
  ].join('\n'),
)
await db.close()
