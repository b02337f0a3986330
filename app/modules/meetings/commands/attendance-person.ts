/** Who a typed name is: somebody of the record, or somebody new. */
import { Invalid, NotThere, type Problem } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { findOrganisationMatches, findPersonMatches } from '#modules/bodies/index.ts'
import type { AttendancePerson } from '../model/attendance.ts'
import { selectOrganisationNames, selectPerson } from '../store/attendance-around.ts'

/** As it was typed, or chosen from those that the record knows. */
export interface NamedPerson {
  readonly name: string
  readonly title?: string
  /** Their post. */
  readonly role?: string
  readonly organisation?: string
  /** Id of a person whom the clerk chose; "new" where they said that it is none of those known; "" where nobody asked. */
  readonly person?: string
}

const longest = 200

const blankAsNull = (text: string | undefined): string | null => {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

const checked = (given: NamedPerson): void => {
  const problems: Problem[] = []
  if (given.name.trim() === '' && (given.person ?? '') === '') problems.push({ field: 'name', message: 'Enter a name' })
  for (const field of ['name', 'title', 'role', 'organisation'] as const) {
    const text = given[field] ?? ''
    if (text.length > longest) problems.push({ field, message: `Enter no more than ${longest} characters` })
    if (/\n/.test(text)) problems.push({ field, message: 'Enter one line' })
  }
  if (problems.length > 0) throw new Invalid(problems)
}

const organisationOf = async (act: Act, typed: string | undefined) => {
  const organisation = blankAsNull(typed)
  if (organisation === null) return { organisationId: null, organisation: null }
  const match = await findOrganisationMatches(act, organisation)
  if (match === null || !('certain' in match)) return { organisationId: null, organisation }
  const names = await selectOrganisationNames(act.tx, [match.certain])
  return { organisationId: match.certain, organisation: names.get(match.certain) ?? organisation }
}

const chosen = async (act: Act, id: string): Promise<AttendancePerson> => {
  const found = await selectPerson(act.tx, id)
  if (found === null) throw new NotThere('person')
  return found
}

/** A name that one person of the record has, of the organisation that was typed or of none, is that person. */
const certain = async (act: Act, given: NamedPerson, organisationId: string | null) => {
  const match = await findPersonMatches(act, { name: given.name, organisationId })
  if (match === null || !('certain' in match)) return null
  const known = await selectPerson(act.tx, match.certain)
  if (known === null || (organisationId !== null && known.organisationId !== organisationId)) return null
  return known
}

/**
 * Who is meant: the one chosen; else the only one of that name; else somebody of whom the record knows nothing more.
 * What was typed of post, title and organisation is kept as typed.
 * @throws Invalid, NotThere
 */
export const personOf = async (act: Act, given: NamedPerson): Promise<AttendancePerson & { role: string | null }> => {
  checked(given)
  const typed = await organisationOf(act, given.organisation)
  const choice = given.person ?? ''
  const known =
    choice === ''
      ? await certain(act, given, typed.organisationId)
      : choice === 'new'
        ? null
        : await chosen(act, choice)
  const role = blankAsNull(given.role)
  if (known === null) {
    return { personId: null, name: given.name.trim(), title: blankAsNull(given.title), role, ...typed }
  }
  const organisation = typed.organisation === null ? {} : typed
  return { ...known, ...organisation, title: blankAsNull(given.title) ?? known.title, role }
}
