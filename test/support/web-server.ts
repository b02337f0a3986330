import { stoppedClock, type Clock } from '#kernel/clock.ts'
import { createLog } from '#platform/log/log.ts'
import { listen } from '#platform/http/listen.ts'
import { buildWeb } from '../../app/entry/web/build-web.ts'

export interface WebUnderTest {
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** Lines of the log, in order. */
  readonly logged: readonly string[]
}

const clock: Clock = stoppedClock('2026-06-12T09:00:00Z')

/** The real web application, with its log caught. */
export const webUnderTest = (config = { uploadMegabytes: 20, readingSeconds: 10 }): WebUnderTest => {
  const logged: string[] = []
  const log = createLog({ write: line => logged.push(line), now: () => clock.now().toString() })
  const app = buildWeb({ config, log, clock })
  return { fetch: app.fetch, logged }
}

/** The same, listening on a free port of this machine. */
export const servedWeb = async (config?: { uploadMegabytes: number; readingSeconds: number }) => {
  const web = webUnderTest(config)
  const server = await listen({ fetch: web.fetch, host: '127.0.0.1', port: 0, furtherPorts: 0 })
  return { ...web, origin: `http://127.0.0.1:${server.port}`, close: () => server.close(1000) }
}
