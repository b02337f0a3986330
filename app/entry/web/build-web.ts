import type { Hono } from 'hono'
import type { Clock } from '#kernel/clock.ts'
import { minutesRoutes, readInputs } from '#modules/minutes/index.ts'
import type { Config } from '#platform/config/config.ts'
import { createApp } from '#platform/http/create-app.ts'
import { createGate } from '#platform/http/gate.ts'
import { createSeal } from '#platform/http/seal.ts'
import type { Log } from '#platform/log/log.ts'
import { createLayout } from '#ui/layout.ts'
import { composeWork } from './compose-work.ts'
import { errorPage } from './error-page.ts'
import { readWork } from './read-work.ts'
import { webAssets } from './web-assets.ts'

export interface WebParts {
  readonly config: Pick<Config, 'uploadMegabytes' | 'readingSeconds'>
  readonly log: Log
  readonly clock: Clock
}

/** The whole web application, ready to be given requests. */
export const buildWeb = ({ config, log, clock }: WebParts): Hono => {
  const { assets, layout: files } = webAssets()
  const layout = createLayout(files)
  const elapsed = (): number => clock.now().epochMilliseconds
  const work = readWork({ deadlineMs: config.readingSeconds * 1000, log, elapsed })
  const routes = minutesRoutes({
    layout,
    seal: createSeal(),
    gate: createGate({ inside: 2, waiting: 8 }),
    limits: { maxBytes: config.uploadMegabytes * 1_000_000, maxFiles: 10 },
    seconds: config.readingSeconds,
    read: inputs => readInputs(inputs, work),
    compose: composeWork({ log, elapsed }),
  })
  return createApp({ routes, assets, log, elapsed, errorPage: errorPage(layout) })
}
