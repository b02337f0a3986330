import type { Context } from 'hono'
import type { Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { addItem } from '../../commands/add-item.ts'
import { changeItem } from '../../commands/change-item.ts'
import { deferItem } from '../../commands/defer-item.ts'
import type { SeenItem } from '../../commands/reach-agenda.ts'
import { removeItem } from '../../commands/remove-item.ts'
import { paths } from '../../paths.ts'
import { askToDo } from '../../queries/ask-for.ts'
import { findAgendaItem } from '../../queries/read-agenda.ts'
import { findMeeting } from '../../queries/find-meeting.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { emptyItem, readItem, sentItem, typedItem, type TypedItem } from '../item-fields.ts'
import { agendaItemView } from './view.ts'

interface Shown {
  /** Null for what is kept. */
  readonly typed: TypedItem | null
  readonly reason: string
  readonly problems: readonly Problem[]
  readonly status: 200 | 400 | 409
}

const untouched: Shown = { typed: null, reason: '', problems: [], status: 200 }

/** `/meetings/:meeting/agenda/add` and `/meetings/:meeting/agenda/items/:item`. */
export const agendaItemRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const show = async (c: Context, visitor: Visitor, { typed, status, ...shown }: Shown): Promise<Response> => {
    const [meetingId, itemId] = [c.req.param('meeting') ?? '', c.req.param('item')]
    const found = await deps.look(actorOf(visitor), async look => {
      const { meeting, body } = await findMeeting(look, meetingId)
      askToDo(look, body.id, 'edit-agenda')
      return {
        meeting,
        body,
        item: itemId === undefined ? null : (await findAgendaItem(look, { meetingId, itemId })).item,
      }
    })
    const kept = found.item === null ? emptyItem : typedItem(found.item)
    const main = agendaItemView({ ...found, ...shown, typed: typed ?? kept })
    const title = found.item === null ? 'Add an item' : 'Change an item'
    return c.html(deps.print(visitor, { title, hasErrors: shown.problems.length > 0, main }), status)
  }

  const back = (c: Context, done: string, itemId?: string): Response => {
    const place = itemId === undefined ? '' : `#item-${itemId}`
    return c.redirect(`${paths.agenda(c.req.param('meeting') ?? '')}?done=${done}${place}`, 303)
  }

  /** Takes the item off with one press; where somebody changed it meanwhile, it is shown as it is now. */
  const takeOff = (command: typeof removeItem, done: string) => async (c: Context, visitor: Visitor) => {
    const form = await sentForm(c)
    const seen: SeenItem = {
      meetingId: c.req.param('meeting') ?? '',
      itemId: c.req.param('item') ?? '',
      version: seenVersion(form),
    }
    const outcome = await outcomeOf(deps.perform(actorOf(visitor), act => command(act, seen)))
    return 'problems' in outcome ? show(c, visitor, { ...untouched, ...outcome }) : back(c, done)
  }

  return [
    {
      method: 'GET',
      path: paths.addItemPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, untouched),
    },
    {
      method: 'POST',
      path: paths.addItemPattern,
      access: 'signed-in',
      audit: 'agenda-item.added',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const [typed, reason] = [sentItem(form), form.text('reason')]
        const adding = { meetingId: c.req.param('meeting') ?? '', reason, ...readItem(typed) }
        const outcome = await outcomeOf(deps.perform(actorOf(visitor), act => addItem(act, adding)))
        if ('problems' in outcome) return show(c, visitor, { ...outcome, typed, reason })
        return back(c, 'added', outcome.done.id)
      },
    },
    {
      method: 'GET',
      path: paths.itemPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, untouched),
    },
    {
      method: 'POST',
      path: paths.itemPattern,
      access: 'signed-in',
      audit: 'agenda-item.changed',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const typed = sentItem(form)
        const itemId = c.req.param('item') ?? ''
        const changing = {
          meetingId: c.req.param('meeting') ?? '',
          itemId,
          version: seenVersion(form),
          ...readItem(typed),
        }
        const outcome = await outcomeOf(deps.perform(actorOf(visitor), act => changeItem(act, changing)))
        return 'problems' in outcome ? show(c, visitor, { ...outcome, typed, reason: '' }) : back(c, 'changed', itemId)
      },
    },
    {
      method: 'POST',
      path: paths.removeItemPattern,
      access: 'signed-in',
      audit: 'agenda-item.removed',
      handle: takeOff(removeItem, 'removed'),
    },
    {
      method: 'POST',
      path: paths.deferItemPattern,
      access: 'signed-in',
      audit: 'agenda-item.deferred',
      handle: takeOff(deferItem, 'deferred'),
    },
  ]
}
