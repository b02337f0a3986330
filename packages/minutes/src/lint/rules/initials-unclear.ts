import type { Minutes } from '../../tree/nodes.ts'
import { agencyForms, isAgency } from '../agencies.ts'
import { openOwners } from '../owners.ts'
import { isInitials } from '../people.ts'
import { defineRule, type Finding } from '../rule.ts'
import { listWords, nameItem } from '../words.ts'

function* find(minutes: Minutes): Generator<Finding> {
  const agencies = agencyForms(minutes.attendance)
  const unclear = openOwners(minutes).filter(
    ({ owner }) => owner.name === null && (owner.candidates.length > 0 || isInitials(owner.printed)),
  )
  for (const group of Map.groupBy(
    unclear,
    ({ owner }) => `${owner.printed}\n${owner.candidates.join('\n')}`,
  ).values()) {
    const first = group[0]
    // Without a list of people no initials fit anybody; that the list is missing is said once, elsewhere.
    if (!first || (first.owner.candidates.length === 0 && minutes.attendance.length === 0)) continue
    const { printed, candidates } = first.owner
    if (candidates.length === 0 && isAgency(first, agencies)) continue
    const items = listWords([...new Set(group.map(({ item }) => nameItem(item)))])
    yield {
      message:
        candidates.length > 0
          ? `${items}: “${printed}” could be ${candidates.join(' or ')}. Write the name, or initials that fit one person.`
          : `${items}: “${printed}” fits nobody in the attendance. Write the name, or add the person to the list.`,
      at: first.action.position,
      item: first.item,
      candidates,
    }
  }
}

/** Initials that fit two people or none. */
export const initialsUnclear = defineRule({
  id: 'initials-unclear',
  severity: 'warning',
  title: 'Initials fit two people or none',
  find,
})
