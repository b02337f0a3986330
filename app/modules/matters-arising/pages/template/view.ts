import type { Problem } from '#kernel/errors.ts'
import { bodyPaths, type Body } from '#modules/bodies/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { notificationBanner } from '#ui/components/notification-banner.ts'
import { checkboxField, textArea, textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import type { ChoosableColumn, ReportTemplate, TemplateSection, TextField } from '../../model/template.ts'
import { paths } from '../../paths.ts'
import { spareSections } from './form.ts'

export interface TemplateProps {
  readonly body: Body
  readonly template: ReportTemplate
  readonly version: number
  readonly problems: readonly Problem[]
  readonly saved: boolean
}

interface Asked {
  readonly name: TextField
  readonly label: string
  readonly hint?: string
  /** Lines of the box; one line where it is left out. */
  readonly rows?: number
}

const head: readonly Asked[] = [
  { name: 'authority', label: 'Name of the council' },
  { name: 'part', label: 'Part', hint: 'For example, Part one: public' },
  { name: 'decisionMaker', label: 'Decision maker', hint: 'Leave it empty for the name of the body' },
  { name: 'decisionType', label: 'Decision type', hint: 'For example, Non-urgent, non-executive, non-key' },
  { name: 'title', label: 'Title' },
  {
    name: 'contactOfficer',
    label: 'Contact officer',
    hint: 'Name and post. Put telephone and e-mail on a line below',
    rows: 3,
  },
  { name: 'chiefOfficer', label: 'Chief officer' },
  { name: 'ward', label: 'Ward' },
]

const text: readonly Asked[] = [
  { name: 'reason', label: 'Reason for report', hint: 'Each line is a numbered paragraph', rows: 3 },
  { name: 'recommendation', label: 'Recommendation', hint: 'Each line is a numbered paragraph', rows: 3 },
  { name: 'notApplicable', label: 'Sections that do not apply', hint: 'For example, Policy, Financial, Legal' },
  { name: 'background', label: 'Background documents', rows: 2 },
]

const columnOptions: readonly { readonly value: ChoosableColumn; readonly label: string }[] = [
  { value: 'reference', label: 'Reference' },
  { value: 'owner', label: 'Owner' },
  { value: 'due', label: 'Due' },
  { value: 'state', label: 'State' },
]

const field = ({ name, label, hint, rows }: Asked, { template, problems }: TemplateProps): Html => {
  const common = { name, label, problems, value: template[name], ...(hint !== undefined && { hint }) }
  return rows === undefined ? textField(common) : textArea({ ...common, rows })
}

const sectionFields = ({ title, text: words }: TemplateSection, n: number, problems: readonly Problem[]): Html =>
  html`<fieldset class="govuk-fieldset ma-part">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Section ${n}</legend>
    ${textField({ name: `section-title-${n}`, label: html`Heading<span class="govuk-visually-hidden"> of section ${n}</span>`, value: title, problems })}
    ${textArea({ name: `section-text-${n}`, label: html`Text<span class="govuk-visually-hidden"> of section ${n}</span>`, value: words, rows: 3, problems })}
  </fieldset>`

const sections = ({ template, problems }: TemplateProps): Html => {
  const shown = [...template.sections, ...Array.from({ length: spareSections }, () => ({ title: '', text: '' }))]
  return html`<h2 class="govuk-heading-m ma-part">Other sections</h2>
    <p class="govuk-body">
      For example, Financial, Staff, Legal or Customer impact. Empty a section to take it out. Save to get more.
    </p>
    <input type="hidden" name="sections" value="${shown.length}" />
    ${shown.map((section, at) => sectionFields(section, at + 1, problems))}`
}

/** How the Matters Arising reports of a body are headed, and which columns they have. */
export const templateView = (props: TemplateProps): Html => {
  const { body, template, version, problems, saved } = props
  return html`${breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: body.shortName ?? body.name, href: bodyPaths.body(body.slug) },
      { content: 'Head of the report' },
    ],
  })}
    ${problemSummary({ problems })} ${saved && notificationBanner({ type: 'success', content: 'The head of the report is saved' })}
    <span class="govuk-caption-l">${body.name}</span>
    <h1 class="govuk-heading-l">Head and columns of the Matters Arising report</h1>
    <p class="govuk-body">
      What stands in every report of this body. What you leave empty is not printed. Reports that are issued stay as they
      are.
    </p>
    <form method="post" action="${paths.template(body.slug)}" novalidate>
      <input type="hidden" name="version" value="${version}" />
      <h2 class="govuk-heading-m">Head</h2>
      ${head.map(one => field(one, props))}
      <h2 class="govuk-heading-m ma-part">Text</h2>
      ${text.map(one => field(one, props))} ${sections(props)}
      <h2 class="govuk-heading-m ma-part">Appendix</h2>
      ${checkboxField({
        name: 'columns',
        label: 'Columns of their own',
        hint: 'The minute, what was resolved and the update always have one. What has no column stands below the update. Choose three or fewer.',
        options: columnOptions,
        values: template.columns,
        problems,
        small: true,
      })}
      ${button({ content: 'Save', preventDoubleClick: true })}
    </form>`
}
