import type { Problem } from '#kernel/errors.ts'
import type { Body } from '#modules/bodies/index.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { selectField, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import type { TemplateItem } from '../../model/agenda-item.ts'
import { paths } from '../../paths.ts'
import { bodyCrumbs } from '../crumbs.ts'

export interface TemplateProps {
  readonly body: Body
  readonly items: readonly TemplateItem[]
  readonly version: number
  readonly problems: readonly Problem[]
  readonly saved: boolean
  /** "up-3": the button that was pressed to get here, which keeps the focus. */
  readonly pressed: string
}

const purposeOptions = [
  { value: 'decision', label: 'Decision' },
  { value: 'information', label: 'Information' },
  { value: 'discussion', label: 'Discussion' },
]

const row = (item: TemplateItem, i: number, { problems, pressed, items }: TemplateProps): Html => {
  const n = i + 1
  const named = item.title === '' ? `item ${n}` : `“${item.title}”`
  const isAtEnd = (what: string): boolean => (what === 'up' && i === 0) || (what === 'down' && n === items.length)
  const press = (what: 'up' | 'down' | 'remove', sign: string, words: string): Html =>
    html`<button type="submit" class="ma-move" name="do" value="${what}-${n}"${pressed === `${what}-${n}` && html` autofocus`}${isAtEnd(what) && html` aria-disabled="true"`}>
      <span aria-hidden="true">${sign}</span><span class="govuk-visually-hidden">${words}</span>
    </button>`
  return html`<li class="ma-template__row">
    <input type="hidden" name="kind-${n}" value="${item.kind}" />
    ${textField({ name: `title-${n}`, label: `Item ${n}`, value: item.title, problems })}
    ${selectField({ name: `purpose-${n}`, label: html`For<span class="govuk-visually-hidden"> (item ${n})</span>`, value: item.purpose, options: purposeOptions, problems: [] })}
    <div class="ma-item__moves">
      ${press('up', '↑', `Move ${named} up, now ${n} of ${items.length}`)}
      ${press('down', '↓', `Move ${named} down, now ${n} of ${items.length}`)}
      ${press('remove', '×', `Remove ${named}`)}
    </div>
  </li>`
}

/** The standing items of a body's agendas, changed as one list and saved in one go. */
export const templateView = (props: TemplateProps): Html => {
  const { body, items, version, problems, saved } = props
  return html`${bodyCrumbs(body, 'Standing items')} ${problemSummary({ problems })}
    ${saved && notificationBanner({ type: 'success', content: 'The standing items are saved' })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Standing items of every agenda</h1>
    <p class="govuk-body">A new agenda begins with these. Agendas that are made already stay as they are.</p>
    <form method="post" action="${paths.template(body.slug)}" novalidate>
      ${
        // The first button of a form is the one that Enter presses, in whatever field.
        html`<button type="submit" name="do" value="save" hidden>Save</button>`
      }
      <input type="hidden" name="version" value="${version}" /><input type="hidden" name="rows" value="${items.length}" />
      <ol class="ma-template">
        ${items.map((item, i) => row(item, i, props))}
      </ol>
      <div class="govuk-button-group">
        ${button({ content: 'Save the standing items', name: 'do', value: 'save', preventDoubleClick: true })}
        ${button({ content: 'Add an item', name: 'do', value: 'add', classes: 'govuk-button--secondary' })}
      </div>
    </form>`
}
