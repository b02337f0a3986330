import { foldText } from './fold.ts'
import type { FoundPerson } from './found.ts'
import type { SeatFacts } from '../model.ts'
import { splitRole } from './split-role.ts'

/** The post that somebody is printed with at a meeting. */
export interface PrintedPost {
  readonly post: string
  /** True where several people of a body may be printed so, and each has a seat of their own. */
  readonly shared: boolean
}

/**
 * The post in which somebody sits: as printed; "Councillor" where only the title says so; "Representative" where only the
 * organisation is named; null where nothing is.
 */
export const printedPost = (
  person: Pick<FoundPerson, 'role' | 'organisation' | 'title'>,
  organisationId: string | null,
): PrintedPost | null => {
  const { post } = splitRole(person)
  if (post !== null && !/^(councillor|cllr|member|representative)$/i.test(post)) return { post, shared: false }
  if (/^(councillor|cllr)\b/i.test(person.title ?? post ?? '')) return { post: 'Councillor', shared: true }
  if (post !== null && /^member$/i.test(post)) return { post: 'Member', shared: true }
  return organisationId === null ? null : { post: 'Representative', shared: true }
}

/** What two seats of one body are told apart by. */
export const seatKey = ({ bodyId, organisationId, post, personId }: SeatFacts): string =>
  [bodyId, organisationId ?? '-', foldText(post), personId ?? '-'].join(' ')
