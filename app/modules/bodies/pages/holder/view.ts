import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import type { TypedDate } from '#ui/form/civil-date.ts'
import { dateField, radioField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { holdingKinds, type Body, type Holder, type Seat } from '../../model.ts'
import { paths } from '../../paths.ts'
import type { Shown } from '../form-page.ts'
import { bodyCrumbs, formOf, mainOf } from '../parts.ts'
import { holdingKindWords, spanWords } from '../words.ts'

interface Found {
  readonly body: Body
  readonly seat: Seat
  readonly holding: { readonly id: string; readonly version: number; readonly holder: Holder }
}

const crumbs = ({ body, seat }: Found) => [
  ...bodyCrumbs(body),
  { content: seat.post, href: paths.seat(body.slug, seat.id) },
]

interface EndTyped {
  readonly version: number
  readonly on: TypedDate
}

export const endHolderView = (found: Found, { typed, problems }: Shown<EndTyped>): Html => {
  const { body, seat, holding } = found
  return mainOf({
    crumbs: crumbs(found),
    caption: seat.post,
    heading: `When does ${holding.holder.name} stop?`,
    problems,
    dates: ['on'],
    content: formOf({
      content: html`<p class="govuk-body">${spanWords(holding.holder)}.</p>
        ${dateField({ name: 'on', label: 'Last day', value: typed.on, problems })}`,
      submit: 'Save',
      cancel: paths.seat(body.slug, seat.id),
      version: typed.version,
    }),
  })
}

interface EditTyped {
  readonly version: number
  readonly kind: string
  readonly from: TypedDate
  readonly to: TypedDate
}

const removal = ({ body, seat, holding }: Found): Html =>
  details({
    summary: 'Entered by mistake?',
    content: html`<form method="post" action="${paths.removeHolder(body.slug, seat.id, holding.id)}">
      <input type="hidden" name="version" value="${holding.version}" />
      <p class="govuk-body">
        If ${holding.holder.name} never held this seat, take the entry out. The audit log keeps what it said.
      </p>
      ${button({ content: 'Take the entry out', classes: 'govuk-button--warning' })}
    </form>`,
  })

export const editHolderView = (found: Found, { typed, problems }: Shown<EditTyped>): Html => {
  const { body, seat, holding } = found
  return mainOf({
    crumbs: crumbs(found),
    caption: `${holding.holder.name}, ${seat.post}`,
    heading: 'Correct the entry',
    problems,
    dates: ['from', 'to'],
    content: html`${formOf({
      content: html`${radioField({
        name: 'kind',
        label: 'How do they hold it?',
        value: typed.kind,
        problems,
        options: holdingKinds.map(kind => ({ value: kind, label: holdingKindWords[kind] })),
      })}
      ${dateField({ name: 'from', label: 'First day', hint: 'Leave it empty if nobody knows', value: typed.from, problems })}
      ${dateField({ name: 'to', label: 'Last day', hint: 'Leave it empty while it lasts', value: typed.to, problems })}`,
      submit: 'Save',
      cancel: paths.seat(body.slug, seat.id),
      version: typed.version,
    })}
    ${removal(found)}`,
  })
}
