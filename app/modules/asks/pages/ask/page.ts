import type { Context } from 'hono'
import { Invalid, type Problem } from '#kernel/errors.ts'
import { actorOf, mistakesOf, seenVersion, sentForm, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { answerAsk } from '../../commands/answer-ask.ts'
import { placeAsk } from '../../commands/place-ask.ts'
import { paths } from '../../paths.ts'
import { findAsk } from '../../queries/find-asks.ts'
import { freshAnswer, readAnswer, sentAnswer, type TypedAnswer } from './form.ts'
import { askView } from './view.ts'

interface Shown {
  readonly typed: TypedAnswer | null
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

const askOf = (c: Context): string => c.req.param('ask') ?? ''

/** `/asks/:ask`: an ask, its answers, and the form that answers it. */
export const askRoutes = (deps: PageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { typed, problems, status }: Shown): Promise<Response> => {
    const page = await deps.look(actorOf(visitor), look => findAsk(look, askOf(c)))
    const main = askView({
      page,
      typed: typed ?? freshAnswer(page.full.ask.text, page.answering?.later[0]?.id ?? 'day'),
      problems,
      done: c.req.query('done') ?? '',
    })
    const title = `Ask: ${page.full.ask.title}`
    return c.html(deps.print(visitor, { title, main, hasErrors: problems.length > 0 }), status)
  }

  const answer = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await sentForm(c)
    const typed = sentAnswer(form)
    const link = deps.address + paths.ask(askOf(c))
    try {
      const read = readAnswer(typed)
      if ('problems' in read) throw new Invalid(read.problems)
      const input = { askId: askOf(c), version: seenVersion(form), answer: read.answer, link }
      await deps.perform(actorOf(visitor), act => answerAsk(act, input))
    } catch (error) {
      return show(c, visitor, { typed, ...mistakesOf(error) })
    }
    return c.redirect(`${paths.ask(askOf(c))}?done=answered`, 303)
  }

  const place = async (c: Context, visitor: Visitor): Promise<Response> => {
    const form = await sentForm(c)
    try {
      await deps.perform(actorOf(visitor), act => placeAsk(act, { askId: askOf(c), version: seenVersion(form) }))
    } catch (error) {
      return show(c, visitor, { typed: null, ...mistakesOf(error) })
    }
    return c.redirect(`${paths.ask(askOf(c))}?done=placed`, 303)
  }

  const own = { access: 'signed-in' } as const
  return [
    {
      ...own,
      method: 'GET',
      path: paths.askPattern,
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { typed: null, problems: [], status: 200 }),
    },
    {
      ...own,
      method: 'POST',
      path: paths.askPattern,
      audit: 'ask.agreed, ask.refused or ask.deferred',
      handle: answer,
    },
    { ...own, method: 'POST', path: paths.placePattern, audit: 'ask.placed', handle: place },
  ]
}
