/**
 * Every component against the examples that govuk-frontend ships, all of them: the same elements, attributes and text.
 * The adapters turn the macros' loose options ("text" or "html") into our typed props.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { domLines } from '#test/dom-lines.ts'
import type { Html } from '../html.ts'
import { backLink } from './back-link.ts'
import { button } from './button.ts'
import { details } from './details.ts'
import { errorMessage } from './error-message.ts'
import { errorSummary } from './error-summary.ts'
import { fileUpload } from './file-upload.ts'
import { common, content, either, field, given, type Options } from './fixture-options.test-support.ts'
import { formFixtures } from './form-fixtures.test-support.ts'
import { genericHeader } from './generic-header.ts'
import { hint } from './hint.ts'
import { insetText } from './inset-text.ts'
import { label } from './label.ts'
import { navigationFixtures } from './navigation-fixtures.test-support.ts'
import { notificationBanner } from './notification-banner.ts'
import { skipLink } from './skip-link.ts'
import { summaryList, type SummaryAction } from './summary-list.ts'
import { table, type TableCell } from './table.ts'
import { tag } from './tag.ts'
import { textarea } from './textarea.ts'
import { warningText } from './warning-text.ts'

const cell = (o: Options): TableCell =>
  given({ ...common(o), content: content(o), format: o.format, colspan: o.colspan, rowspan: o.rowspan })
const action = (o: Options): SummaryAction =>
  given({ ...common(o), content: content(o), href: o.href ?? '', visuallyHiddenText: o.visuallyHiddenText })
const actions = (o: Options['actions']) => o && given({ items: (o.items ?? []).map(action), classes: o.classes })
const part = (o: Options | undefined) => given({ content: content(o ?? {}), classes: o?.classes })

const components: Readonly<Record<string, (o: Options) => Html>> = {
  ...formFixtures,
  ...navigationFixtures,
  'back-link': o => backLink(given({ ...common(o), content: content(o) || undefined, href: o.href || undefined })),
  button: o => {
    const type = o.type as 'submit' | 'button' | 'reset'
    const own = { id: o.id, name: o.name, value: o.value as string, href: o.href, type, start: o.isStartButton }
    const state = { disabled: o.disabled, preventDoubleClick: o.preventDoubleClick }
    return button(given({ ...common(o), content: content(o), ...own, ...state }))
  },
  details: o =>
    details(
      given({
        ...common(o),
        id: o.id,
        open: o.open,
        summary: either(o.summaryHtml, o.summaryText),
        content: content(o),
      }),
    ),
  'error-message': o =>
    errorMessage(given({ ...common(o), content: content(o), id: o.id, visuallyHiddenText: o.visuallyHiddenText })),
  'error-summary': o =>
    errorSummary(
      given({
        ...common(o),
        title: either(o.titleHtml, o.titleText),
        description:
          o.descriptionHtml === undefined && o.descriptionText === undefined
            ? undefined
            : either(o.descriptionHtml, o.descriptionText),
        errors: o.errorList?.map(e => given({ content: content(e), href: e.href, attributes: e.attributes })),
        disableAutoFocus: o.disableAutoFocus,
      }),
    ),
  'file-upload': o =>
    fileUpload(
      given({
        ...field(o),
        multiple: o.multiple,
        dropZone:
          o.javascript === true
            ? given({
                classes: o.wrapperClasses,
                attributes: o.wrapperAttributes,
                chooseFilesButton: o.chooseFilesButtonText,
                noFileChosen: o.noFileChosenText,
                multipleFilesChosen: o.multipleFilesChosenText,
                dropInstruction: o.dropInstructionText,
                enteredDropZone: o.enteredDropZoneText,
                leftDropZone: o.leftDropZoneText,
              })
            : undefined,
      }),
    ),
  'generic-header': o =>
    genericHeader(
      given({ ...common(o), logo: either(o.logoHtml, o.logoText), url: o.url, containerClasses: o.containerClasses }),
    ),
  hint: o => hint(given({ ...common(o), content: content(o), id: o.id })),
  'inset-text': o => insetText(given({ ...common(o), content: content(o), id: o.id })),
  label: o => label(given({ ...common(o), content: content(o), for: o.for, isPageHeading: o.isPageHeading })),
  'notification-banner': o =>
    notificationBanner(
      given({
        ...common(o),
        content: content(o),
        title: o.titleHtml === undefined && o.titleText === undefined ? undefined : either(o.titleHtml, o.titleText),
        titleId: o.titleId,
        titleHeadingLevel: o.titleHeadingLevel,
        type: o.type === 'success' ? ('success' as const) : undefined,
        role: o.role,
        disableAutoFocus: o.disableAutoFocus,
      }),
    ),
  'skip-link': o => skipLink(given({ ...common(o), content: content(o), href: o.href })),
  'summary-list': o =>
    summaryList(
      given({
        ...common(o),
        rows: ((o.rows ?? []) as Options[])
          .filter(Boolean)
          .map(r => given({ key: part(r.key), value: part(r.value), actions: actions(r.actions), classes: r.classes })),
        card:
          o.card &&
          given({
            ...common(o.card),
            title: o.card.title && given({ ...part(o.card.title), headingLevel: o.card.title.headingLevel }),
            actions: actions(o.card.actions),
          }),
      }),
    ),
  table: o =>
    table(
      given({
        ...common(o),
        caption: o.caption,
        captionClasses: o.captionClasses,
        head: o.head?.map(cell),
        rows: ((o.rows ?? []) as Options[][]).filter(Boolean).map(row => row.map(cell)),
        firstCellIsHeader: o.firstCellIsHeader,
      }),
    ),
  tag: o => tag(given({ ...common(o), content: content(o) })),
  textarea: o =>
    textarea(
      given({
        ...field(o),
        value: o.value,
        rows: o.rows,
        spellcheck: o.spellcheck,
        autocomplete: o.autocomplete,
      }),
    ),
  'warning-text': o => warningText(given({ ...common(o), content: content(o), iconFallbackText: o.iconFallbackText })),
}

const examplesOf = (component: string): { name: string; options: Options; html: string }[] => {
  const path = `govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  const file = new URL(`../../../node_modules/${path}`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: { name: string; options: Options; html: string }[] })
    .fixtures
}

for (const [component, render] of Object.entries(components)) {
  test(`${component} prints what govuk-frontend prints, example by example`, () => {
    const examples = examplesOf(component)
    assert.ok(examples.length > 3)
    for (const { name, options, html } of examples) {
      assert.deepEqual(domLines(render(options).toString()), domLines(html), name)
    }
  })
}
