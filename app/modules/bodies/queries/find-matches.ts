import type { Look } from '#modules/accounts/index.ts'
import { matchBody } from '../model/match-bodies.ts'
import { matchOrganisation } from '../model/match-organisations.ts'
import { matchPerson, type AskedPerson } from '../model/match-people.ts'
import type { Match } from '../model/match.ts'
import { maySeeBody } from '../policy.ts'
import { selectKnownBodies, selectKnownOrganisations, selectKnownPeople } from '../store/known.ts'

type Asking = Pick<Look, 'tx' | 'actor'>

/** Answers who and what printed names mean, from one reading of the record: for a file that names many. */
export interface Matcher {
  readonly person: (asked: AskedPerson) => Match
  readonly body: (printed: string) => Match
  readonly organisation: (printed: string) => Match
}

/**
 * Reads all names that the record knows, once. What is added to the record afterwards it does not know.
 * Bodies are those that the actor may see; people and organisations are shared by all who keep the record.
 */
export const loadMatcher = async ({ tx, actor }: Asking): Promise<Matcher> => {
  const people = await selectKnownPeople(tx)
  const organisations = await selectKnownOrganisations(tx)
  const bodies = (await selectKnownBodies(tx)).filter(({ id }) => maySeeBody(actor, id))
  return {
    person: asked => matchPerson(asked, people),
    body: printed => matchBody(printed, bodies),
    organisation: printed => matchOrganisation(printed, organisations),
  }
}

/** Who a printed name may be; for many names take `loadMatcher`. */
export const findPersonMatches = async ({ tx }: Pick<Look, 'tx'>, asked: AskedPerson): Promise<Match> =>
  matchPerson(asked, await selectKnownPeople(tx))

/** Which organisation a printed name may be. */
export const findOrganisationMatches = async ({ tx }: Pick<Look, 'tx'>, printed: string): Promise<Match> =>
  matchOrganisation(printed, await selectKnownOrganisations(tx))

/** Which of the bodies that the actor may see a printed name may be. */
export const findBodyMatches = async ({ tx, actor }: Asking, printed: string): Promise<Match> =>
  matchBody(
    printed,
    (await selectKnownBodies(tx)).filter(({ id }) => maySeeBody(actor, id)),
  )
