import type { Context } from 'hono'
import { Invalid, NotAllowed, NotThere, Stale, type Problem } from '#kernel/errors.ts'
import { nobody, type Act, type Visitor } from '#modules/accounts/index.ts'
import { readForm, type UploadedFile } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { acceptOwn } from '../../commands/accept-own.ts'
import { byLink } from '../../commands/by-link.ts'
import { declineOwn } from '../../commands/decline-own.ts'
import type { OwnInput } from '../../commands/find-own.ts'
import { proposeDate } from '../../commands/propose-date.ts'
import { reportDone } from '../../commands/report-done.ts'
import { reportProgress } from '../../commands/report-progress.ts'
import type { KeptFile } from '../../model/kept-file.ts'
import type { OwedAction } from '../../model/owed-action.ts'
import { paths } from '../../paths.ts'
import { openLink } from '../../queries/open-link.ts'
import { answerNames, dayOf, emptyAnswer, readAnswer, type AnswerName, type TypedAnswer } from './answers.ts'
import type { OwnerDeps } from './deps.ts'
import { answerView, askedFor } from './form.ts'
import { printOwn } from './print-own.ts'
import { busyView } from './view.ts'

interface Asked {
  readonly token: string
  readonly answer: AnswerName
  readonly action: OwedAction
}

/** The action that the address names; null where the link shows nothing, or not this action. */
const askedIn = async (deps: OwnerDeps, c: Context): Promise<Asked | null> => {
  const token = c.req.param('token') ?? ''
  const id = c.req.param('action') ?? ''
  const answer = answerNames.find(name => name === c.req.param('answer'))
  const opened = await deps.look(nobody, look => openLink(look, token))
  const action = opened.kind === 'good' ? opened.owed.find(one => one.id === id) : undefined
  return answer === undefined || action === undefined ? null : { token, answer, action }
}

/** A name without a path, short enough to show. */
const nameOf = ({ name }: UploadedFile): string => (name.split(/[/\\]/).at(-1) ?? '').slice(-150) || 'file'

const kept = (deps: OwnerDeps, files: readonly UploadedFile[]): readonly KeptFile[] =>
  files.map(file => ({
    hash: deps.files.keep(file.bytes),
    name: nameOf(file),
    mediaType: 'application/octet-stream',
    size: file.bytes.byteLength,
  }))

type Sent = OwnInput & { readonly typed: TypedAnswer; readonly files: readonly KeptFile[]; readonly on: string }

const commands: Readonly<Record<AnswerName, (act: Act, sent: Sent) => Promise<unknown>>> = {
  accept: acceptOwn,
  'not-mine': (act, { typed, ...own }) => declineOwn(act, { ...own, reason: typed.reason, suggested: typed.suggested }),
  date: (act, { typed, ...own }) => proposeDate(act, { ...own, reason: typed.reason }),
  progress: (act, { typed, ...own }) => reportProgress(act, { ...own, text: typed.text }),
  done: (act, { typed, ...own }) => reportDone(act, { ...own, text: typed.text }),
}

/** `/a/:token/:action/:answer`: one answer to one action. The form is shown, and only what is sent changes anything. */
export const answerRoutes = (deps: OwnerDeps): readonly Route<Visitor>[] => {
  const { maxBytes, maxFiles } = deps.limits
  const show = (
    c: Context,
    asked: Asked,
    again: { readonly typed: TypedAnswer; readonly problems: readonly Problem[] },
  ): Response =>
    printOwn(deps, c, {
      title: askedFor[asked.answer].heading,
      main: answerView({ ...asked, ...again, maxBytes }),
      status: again.problems.length > 0 ? 400 : 200,
    })

  const get = async (c: Context): Promise<Response> => {
    const asked = await askedIn(deps, c)
    if (asked === null) return c.redirect(paths.own(c.req.param('token') ?? ''), 303)
    return show(c, asked, { typed: emptyAnswer, problems: [] })
  }

  const post = async (c: Context): Promise<Response> => {
    // Who has no link that works sends no files.
    const asked = await askedIn(deps, c)
    if (asked === null) return c.redirect(paths.own(c.req.param('token') ?? ''), 303)
    const { token, answer, action } = asked
    const form = await readForm(c, maxBytes)
    if (typeof form === 'string') {
      const problems = [
        { field: 'files', message: 'What you sent is too large, or could not be read. Send less of it' },
      ]
      return show(c, asked, { typed: emptyAnswer, problems })
    }
    const typed = readAnswer(form)
    const files = form.files('files')
    const day = answer === 'date' ? dayOf(typed) : { date: '' }
    const problems = [
      ...('problems' in day ? day.problems : []),
      ...(files.length > maxFiles ? [{ field: 'files', message: `Choose ${maxFiles} files or fewer` }] : []),
    ]
    if ('problems' in day || problems.length > 0) return show(c, asked, { typed, problems })
    const sent = { typed, files: kept(deps, files), on: day.date, actionId: action.id, channel: 'link' as const }
    try {
      const done = await deps.perform(nobody, act =>
        byLink(act, token, (bearer, { bodyId }) =>
          commands[answer](bearer, { ...sent, within: bodyId, ...(typed.seen !== null && { seen: typed.seen }) }),
        ),
      )
      if ('waitSeconds' in done) {
        return printOwn(deps, c, { title: 'Wait a little', main: busyView(done.waitSeconds), status: 429 })
      }
    } catch (error) {
      if (error instanceof Invalid) return show(c, asked, { typed, problems: error.problems })
      // What was typed is shown again, beside how the action stands by now.
      const now = error instanceof Stale || error instanceof NotAllowed ? await askedIn(deps, c) : null
      if (now !== null && error instanceof Error) {
        const message =
          error instanceof Stale ? 'Something else happened to this action meanwhile. Send it again' : error.message
        return show(c, now, { typed: { ...typed, seen: null }, problems: [{ field: '', message }] })
      }
      if (error instanceof NotThere || error instanceof NotAllowed) return c.redirect(paths.own(token), 303)
      throw error
    }
    return c.redirect(`${paths.own(token)}?said=${answer}`, 303)
  }

  return [
    {
      method: 'GET',
      path: paths.answerPattern,
      access: 'anyone',
      audit: 'nothing, because it only reads',
      handle: get,
    },
    {
      method: 'POST',
      path: paths.answerPattern,
      access: 'anyone',
      audit: 'action.accepted, action.declined, action.date-proposed, action.progress or action.reported-done',
      handle: post,
    },
  ]
}
