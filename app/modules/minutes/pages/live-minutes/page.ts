import type { Context } from 'hono'
import { Invalid, NoSpace, Stale } from '#kernel/errors.ts'
import { UnreadableFile } from '#minutes'
import { actorOf, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { count, showInstant } from '#ui/format.ts'
import { saveMinutes } from '../../commands/save-minutes.ts'
import { paths } from '../../paths.ts'
import { editorOf } from '../../queries/editor-of.ts'
import { textAt } from '../../queries/text-versions.ts'
import { readSent } from '../edit-minutes/form.ts'
import { panelView } from '../edit-minutes/panel.ts'
import type { RecordDeps } from '../record-deps.ts'

/** What the script of the page asks for while somebody types: that the text is kept, and what is read in it. */
export const liveMinutesRoutes = (deps: RecordDeps): readonly Route<Visitor>[] => {
  const { look, perform, readTyped, readLive } = deps
  const meetingOf = (c: Context): string => c.req.param('meeting') ?? ''

  const text = async (c: Context, visitor: Visitor): Promise<Response> => {
    const actor = actorOf(visitor)
    const sent = await readSent(c)
    if (sent === null) return c.json({ message: 'The text is too long to be saved.' }, 413)
    try {
      const reading = await readTyped(sent.text)
      const input = { meetingId: meetingOf(c), version: sent.version, reading, confirmed: null, mark: sent.mark }
      const { result, now } = await perform(actor, async act => ({
        result: await saveMinutes(act, input),
        now: act.now,
      }))
      if (result.saved) return c.json({ version: result.version, message: `Saved ${showInstant(now)}.` })
      const gone = count(result.lost.length, 'action')
      const message = `Not saved yet: ${gone} that people know of would go. Press Save to see which.`
      return c.json({ message }, 409)
    } catch (error) {
      if (error instanceof Stale) {
        const { minutes } = await look(actor, now => editorOf(now, meetingOf(c)))
        const who = minutes?.updatedBy ?? 'Somebody else'
        return c.json({ message: `Not saved: ${who} saved another text. Press Save to see both.` }, 412)
      }
      if (error instanceof NoSpace) {
        return c.json({ message: 'Not saved: the disk of the server is full. Your text is kept in this browser.' }, 507)
      }
      if (!(error instanceof UnreadableFile || error instanceof Invalid)) throw error
      return c.json({ message: `Not saved. ${error.message}` }, 413)
    }
  }

  const reading = async (c: Context, visitor: Visitor): Promise<Response> => {
    const sent = await readSent(c)
    if (sent === null) return c.text('The text is too long to be read.', 413)
    const { editor, opened } = await look(actorOf(visitor), async now => ({
      editor: await editorOf(now, meetingOf(c)),
      opened: await textAt(now, meetingOf(c), sent.opened),
    }))
    try {
      return c.html(panelView(await readLive(sent.text, opened?.text ?? null), editor).toString())
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      return c.text('This text took too long to read.', 413)
    }
  }

  return [
    { method: 'POST', path: paths.textPattern, access: 'signed-in', audit: 'minutes.saved', handle: text },
    {
      method: 'POST',
      path: paths.readingPattern,
      access: 'signed-in',
      audit: 'nothing, because nothing is kept',
      handle: reading,
    },
  ]
}
