import { Invalid, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { ItemText } from '../model/agenda-item.ts'
import { itemProblems, tidyItem } from '../model/check-item.ts'
import { updateAgendaItem } from '../store/agenda-items.ts'
import { noteChange, reachItem, type SeenItem } from './reach-agenda.ts'

export interface Changing extends SeenItem, ItemText {}

const names: Readonly<Record<keyof ItemText, string>> = {
  title: 'title',
  purpose: 'purpose',
  lead: 'lead',
  minutesAllowed: 'time',
  exemptParagraph: 'exemption',
  notes: 'notes',
}
const parts: readonly (keyof ItemText)[] = ['title', 'purpose', 'lead', 'minutesAllowed', 'exemptParagraph', 'notes']

/** "the title (was “Grants”) and the time (was 10)". */
const differences = (before: ItemText, after: ItemText): readonly string[] =>
  parts
    .filter(part => before[part] !== after[part])
    .map(part => {
      const was = before[part]
      return part === 'notes' ? 'the notes' : `the ${names[part]} (was ${was === null ? 'not set' : `“${was}”`})`
    })

/** Changes what is said of an item. Nothing is written where nothing is different. */
export const changeItem = async (act: Act, { meetingId, itemId, version, ...given }: Changing): Promise<void> => {
  const { meeting, item } = await reachItem(act, { meetingId, itemId, version })
  const text = tidyItem(given)
  const problems = itemProblems(text)
  if (problems.length > 0) throw new Invalid(problems)
  const changed = differences(item, text)
  if (changed.length === 0) return
  if (!(await updateAgendaItem(act.tx, item, text))) throw new Stale('agenda item')
  await noteChange(act, meeting, {
    action: 'agenda-item.changed',
    itemId: item.id,
    before: { ...item },
    after: { ...item, ...text },
    change: {
      kind: 'changed',
      what: `“${text.title}” was changed: ${changed.join(', ')}`,
      // What was exempt before stays out of sight: its old title may be what is to be kept.
      exempt: item.exemptParagraph !== null || text.exemptParagraph !== null,
    },
  })
}
