/**
 * How long a clerk who types minutes of 40 pages waits for what is read beside them, and for what is saved, and what
 * another person's page takes meanwhile.
 *
 *     node bench/live-reading.ts
 */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { partnership } from '../app/modules/minutes/commands/minutes-record.test-support.ts'
import { readLive } from '../app/modules/minutes/queries/read-live.ts'
import { anAccount, aRole } from '#test/rows.ts'
import { servedWeb } from '#test/web-server.ts'

const pages = 40
/** Of 45 lines of about 65 letters, as minutes are printed. */
const lettersAPage = 2_900

/** Minutes of the example, its business again and again under numbers that go on. */
const longMinutes = (): string => {
  const example = readFileSync(new URL('../app/modules/minutes/example/minutes.txt', import.meta.url), 'utf8')
  const [head = '', business = ''] = [/^[^]*?(?=^41 )/m.exec(example)?.[0], /^44 [^]*?(?=^52 )/m.exec(example)?.[0]]
  const parts = [head]
  let number = 100
  while (parts.join('').length < pages * lettersAPage) {
    parts.push(business.replace(/^\d\d(?= {3})/gm, () => String(number++).padEnd(2)))
  }
  return parts.join('')
}

const quantile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN

/** Processor time of the process, threads and all, for each of so many calls. Other work of the machine does not count. */
const cpuOf = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / count
}

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const print = (name: string, times: readonly number[]): void => {
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.99)]
  process.stdout.write(
    `${name.padEnd(62)} p50 ${half.toFixed(1).padStart(6)} ms   p99 ${most.toFixed(1).padStart(6)} ms\n`,
  )
}

const text = longMinutes()
const typed = (step: number): string => `${text}\n${'The Group went on. '.repeat(step + 1)}\n`
const { items, actions, decisions } = readLive({ text, opened: null })
process.stdout.write(
  `${text.length} letters, ${items} items, ${decisions.length} decisions, ${actions.length} actions\n\n`,
)

const inProcess: number[] = []
for (let step = 0; step < 40; step++) inProcess.push(await timed(() => readLive({ text: typed(step), opened: text })))
print('reading alone, in this process', inProcess.slice(10))
const alone = await cpuOf(20, async () => {
  for (let step = 0; step < 20; step++) readLive({ text: typed(step), opened: text })
})

const web = await servedWeb({ readingSeconds: 20 })
const { meeting, cookie } = await web.perform(async act => {
  const made = await partnership(act.tx)
  const account = await anAccount(act.tx)
  await aRole(act.tx, { account_id: account.id, body_id: made.body.id, role: 'clerk' })
  return { ...made, cookie: account.id }
})
const headers = { cookie: await web.cookieOf(cookie) }
const base = `${web.origin}/meetings/${meeting.id}/minutes`

const send = async (path: string, given: Record<string, string>): Promise<Response> => {
  const body = new FormData()
  for (const [name, value] of Object.entries(given)) body.set(name, value)
  const answer = await fetch(base + path, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer
}
const read = async (step: number): Promise<unknown> =>
  (await send('/reading', { text: typed(step), opened: '1' })).text()
let version = 0
const save = async (step: number): Promise<unknown> => {
  const answer: unknown = await (await send('/text', { text: typed(step), version: String(version) })).json()
  version = (answer as { version: number }).version
  return answer
}
const otherPage = async (): Promise<unknown> => (await fetch(`${web.origin}/read`)).text()

for (let step = 0; step < 5; step++) {
  await save(step)
  await read(step)
  await otherPage()
}
const times = async (work: (step: number) => Promise<unknown>, count: number): Promise<readonly number[]> => {
  const all: number[] = []
  for (let step = 0; step < count; step++) all.push(await timed(() => work(step + 10)))
  return all
}
const reading = await cpuOf(60, async () => print('reading, asked for by a page', await times(read, 60)))
/** How long the thread that serves everybody is held up by one save. */
const loop = performance.eventLoopUtilization()
const saving = await cpuOf(30, async () => print('saving, asked for by a page', await times(save, 30)))
const held = performance.eventLoopUtilization(loop).active / 30

const quiet = await times(otherPage, 300)
print('another page, while nobody types', quiet)
let typing = true
const typist = (async () => {
  for (let step = 100; typing; step++) await read(step)
})()
const busy = await times(otherPage, 300)
typing = false
await typist
print('another page, while one text after the other is read', busy)
process.stdout.write(
  `\nprocessor time: reading ${alone.toFixed(0)} ms; with the request ${reading.toFixed(0)} ms; saving ${saving.toFixed(0)} ms, of which ${held.toFixed(0)} ms in the thread that serves everybody (client and all)\n`,
)
process.stdout.write(
  `Another page takes ${(quantile(busy, 0.5) / quantile(quiet, 0.5)).toFixed(1)} times as long (p50) while texts are read without a pause.\n`,
)
await web.close()
process.exit(0)
