import type { Minutes } from '../../tree/nodes.ts'
import { firstOfEachItem, openOwners } from '../owners.ts'
import { cameTo, indexAttendance, maySamePerson, MOST_OWNERS, plainName } from '../people.ts'
import { defineRule, type Finding } from '../rule.ts'
import { isTold, speaks } from '../told.ts'
import { listWords, nameItem } from '../words.ts'

function* find(minutes: Minutes): Generator<Finding> {
  const linesOf = indexAttendance(minutes.attendance)
  const byPerson = Map.groupBy(
    openOwners(minutes).filter(({ owner }) => owner.by === 'attendance' && owner.name !== null),
    ({ owner }) => plainName(owner.name ?? ''),
  )
  for (const group of byPerson.values().take(MOST_OWNERS)) {
    const name = group[0]?.owner.name
    if (!name) continue
    const lines = linesOf(name)
    if (lines.length === 0 || lines.some(cameTo)) continue
    if (minutes.attendance.some(({ substituteFor }) => substituteFor !== null && maySamePerson(substituteFor, name)))
      continue
    const untold = firstOfEachItem(group).filter(({ item }) => !isTold(item, name) && !speaks(item, name))
    const at = untold[0]
    if (!at) continue
    yield {
      message:
        `${listWords([...new Set(untold.map(({ item }) => nameItem(item)))])}: ${name} owns an action and was not at the meeting ` +
        `(${lines[0]?.status}). Make sure that they are told.`,
      at: at.action.position,
      item: at.item,
    }
  }
}

/** An owner who sent apologies, and nobody is said to tell them. */
export const ownerSentApologies = defineRule({
  id: 'owner-sent-apologies',
  severity: 'note',
  title: 'An owner had sent apologies',
  find,
})
