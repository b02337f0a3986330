import { Invalid, NotAllowed, NotThere, Stale, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { mostColumns, textFields, type ReportTemplate } from '../model/template.ts'
import { mayOnReports } from '../policy.ts'
import { saveTemplate, selectTemplate } from '../store/templates.ts'

export interface SaveTemplateInput {
  readonly slug: string
  /** The template as somebody has seen it. */
  readonly version: number
  readonly template: ReportTemplate
}

const longestText = 4000
const longestTitle = 100
const mostSections = 20

const tooLong = (field: string, text: string, most: number): readonly Problem[] =>
  text.length > most ? [{ field, message: `Use ${most} letters or fewer` }] : []

const problemsOf = ({ sections, ...template }: ReportTemplate): readonly Problem[] => [
  ...(template.columns.length > mostColumns
    ? [{ field: 'columns', message: `Choose ${mostColumns} columns or fewer` }]
    : []),
  ...textFields.flatMap(field => tooLong(field, template[field], longestText)),
  ...(template.title.trim() === '' ? [{ field: 'title', message: 'Enter the title of the report' }] : []),
  ...sections.flatMap(({ title, text }, at) => [
    ...(title.trim() === ''
      ? [{ field: `section-title-${at + 1}`, message: `Enter the heading of section ${at + 1}, or empty its text` }]
      : tooLong(`section-title-${at + 1}`, title, longestTitle)),
    ...tooLong(`section-text-${at + 1}`, text, longestText),
  ]),
  ...(sections.length > mostSections ? [{ field: '', message: `Keep ${mostSections} sections or fewer` }] : []),
]

/** Says how the Matters Arising reports of a body are headed from now on. Those that were issued stay as they are. */
export const saveReportTemplate = async (act: Act, { slug, version, template }: SaveTemplateInput): Promise<void> => {
  const body = await findBody(act, { slug })
  if (!mayOnReports(act.actor, 'see-issued', body.id)) throw new NotThere('body')
  if (!mayOnReports(act.actor, 'edit-template', body.id)) {
    throw new NotAllowed('Only the clerk of the body says how its reports are headed.')
  }
  const problems = problemsOf(template)
  if (problems.length > 0) throw new Invalid(problems)
  const { template: before } = await selectTemplate(act.tx, body.id)
  const kept = { template, version, at: act.now, by: act.by.name }
  if (!(await saveTemplate(act.tx, body.id, kept))) throw new Stale('template')
  await recordChange(act, {
    action: 'report-template.saved',
    subject: { kind: 'body', id: body.id },
    bodyId: body.id,
    before: { ...before },
    after: { ...template },
  })
}
