import type { Context } from 'hono'
import { NotThere } from '#kernel/errors.ts'
import { actorOf, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { documentFormats, type DocumentFormat } from '../../commands/print-document.ts'
import { printedMinutes } from '../../compose/printed-minutes.ts'
import { paths } from '../../paths.ts'
import { minutesPage } from '../../queries/minutes-page.ts'
import type { RecordDeps } from '../record-deps.ts'
import { visibleMinutes } from '../visible-tree.ts'

const types: Readonly<Record<DocumentFormat, { readonly ending: string; readonly type: string }>> = {
  html: { ending: 'html', type: 'text/html; charset=utf-8' },
  docx: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { ending: 'pdf', type: 'application/pdf' },
  text: { ending: 'txt', type: 'text/plain; charset=utf-8' },
}

/** The minutes of a meeting as a file, with what a later meeting corrected. */
export const minutesFileRoutes = (deps: RecordDeps): readonly Route<Visitor>[] => {
  const handle = async (c: Context, visitor: Visitor): Promise<Response> => {
    const format = documentFormats.find(one => one === c.req.param('format'))
    if (format === undefined) throw new NotThere('file')
    const whole = await deps.look(actorOf(visitor), look => minutesPage(look, c.req.param('meeting') ?? ''))
    const { tree, page } = await visibleMinutes(deps, whole)
    const { minutes, approvedOn, corrections, body, meeting } = page
    if (tree === null || minutes === null) throw new NotThere('file')
    const document = printedMinutes(tree, { state: minutes.state, approvedOn, corrections })
    const file = await deps.printDocument({ document, format })
    const { ending, type } = types[format]
    c.header('content-type', type)
    c.header('content-disposition', `attachment; filename="${body.slug}-minutes-${meeting.date}.${ending}"`)
    return c.body(typeof file === 'string' ? file : new Uint8Array(file))
  }
  const audit = 'nothing, because nothing changes'
  return [{ method: 'GET', path: paths.filePattern, access: 'signed-in', audit, handle }]
}
