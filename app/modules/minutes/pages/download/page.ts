import type { Context } from 'hono'
import { readForm } from '#platform/http/read-form.ts'
import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { backLink } from '#ui/components/back-link.ts'
import { html } from '#ui/html.ts'
import { downloads, type DownloadId, type Reading } from '../../model.ts'
import { paths } from '../../paths.ts'
import type { WebDeps } from '../deps.ts'

const maxBytes = 14_000_000

const stale = html`${backLink({ content: 'Read minutes', href: paths.readMinutes })}
  <h1 class="govuk-heading-l">This page is too old to download from</h1>
  <p class="govuk-body">Nothing is kept here, and the program has been started again since you opened the page.</p>
  <p class="govuk-body">
    <a class="govuk-link" href="${paths.readMinutes}">Give the minutes again</a>, then download.
  </p>`

const busy = html`<h1 class="govuk-heading-l">Too many files are being made just now</h1>
  <p class="govuk-body">Wait 10 seconds, go back with your browser’s Back button, and press the download again.</p>`

/** What was asked for, or null where the form holds nothing that this process sealed. */
const orderOf = async (c: Context, deps: WebDeps): Promise<{ id: DownloadId; reading: Reading } | null> => {
  const form = await readForm(c, maxBytes)
  if (typeof form === 'string') return null
  const reading = deps.seal.open(form.text('reading'))
  const id = downloads.find(one => one.id === form.text('download'))?.id
  return reading === null || id === undefined ? null : { id, reading }
}

/** Turns what a result page carries into a file. */
export const downloadRoutes = (deps: WebDeps): readonly Route<Visitor>[] => {
  const post = async (c: Context): Promise<Response> => {
    c.header('cache-control', 'no-store')
    const order = await orderOf(c, deps)
    const waiting = order === null ? null : deps.gate.enter()
    if (order !== null && waiting === null) {
      c.header('retry-after', '10')
      return c.html(deps.layout({ title: 'Too many at once', main: busy }), 503)
    }
    using _place = await waiting
    const file = order === null ? null : await deps.compose(order.id, order.reading)
    if (file === null) return c.html(deps.layout({ title: 'Too old to download from', main: stale }), 400)
    c.header('content-type', file.type)
    c.header('content-disposition', `attachment; filename="${file.name}"`)
    return c.body(typeof file.body === 'string' ? file.body : new Uint8Array(file.body))
  }
  const route = { path: paths.download, access: 'anyone', audit: 'nothing, because nothing is kept' } as const
  return [{ ...route, method: 'POST', handle: post }]
}
