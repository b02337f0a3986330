import { actorOf, type Look, type Visitor } from '#modules/accounts/index.ts'
import { renderHtml } from '#minutes'
import { NotThere } from '#kernel/errors.ts'
import type { Route } from '#platform/http/route.ts'
import { html, trusted } from '#ui/html.ts'
import { noticeDocument, paperName } from '../../compose/meeting-papers.ts'
import { paths } from '../../paths.ts'
import { describeMeeting } from '../../queries/describe-meeting.ts'
import { readAgenda } from '../../queries/read-agenda.ts'
import { meetingCrumbs } from '../crumbs.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { askedFile, sendDocument } from '../files.ts'

const noticeOf = async (look: Look, id: string) => {
  const full = await describeMeeting(look, id)
  return { full, document: noticeDocument(full, await readAgenda(look, id, 'open')) }
}

/** `/meetings/:meeting/notice`: the notice as a page, and as a Word or PDF file. */
export const noticeRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => [
  {
    method: 'GET',
    path: paths.noticePattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const id = c.req.param('meeting') ?? ''
      const { full, document } = await deps.look(actorOf(visitor), look => noticeOf(look, id))
      const main = html`${meetingCrumbs(full.body, full.meeting, 'Notice')}
        <div class="ma-paper">${trusted(renderHtml(document))}</div>
        <h2 class="govuk-heading-m ma-part">Download</h2>
        <ul class="govuk-list">
          <li><a class="govuk-link" href="${paths.noticeFile(id, 'docx')}">Notice as a Word file</a></li>
          <li><a class="govuk-link" href="${paths.noticeFile(id, 'pdf')}">Notice as a PDF</a></li>
        </ul>`
      return c.html(deps.print(visitor, { title: 'Notice of meeting', main }))
    },
  },
  {
    method: 'GET',
    path: paths.noticeFilePattern,
    access: 'signed-in',
    audit: 'nothing, because it only reads',
    handle: async (c, visitor) => {
      const { stem, format } = askedFile(c)
      if (stem !== 'notice') throw new NotThere('file')
      const { full, document } = await deps.look(actorOf(visitor), look => noticeOf(look, c.req.param('meeting') ?? ''))
      return sendDocument(c, deps, { document, format, name: paperName('notice', full.meeting.date) })
    },
  },
]
