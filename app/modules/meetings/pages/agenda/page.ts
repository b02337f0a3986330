import type { Context } from 'hono'
import { NotThere, type Problem } from '#kernel/errors.ts'
import { actorOf, outcomeOf, seenVersion, sentForm, type Visitor } from '#modules/accounts/index.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { makeAgenda } from '../../commands/make-agenda.ts'
import { orderItems, type Ordering } from '../../commands/order-items.ts'
import { placeForwardItem } from '../../commands/place-forward-item.ts'
import { publishAgenda } from '../../commands/publish-agenda.ts'
import { agendaDocument, paperName } from '../../compose/meeting-papers.ts'
import { paths } from '../../paths.ts'
import { isAgendaOpen, marksLateItems, mayWithMeetings } from '../../policy.ts'
import { readAgenda } from '../../queries/read-agenda.ts'
import { readForwardPlan } from '../../queries/read-forward-plan.ts'
import type { MeetingPageDeps } from '../deps.ts'
import { askedFile, sendDocument } from '../files.ts'
import type { Placed } from './list.ts'
import { agendaView } from './view.ts'

/** "ID:up" → which item, and which way. */
const moveOf = (text: string): Placed | null => {
  const [, itemId, by] = /^([a-z0-9]{1,40}):(up|down)$/.exec(text) ?? []
  return itemId === undefined ? null : { itemId, by: by === 'up' ? 'up' : 'down' }
}

const orderOf = (form: Form): Ordering['to'] =>
  moveOf(form.text('move')) ?? {
    order: form
      .text('order')
      .split(',')
      .filter(id => id !== ''),
  }

/** `/meetings/:meeting/agenda`: to be read, and by clerk and chair to be worked on. */
export const agendaRoutes = (deps: MeetingPageDeps): readonly Route<Visitor>[] => {
  const idOf = (c: Context): string => c.req.param('meeting') ?? ''

  const show = async (
    c: Context,
    visitor: Visitor,
    { problems, status }: { readonly problems: readonly Problem[]; readonly status: 200 | 400 | 409 },
  ): Promise<Response> => {
    const actor = actorOf(visitor)
    const { agenda, waiting } = await deps.look(actor, async look => {
      const found = await readAgenda(look, idOf(c))
      return { agenda: found, waiting: await readForwardPlan(look, found.body) }
    })
    const { meeting, body } = agenda
    const main = agendaView({
      agenda,
      document: agendaDocument(agenda, marksLateItems(body.regime)),
      mayEdit: mayWithMeetings(actor, body.id, 'edit-agenda') && isAgendaOpen(meeting.state),
      waiting,
      placed: moveOf(c.req.query('moved') ?? ''),
      problems,
      done: c.req.query('done') ?? '',
    })
    return c.html(
      deps.print(visitor, { title: 'Agenda', hasErrors: problems.length > 0, main, scripts: ['order.js'] }),
      status,
    )
  }

  /** Does something, and comes back to the agenda; or says on the agenda why it could not be done. */
  const change = async (
    c: Context,
    visitor: Visitor,
    { work, back }: { work: Promise<unknown>; back: string },
  ): Promise<Response> => {
    const outcome = await outcomeOf(work)
    return 'problems' in outcome ? show(c, visitor, outcome) : c.redirect(paths.agenda(idOf(c)) + back, 303)
  }

  return [
    {
      method: 'GET',
      path: paths.agendaPattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: (c, visitor) => show(c, visitor, { problems: [], status: 200 }),
    },
    {
      method: 'GET',
      path: paths.agendaFilePattern,
      access: 'signed-in',
      audit: 'nothing, because it only reads',
      handle: async (c, visitor) => {
        const { stem, format } = askedFile(c)
        if (stem !== 'agenda' && stem !== 'agenda-open-items') throw new NotThere('file')
        const part = stem === 'agenda' ? 'whole' : 'open'
        const agenda = await deps.look(actorOf(visitor), look => readAgenda(look, idOf(c), part))
        const document = agendaDocument(agenda, marksLateItems(agenda.body.regime))
        return sendDocument(c, deps, { document, format, name: paperName(stem, agenda.meeting.date) })
      },
    },
    {
      method: 'POST',
      path: paths.makeAgendaPattern,
      access: 'signed-in',
      audit: 'agenda.made',
      handle: (c, visitor) => {
        const work = deps.perform(actorOf(visitor), act => makeAgenda(act, { meetingId: idOf(c) }))
        return change(c, visitor, { work, back: '' })
      },
    },
    {
      method: 'POST',
      path: paths.publishAgendaPattern,
      access: 'signed-in',
      audit: 'agenda.published',
      handle: (c, visitor) => {
        const work = deps.perform(actorOf(visitor), act => publishAgenda(act, { meetingId: idOf(c) }))
        return change(c, visitor, { work, back: '?done=published' })
      },
    },
    {
      method: 'POST',
      path: paths.orderAgendaPattern,
      access: 'signed-in',
      audit: 'agenda.reordered',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const to = orderOf(form)
        const ordering = { meetingId: idOf(c), seen: seenVersion(form, 'seen'), to }
        const work = deps.perform(actorOf(visitor), act => orderItems(act, ordering))
        // The button that was pressed takes the focus, which a browser would not give it were the address to name a place.
        const back = 'itemId' in to ? `?moved=${to.itemId}:${to.by}` : ''
        return change(c, visitor, { work, back })
      },
    },
    {
      method: 'POST',
      path: paths.placeItemPattern,
      access: 'signed-in',
      audit: 'agenda-item.added',
      handle: async (c, visitor) => {
        const form = await sentForm(c)
        const placing = { meetingId: idOf(c), forwardId: form.text('item'), version: seenVersion(form) }
        const work = deps.perform(actorOf(visitor), act => placeForwardItem(act, placing))
        return change(c, visitor, { work, back: '?done=added' })
      },
    },
  ]
}
