import { quorumOf, type Quorum, type QuorumRule, type SeatOnDay } from '#modules/bodies/index.ts'
import { isHere, type Place } from './attendance.ts'

/** Whether the meeting may decide just now, in words. */
export interface QuorumNow extends Quorum {
  /** False where the body has no rule, so that there is nothing to tell. */
  readonly ruled: boolean
  /** Names of the organisations that must be there and are not. */
  readonly missing: readonly string[]
  /** "2 more voting members are needed; nobody from Wexmoor Probation is here." */
  readonly words: string
}

const memberWords = (seats: readonly SeatOnDay[]): readonly [string, string] =>
  seats.some(({ voting }) => voting) ? ['voting member', 'voting members'] : ['member', 'members']

const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`

/**
 * Applies the rule of the body to who is at the table just now: somebody who left counts no more, and a substitute
 * counts for the seat.
 * @param organisations - names by id, for those of the rule
 */
export const quorumNow = (
  rule: QuorumRule,
  places: readonly Place[],
  organisations: ReadonlyMap<string, string>,
): QuorumNow => {
  const quorum = quorumOf(
    rule,
    places.map(({ seat, row, substitute }) => ({
      seatId: seat.id,
      organisationId: seat.organisationId,
      voting: seat.voting,
      present: isHere(row) || isHere(substitute),
    })),
  )
  const [one, many] = memberWords(places.map(({ seat }) => seat))
  const short = quorum.needed - quorum.present
  const missing = quorum.missingOrganisations.map(id => organisations.get(id) ?? 'an organisation that is not known')
  const ruled = quorum.needed > 0 || rule.includes.length > 0
  const here = `${quorum.present} ${quorum.present === 1 ? `${one} is` : `${many} are`} here`
  const lacks = [
    short > 0 ? `${short} more ${short === 1 ? `${one} is` : `${many} are`} needed` : null,
    missing.length > 0 ? `nobody from ${joined(missing)} is here` : null,
  ].filter(lack => lack !== null)
  const lacking = lacks.join('; ')
  if (!ruled) return { ...quorum, ruled, missing, words: `${here}. This body has no rule for a quorum.` }
  const words = quorum.met
    ? `${here}, and ${quorum.needed} ${quorum.needed === 1 ? 'is' : 'are'} needed.`
    : `${lacking.charAt(0).toUpperCase()}${lacking.slice(1)}.`
  return { ...quorum, ruled, missing, words }
}
