import { Invalid, NotAllowed, Stale, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import type { TemplateItem } from '../model/agenda-item.ts'
import { mayWithMeetings } from '../policy.ts'
import { templateOf } from '../queries/read-template.ts'
import { replaceTemplate, saveMeetingRule, selectMeetingRule } from '../store/meeting-rules.ts'

export interface SavedTemplate {
  readonly bodyId: string
  /** The template as somebody has seen it. */
  readonly version: number
  readonly items: readonly TemplateItem[]
}

const mostItems = 40
const longestTitle = 200

/** Problems of item 2 are those of "title-2". */
const templateProblems = (items: readonly TemplateItem[]): readonly Problem[] => [
  ...items.flatMap(({ title }, i): Problem[] => {
    if (title.trim() === '')
      return [{ field: `title-${i + 1}`, message: `Enter the title of item ${i + 1}, or remove it` }]
    return title.length > longestTitle
      ? [{ field: `title-${i + 1}`, message: `Use ${longestTitle} letters or fewer` }]
      : []
  }),
  ...(items.length === 0 ? [{ field: '', message: 'Keep at least one item' }] : []),
  ...(items.length > mostItems ? [{ field: '', message: `Keep ${mostItems} items or fewer` }] : []),
]

/** Saves the standing items of a body's agendas. Agendas that are made already stay as they are. */
export const saveTemplate = async (act: Act, { bodyId, version, items }: SavedTemplate): Promise<void> => {
  const body = await findBody(act, { id: bodyId })
  if (!mayWithMeetings(act.actor, body.id, 'edit-template')) {
    throw new NotAllowed('Only the clerk of the body can change its standing items.')
  }
  const rule = await selectMeetingRule(act.tx, body.id)
  if (rule.templateVersion !== version) throw new Stale('list of standing items')
  const problems = templateProblems(items)
  if (problems.length > 0) throw new Invalid(problems)
  const before = await templateOf(act, body)
  const tidy = items.map(({ title, kind, purpose }) => ({ title: title.trim().replace(/\s+/g, ' '), kind, purpose }))
  await saveMeetingRule(act.tx, body.id, { ...rule, templateVersion: version + 1 })
  await replaceTemplate(
    act.tx,
    body.id,
    tidy.map(item => ({ ...item, id: act.newId() })),
  )
  await recordChange(act, {
    action: 'agenda-template.saved',
    subject: { kind: 'body', id: body.id },
    bodyId: body.id,
    before: { items: before },
    after: { items: tidy },
  })
}
