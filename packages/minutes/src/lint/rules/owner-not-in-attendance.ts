import type { Minutes } from '../../tree/nodes.ts'
import { firstOfEachItem, openOwners, type OwnedAction } from '../owners.ts'
import { indexAttendance, isInitials, isPersonName, MOST_OWNERS, plainName, textBesideNames } from '../people.ts'
import { defineRule, type Finding } from '../rule.ts'
import { isTold, speaks } from '../told.ts'
import { listWords, nameItem } from '../words.ts'

/** The person that an owner's words name, where they name a person at all. */
const personOf = ({ owner }: OwnedAction): string | null => {
  if (owner.by === 'group' || owner.by === 'organisation' || owner.by === 'role') return null
  if (owner.name !== null) return isPersonName(owner.name) ? owner.name : null
  if (owner.candidates.length > 0 || isInitials(owner.printed)) return null
  return isPersonName(owner.printed) ? owner.printed : null
}

function* find(minutes: Minutes): Generator<Finding> {
  if (minutes.attendance.length === 0) return
  const beside = plainName(textBesideNames(minutes.attendance))
  const linesOf = indexAttendance(minutes.attendance)
  const named = openOwners(minutes).flatMap(owned => {
    const person = personOf(owned)
    return person === null ? [] : [{ ...owned, person }]
  })
  for (const group of Map.groupBy(named, ({ person }) => plainName(person))
    .values()
    .take(MOST_OWNERS)) {
    const first = group[0]
    if (!first || linesOf(first.person).length > 0 || beside.includes(plainName(first.person))) continue
    const untold = firstOfEachItem(group).filter(({ item }) => !isTold(item, first.person))
    const at = untold[0]
    if (!at) continue
    const items = listWords([...new Set(untold.map(({ item }) => nameItem(item)))])
    const spoke = untold.some(({ item }) => speaks(item, first.person))
    yield {
      message: spoke
        ? `${items}: ${first.person} owns an action and speaks, and is not in the attendance. Add them to the list.`
        : `${items}: ${first.person} owns an action and was neither present nor among the apologies. Make sure that they are told.`,
      at: at.action.position,
      item: at.item,
    }
  }
}

/** An owner who is neither present nor apologised nor told. */
export const ownerNotInAttendance = defineRule({
  id: 'owner-not-in-attendance',
  severity: 'warning',
  title: 'An owner was not there and is not told',
  find,
})
