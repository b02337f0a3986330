import type { Context } from 'hono'
import { Invalid, Stale } from '#kernel/errors.ts'
import { UnreadableFile } from '#minutes'
import { actorOf, type Actor, type Visitor } from '#modules/accounts/index.ts'
import { attendanceOf } from '#modules/meetings/index.ts'
import type { Route } from '#platform/http/route.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { showDate } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { saveMinutes } from '../../commands/save-minutes.ts'
import { withPeople } from '../../model/people-text.ts'
import { expandCodes, snippetsOf } from '../../model/snippets.ts'
import { paths } from '../../paths.ts'
import { editorOf, type Editor } from '../../queries/editor-of.ts'
import { textAt } from '../../queries/text-versions.ts'
import type { RecordDeps } from '../record-deps.ts'
import { clashView } from './clash-view.ts'
import { confirmView } from './confirm-view.ts'
import { readSent, reasonProblems, type SentText } from './form.ts'
import { panelView } from './panel.ts'
import { signedOutView } from './signed-out-view.ts'
import { editView } from './view.ts'

const tooMuch: FieldProblem = {
  field: 'text',
  message: 'This is more than any minutes hold. Type less than 2 million characters',
}

/** What the box shows. */
interface Shown extends Pick<SentText, 'text' | 'version' | 'opened' | 'mark'> {
  readonly problems: readonly FieldProblem[]
}

/** Typing minutes as a plain form: open, save, and what comes between. */
export const editMinutesRoutes = (deps: RecordDeps): readonly Route<Visitor>[] => {
  const { look, perform, print, readTyped, readLive } = deps
  const meetingOf = (c: Context): string => c.req.param('meeting') ?? ''

  const panelOf = async (editor: Editor, text: string): Promise<Html> => {
    try {
      return panelView(await readLive(text, editor.minutes?.text ?? null), editor)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      return html`<p class="govuk-body-s">This text took too long to read. It can be saved all the same.</p>`
    }
  }

  const pageOf = async (
    visitor: Visitor,
    editor: Editor,
    { text, version, opened, problems, mark }: Shown,
  ): Promise<string> => {
    const today = await look(actorOf(visitor), async now => now.today.toString())
    const main = editView({
      editor,
      text,
      version,
      opened,
      problems,
      mark,
      panel: await panelOf(editor, text),
      snippets: snippetsOf(today),
    })
    const title = `Write the minutes of ${showDate(editor.meeting.date)}`
    return print(visitor, { title, main, wide: true, hasErrors: problems.length > 0 })
  }

  const get = async (c: Context, visitor: Visitor): Promise<Response> => {
    const editor = await look(actorOf(visitor), now => editorOf(now, meetingOf(c)))
    const { text, version, taken } = editor
    const shown = { text, version, opened: version, mark: taken.mark, problems: [] }
    return c.html(await pageOf(visitor, editor, shown))
  }

  /** The text as it was sent, with the short codes of those whose browser runs no scripts put into words. */
  const typedText = async (actor: Actor, { text }: SentText): Promise<string> =>
    look(actor, async ({ today }) => expandCodes(text, today.toString()))

  /** The text with the attendance that was taken in place of its own list. */
  const withAttendance = async (actor: Actor, meetingId: string, text: string): Promise<string> => {
    const { minutes } = await readTyped(text)
    if (minutes === null) return text
    return withPeople(text, minutes, await look(actor, now => attendanceOf(now, meetingId)))
  }

  const clash = async (c: Context, visitor: Visitor, sent: SentText): Promise<Response> => {
    const { editor, base } = await look(actorOf(visitor), async now => ({
      editor: await editorOf(now, meetingOf(c)),
      base: await textAt(now, meetingOf(c), sent.version),
    }))
    const main = clashView({ editor, mine: sent.text, base })
    return c.html(print(visitor, { title: 'Two texts', main, wide: true }), 412)
  }

  const save = async (c: Context, visitor: Visitor, sent: SentText): Promise<Response> => {
    const actor = actorOf(visitor)
    const reading = await readTyped(sent.put ? await withAttendance(actor, meetingOf(c), sent.text) : sent.text)
    const problems = reasonProblems(sent)
    const confirmed = sent.confirm && problems.length === 0 ? { reason: sent.reason } : null
    const result = await perform(actor, act =>
      saveMinutes(act, { meetingId: meetingOf(c), version: sent.version, reading, confirmed, mark: sent.mark }),
    )
    if (result.saved) return c.redirect(paths.edit(meetingOf(c)), 303)
    const editor = await look(actor, now => editorOf(now, meetingOf(c)))
    const { version, reason } = sent
    const { text } = reading
    const main = confirmView({ editor, text, version, lost: result.lost, reason, problems })
    const title = 'Actions that would go'
    return c.html(print(visitor, { title, main, hasErrors: problems.length > 0 }), problems.length > 0 ? 400 : 200)
  }

  const again = async (
    c: Context,
    visitor: Visitor,
    { sent, problems }: { sent: SentText; problems: readonly FieldProblem[] },
  ) => {
    const editor = await look(actorOf(visitor), now => editorOf(now, meetingOf(c)))
    return c.html(await pageOf(visitor, editor, { ...sent, problems }), problems.length > 0 ? 400 : 200)
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const given = await readSent(c)
    if (visitor.actor === null) {
      if (given === null) return c.redirect(paths.edit(meetingOf(c)), 303)
      const main = signedOutView(meetingOf(c), given)
      c.header('cache-control', 'no-store')
      return c.html(print(visitor, { title: 'You are signed out', main }), 401)
    }
    if (given === null) {
      const editor = await look(visitor.actor, now => editorOf(now, meetingOf(c)))
      const { text, version, taken } = editor
      const shown = { text, version, opened: version, mark: taken.mark, problems: [tooMuch] }
      return c.html(await pageOf(visitor, editor, shown), 413)
    }
    const sent = { ...given, text: await typedText(visitor.actor, given) }
    if (sent.back) return again(c, visitor, { sent, problems: [] })
    try {
      return await save(c, visitor, sent)
    } catch (error) {
      if (error instanceof Stale) return clash(c, visitor, sent)
      if (error instanceof Invalid) return again(c, visitor, { sent, problems: error.problems })
      if (!(error instanceof UnreadableFile)) throw error
      return again(c, visitor, { sent, problems: [{ field: 'text', message: error.message }] })
    }
  }

  return [
    {
      method: 'GET',
      path: paths.editPattern,
      access: 'signed-in',
      audit: 'nothing, because nothing changes',
      handle: get,
    },
    // Somebody whose session has ended gets their text back from here, so the page is open to anyone; saving is not.
    { method: 'POST', path: paths.editPattern, access: 'anyone', audit: 'minutes.saved', handle: post },
  ]
}
