import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { details } from '#ui/components/details.ts'
import { pagination } from '#ui/components/pagination.ts'
import { table } from '#ui/components/table.ts'
import { showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { AuditEntry } from '../../model.ts'
import { differences } from '../../model/differences.ts'
import { sentence } from '../../model/sentence.ts'
import { paths } from '../../paths.ts'

export interface LogProps {
  readonly entries: readonly AuditEntry[]
  readonly next: number | null
  /** Null for the log of the whole. */
  readonly body: { readonly name: string; readonly slug: string } | null
  /** The record that it is the log of, "meeting:abc"; null for all. */
  readonly subject: string | null
  /** True on any page but the first. */
  readonly isLater: boolean
}

const changes = (entry: AuditEntry): Html | null => {
  const found = differences(entry.before, entry.after)
  if (found.length === 0) return null
  const hasBefore = entry.before !== null
  const nothing = html`<span class="ma-quiet">nothing</span>`
  return details({
    summary: html`What changed<span class="govuk-visually-hidden">: ${sentence(entry)} ${showInstant(entry.at)}</span>`,
    content: html`<div class="ma-scroll">
      ${table({
        head: [
          { content: 'Field' },
          ...(hasBefore ? [{ content: 'Before' }] : []),
          { content: hasBefore ? 'After' : 'Value' },
        ],
        firstCellIsHeader: true,
        rows: found.map(({ field, before, after }) => [
          { content: field },
          ...(hasBefore ? [{ content: before === '' ? nothing : before, classes: 'ma-breakable' }] : []),
          { content: after === '' ? nothing : after, classes: 'ma-breakable' },
        ]),
      })}
    </div>`,
  })
}

const item = (entry: AuditEntry, slug: string | null): Html => {
  const subject = `${entry.subject.kind}:${entry.subject.id}`
  return html`<li class="ma-log__entry">
    <p class="govuk-body ma-log__what">${sentence(entry)}</p>
    <p class="govuk-body-s ma-quiet">
      <time datetime="${entry.at}">${showInstant(entry.at)}</time> ·
      <a class="govuk-link" href="${paths.logOf(slug, { subject })}">All of this ${entry.subject.kind.replaceAll('-', ' ')}<span class="govuk-visually-hidden">: ${sentence(entry)}</span></a>
    </p>
    ${changes(entry)}
  </li>`
}

/** The log: a sentence for each change, the newest first. */
export const logView = ({ entries, next, body, subject, isLater }: LogProps): Html => {
  const slug = body?.slug ?? null
  const here = subject === null ? {} : { subject }
  return html`${body !== null && breadcrumbs({ items: [{ content: body.name, href: `/bodies/${body.slug}` }, { content: 'Log' }] })}
    <h1 class="govuk-heading-l">Log${subject !== null && ' of one record'}</h1>
    <p class="govuk-body">
      Who changed what, and when. Entries cannot be changed or removed.
      ${subject !== null && html`<a class="govuk-link" href="${paths.logOf(slug)}">See everything</a>.`}
    </p>
    ${
      entries.length === 0
        ? html`<p class="govuk-body">There is nothing here.</p>`
        : html`<p class="govuk-body"><a class="govuk-link" href="${paths.csvOf(slug, here)}">Download as CSV</a></p>
            <ol class="govuk-list ma-log">
              ${entries.map(entry => item(entry, slug))}
            </ol>`
    }
    ${
      (next !== null || isLater) &&
      pagination({
        ...(isLater && { previous: { href: paths.logOf(slug, here), content: 'Newest entries' } }),
        ...(next !== null && {
          next: { href: paths.logOf(slug, { ...here, before: next }), content: 'Older entries' },
        }),
      })
    }`
}
