import type { Context } from 'hono'
import type { Problem } from '#kernel/errors.ts'
import { actorOf, refusalOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { saveReportTemplate } from '../../commands/save-template.ts'
import type { ReportTemplate } from '../../model/template.ts'
import { paths } from '../../paths.ts'
import { readTemplate } from '../../queries/read-template.ts'
import type { ReportPageDeps } from '../deps.ts'
import { sentTemplate } from './form.ts'
import { templateView } from './view.ts'

interface Shown {
  /** Null for what is kept. */
  readonly sent: ReportTemplate | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

/** `/bodies/:body/report-template`: how the reports of a body are headed. */
export const reportTemplateRoutes = (deps: ReportPageDeps): readonly Route<Visitor>[] => {
  const slugOf = (c: Context): string => c.req.param('body') ?? ''

  const show = async (c: Context, visitor: Visitor, { sent, problems, status }: Shown): Promise<Response> => {
    const kept = await deps.look(actorOf(visitor), look => readTemplate(look, slugOf(c)))
    const main = templateView({
      body: kept.body,
      template: sent ?? kept.template,
      version: kept.version,
      problems,
      saved: c.req.query('done') === 'saved',
    })
    const title = 'Head and columns of the Matters Arising report'
    return c.html(deps.print(visitor, { title, hasErrors: problems.length > 0, main }), status)
  }

  return [
    {
      method: 'GET',
      path: paths.templatePattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { sent: null, problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.templatePattern,
      access: 'signed-in',
      audit: 'report-template.saved',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const template = sentTemplate(form)
        const input = { slug: slugOf(c), version: seenVersion(form, 'version'), template }
        const refused = await refusalOf(deps.perform(actorOf(visitor), act => saveReportTemplate(act, input)))
        if (refused !== null) return show(c, visitor, { ...refused, sent: template })
        return c.redirect(`${paths.template(slugOf(c))}?done=saved`, 303)
      },
    },
  ]
}
