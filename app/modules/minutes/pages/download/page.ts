import type { Context } from 'hono'
import { readForm } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { backLink } from '#ui/components/back-link.ts'
import { html } from '#ui/html.ts'
import { downloads } from '../../model.ts'
import { paths } from '../../paths.ts'
import type { WebDeps } from '../deps.ts'

const maxBytes = 14_000_000

const stale = html`${backLink({ content: 'Read minutes', href: paths.readMinutes })}
  <h1 class="govuk-heading-l">This page is too old to download from</h1>
  <p class="govuk-body">Nothing is kept here, and the program has been started again since you opened the page.</p>
  <p class="govuk-body">
    <a class="govuk-link" href="${paths.readMinutes}">Give the minutes again</a>, then download.
  </p>`

/** Turns what a result page carries into a file. */
export const downloadRoutes = (deps: WebDeps): readonly Route[] => {
  const post = async (c: Context): Promise<Response> => {
    const form = await readForm(c, maxBytes)
    const reading = typeof form === 'string' ? null : deps.seal.open(form.text('reading'))
    const id = typeof form === 'string' ? undefined : downloads.find(one => one.id === form.text('download'))?.id
    const file = reading === null || id === undefined ? null : await deps.compose(id, reading)
    c.header('cache-control', 'no-store')
    if (file === null) return c.html(deps.layout({ title: 'Too old to download from', main: stale }), 400)
    c.header('content-type', file.type)
    c.header('content-disposition', `attachment; filename="${file.name}"`)
    return c.body(typeof file.body === 'string' ? file.body : new Uint8Array(file.body))
  }
  const route = { path: paths.download, access: 'anyone', audit: 'nothing, because nothing is kept' } as const
  return [{ ...route, method: 'POST', handle: post }]
}
