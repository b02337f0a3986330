import type { Context } from 'hono'
import { Invalid, NotAllowed, type Problem } from '#kernel/errors.ts'
import type { Actor, PageDeps, Visitor } from '#modules/accounts/index.ts'
import { readForm, type Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { joinByNumber, sortMinutes } from '../../commands/sort-minutes.ts'
import type { MinuteKey } from '../../model/story.ts'
import { paths } from '../../paths.ts'
import { tellStory } from '../../queries/tell-story.ts'
import { storyView } from './view.ts'

const actorOf = ({ actor }: Visitor): Actor => {
  if (actor === null) throw new NotAllowed('Sign in first.')
  return actor
}

const keyOf = (c: Context): MinuteKey => ({
  minutesId: c.req.param('minutes') ?? '',
  number: c.req.param('number') ?? '',
})

const sent = (form: Form, name: string): MinuteKey => ({
  minutesId: form.text(`${name}-minutes`),
  number: form.text(`${name}-number`),
})

/** `/minutes/:minutes/:number/story`: the story of the matter that a minute belongs to. */
export const storyRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const show = async (
    c: Context,
    visitor: Visitor,
    { problems, typed }: { readonly problems: readonly Problem[]; readonly typed: string },
  ): Promise<Response> => {
    const story = await deps.look(actorOf(visitor), look => tellStory(look, keyOf(c)))
    const main = storyView({ story, problems, typed })
    const title = `Story of minute ${story.minute.number}, ${story.body.name}`
    return c.html(deps.print(visitor, { title, main, hasErrors: problems.length > 0 }), problems.length > 0 ? 400 : 200)
  }

  const post = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await readForm(c, 10_000)
    const key = keyOf(c)
    if (typeof form === 'string') return show(c, visitor, { problems: [], typed: '' })
    const [deed, number] = [form.text('deed'), form.text('number')]
    try {
      await deps.perform(actorOf(visitor), act =>
        deed === 'by-number'
          ? joinByNumber(act, { one: key, number })
          : sortMinutes(act, {
              one: sent(form, 'earlier'),
              two: sent(form, 'later'),
              kind: deed === 'joined' ? 'joined' : 'split',
            }),
      )
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      return show(c, visitor, { problems: error.problems, typed: number })
    }
    return c.redirect(paths.story(key.minutesId, key.number), 303)
  }

  const own = { path: paths.storyPattern, access: 'signed-in' } as const
  return [
    {
      ...own,
      method: 'GET',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { problems: [], typed: '' }),
    },
    { ...own, method: 'POST', audit: 'matter.joined or matter.split', handle: post },
  ]
}
