import type { Act } from '#modules/accounts/index.ts'
import { placeForBusiness, textOf, type ItemKind, type ItemText, type TemplateItem } from '../model/agenda-item.ts'
import { isWantedBy } from '../model/forward-plan.ts'
import { insertAgendaItem, selectAgendaItems } from '../store/agenda-items.ts'
import { selectForwardPlan, updateForwardItem } from '../store/forward-items.ts'
import { countChange, noteChange, reachAgenda } from './reach-agenda.ts'
import { templateOf } from '../queries/read-template.ts'

interface Draft extends ItemText {
  readonly kind: ItemKind
  readonly forwardId: string | null
}

const standing = ({ title, kind, purpose }: TemplateItem): Draft => ({
  title,
  kind,
  purpose,
  lead: null,
  minutesAllowed: null,
  exemptParagraph: null,
  notes: '',
  forwardId: null,
})

/**
 * Makes the agenda of a meeting that has none: the standing items, and before those that close the meeting what the forward
 * plan wants by that day and what was put off. Nothing is done where there is an agenda.
 */
export const makeAgenda = async (act: Act, { meetingId }: { readonly meetingId: string }): Promise<void> => {
  const { meeting, body } = await reachAgenda(act, meetingId)
  if ((await selectAgendaItems(act.tx, meeting.id)).length > 0) return
  await countChange(act, meeting.id, meeting.agendaVersion)
  const items = (await templateOf(act, body)).map(standing)
  const wanted = (await selectForwardPlan(act.tx, body.id)).filter(item => isWantedBy(item, meeting.date))
  for (const item of wanted) await updateForwardItem(act.tx, item, { state: 'placed' })
  const business = wanted.map((item): Draft => ({ ...textOf(item), kind: item.kind, forwardId: item.id }))
  const all = items.toSpliced(placeForBusiness(items), 0, ...business)
  for (const [i, draft] of all.entries()) {
    const own = { id: act.newId(), meetingId: meeting.id, position: i + 1, state: 'open', addedAt: null } as const
    await insertAgendaItem(act.tx, { ...draft, ...own })
  }
  await noteChange(act, meeting, {
    action: 'agenda.made',
    after: { items: all.map(({ title }) => title) },
    change: { kind: 'added', what: 'The agenda was made', exempt: false },
  })
}
