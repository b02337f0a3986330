/**
 * How many requests a second the web pages answer on one connection each of a few clients, beside a fixed string from the
 * same server in the same run.
 *
 *     node bench/web.ts
 */
import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { systemClock } from '#kernel/clock.ts'
import { listen } from '#platform/http/listen.ts'
import { createLog } from '#platform/log/log.ts'
import { sqliteUnderTest } from '#test/record.ts'
import { buildWeb } from '../app/entry/web/build-web.ts'

const clients = 8
const seconds = 3
const rounds = 3

const app = buildWeb({
  config: { uploadMegabytes: 20, readingSeconds: 10, trustedProxies: 0 },
  address: 'http://127.0.0.1',
  db: sqliteUnderTest(),
  log: createLog({ write: () => true, now: () => '' }),
  clock: systemClock,
  mail: { wake: () => undefined, staysHere: false },
  openId: null,
  intake: { files: { keep: () => '', read: () => null }, wake: () => undefined },
})
app.get('/fixed', c => c.text('fixed'))
const server = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0, furtherPorts: 0 })
const agent = new Agent({ keepAlive: true, maxSockets: clients })

const ask = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = get({ agent, host: '127.0.0.1', port: server.port, path }, response => {
      response.on('end', resolve)
      response.resume()
    })
    request.on('error', reject)
  })

interface Measured {
  readonly perSecond: number
  readonly p99: number
}

const measure = async (path: string): Promise<Measured> => {
  const times: number[] = []
  const start = performance.now()
  const client = async (): Promise<void> => {
    while (performance.now() - start < seconds * 1000) {
      const sent = performance.now()
      await ask(path)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const took = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  return { perSecond: times.length / took, p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN }
}

const paths = ['/fixed', '/', '/example'] as const
const best = new Map<string, Measured>()
for (let round = 0; round < rounds; round++) {
  for (const path of paths) {
    const now = await measure(path)
    const before = best.get(path)
    if (before === undefined || now.perSecond > before.perSecond) best.set(path, now)
  }
}

const fixed = best.get('/fixed')?.perSecond ?? Number.NaN
process.stdout.write(
  `${clients} clients, client and server in one process; best of ${rounds} rounds of ${seconds} s\n\n`,
)
for (const [path, { perSecond, p99 }] of best) {
  const ratio = (fixed / perSecond).toFixed(2)
  process.stdout.write(
    `${path.padEnd(10)}${perSecond.toFixed(0).padStart(7)} requests/s   p99 ${p99.toFixed(1).padStart(7)} ms   ${ratio} times the fixed string\n`,
  )
}
agent.destroy()
await server.close(1000)
