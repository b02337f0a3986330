import { NotAllowed, NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import type { ReportTemplate } from '../model/template.ts'
import { mayOnReports } from '../policy.ts'
import { selectTemplate } from '../store/templates.ts'

/** How the reports of a body are headed, for whoever may change it. */
export const readTemplate = async (
  look: Look,
  slug: string,
): Promise<{ readonly body: Body; readonly template: ReportTemplate; readonly version: number }> => {
  const body = await findBody(look, { slug })
  if (!mayOnReports(look.actor, 'see-issued', body.id)) throw new NotThere('body')
  if (!mayOnReports(look.actor, 'edit-template', body.id)) {
    throw new NotAllowed('Only the clerk of the body says how its reports are headed.')
  }
  return { body, ...(await selectTemplate(look.tx, body.id)) }
}
