import type { Context } from 'hono'
import { NotThere, type Problem } from '#kernel/errors.ts'
import { actorOf, refusalOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { showDate } from '#ui/format.ts'
import { issueReport } from '../../commands/issue-report.ts'
import { documentOf, liveDocument } from '../../compose/document-of.ts'
import { paths, reportFormats, type ReportFormat } from '../../paths.ts'
import { readReport } from '../../queries/read-report.ts'
import type { ReportPageDeps } from '../deps.ts'
import { reportView } from './view.ts'

interface Sent {
  readonly number: string
  readonly reason: string
}

interface Shown {
  /** What was typed into the form; null where nothing was. */
  readonly sent: Sent | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

const types: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

/** "live.docx", "1.pdf": which report, and as what. */
const askedFile = (c: Context): { readonly which: number | 'live'; readonly format: ReportFormat } => {
  const [, which = '', ending = ''] = /^(live|[1-9]\d{0,3})\.([a-z]{3,4})$/.exec(c.req.param('file') ?? '') ?? []
  const format = reportFormats.find(one => one === ending)
  if (format === undefined) throw new NotThere('file')
  return { which: which === 'live' ? 'live' : Number(which), format }
}

/** `/meetings/:meeting/matters-arising`: the report of a meeting, live until it is issued. */
export const reportRoutes = (deps: ReportPageDeps): readonly Route<Visitor>[] => {
  const idOf = (c: Context): string => c.req.param('meeting') ?? ''

  const show = async (c: Context, visitor: Visitor, { sent, problems, status }: Shown): Promise<Response> => {
    const isFurther = c.req.query('further') === '1' || (sent !== null && sent.reason !== '')
    const report = await deps.look(actorOf(visitor), look =>
      readReport(look, { meetingId: idOf(c), wanted: isFurther ? 'live' : 'issued' }),
    )
    const done = c.req.query('done') === 'issued'
    const main = reportView({ report, live: liveDocument(report), sent, problems, done })
    const title = `Matters Arising, ${showDate(report.meeting.date)}`
    return c.html(deps.print(visitor, { title, hasErrors: problems.length > 0, main, wide: true }), status)
  }

  return [
    {
      method: 'GET',
      path: paths.reportPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { sent: null, problems: [], status: 200 }),
    },
    {
      method: 'POST',
      path: paths.reportPattern,
      access: 'signed-in',
      audit: 'report.issued',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const sent = { number: form.text('number'), reason: form.text('reason') }
        const input = { ...sent, meetingId: idOf(c), seen: seenVersion(form, 'seen') }
        const refused = await refusalOf(deps.perform(actorOf(visitor), act => issueReport(act, input)))
        if (refused !== null) return show(c, visitor, { ...refused, sent })
        return c.redirect(`${paths.report(idOf(c))}?done=issued`, 303)
      },
    },
    {
      method: 'GET',
      path: paths.filePattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: async (c, visitor) => {
        const { which, format } = askedFile(c)
        const wanted = which === 'live' ? 'live' : 'issued'
        const report = await deps.look(actorOf(visitor), look => readReport(look, { meetingId: idOf(c), wanted }))
        const document = documentOf(report, which)
        if (document === null) throw new NotThere('file')
        const file = await deps.printDocument({ document, format })
        const name = `${report.body.slug}-matters-arising-${report.meeting.date}${which === 'live' ? '-draft' : which === 1 ? '' : `-${which}`}`
        c.header('content-type', types[format])
        c.header('content-disposition', `attachment; filename="${name}.${format}"`)
        return c.body(typeof file === 'string' ? file : new Uint8Array(file))
      },
    },
  ]
}
