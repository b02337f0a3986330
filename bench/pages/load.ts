import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'

/** Where the requests go, and who sends them. */
export interface Target {
  readonly port: number
  readonly path: string
  readonly cookie: string
}

export interface Measured {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly bytes: number
}

const ask = (agent: Agent, { port, path, cookie }: Target): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = get({ agent, host: '127.0.0.1', port, path, headers: { cookie } }, response => {
      let bytes = 0
      response.on('data', (part: Buffer) => (bytes += part.length))
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${response.statusCode}`)),
      )
    })
    request.on('error', reject)
  })

const summary = (times: number[], seconds: number, bytes: number): Measured => {
  times.sort((a, b) => a - b)
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), bytes }
}

/** As many requests as the server answers, on a few connections. */
export const saturate = async (target: Target, { clients, seconds }: { clients: number; seconds: number }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  let bytes = 0
  const start = performance.now()
  const client = async (): Promise<void> => {
    while (performance.now() - start < seconds * 1000) {
      const sent = performance.now()
      bytes = await ask(agent, target)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const took = (performance.now() - start) / 1000
  agent.destroy()
  return summary(times, took, bytes)
}

/** Requests at a steady rate, each sent when it is due whatever became of those before it. */
export const steady = async (target: Target, { perSecond, seconds }: { perSecond: number; seconds: number }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const times: number[] = []
  const under: Promise<unknown>[] = []
  let bytes = 0
  const start = performance.now()
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = start + (n * 1000) / perSecond
    await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())))
    under.push(
      ask(agent, target).then(got => {
        bytes = got
        times.push(performance.now() - due)
      }),
    )
  }
  await Promise.all(under)
  agent.destroy()
  return summary(times, seconds, bytes)
}
