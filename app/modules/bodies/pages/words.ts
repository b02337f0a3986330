/** How the module's own words are shown to people. */
import { longDate } from '#minutes'
import { listed } from '#ui/format.ts'
import type { AccessRegime, Body, BodyKind, HoldingKind, Office, OrganisationKind, QuorumRule, Seat } from '../model.ts'

export const bodyKindWords: Readonly<Record<BodyKind, string>> = {
  'strategic-group': 'Strategic group',
  'sub-group': 'Sub-group',
  board: 'Board',
  panel: 'Panel',
  forum: 'Forum',
  'working-group': 'Working group',
  other: 'Other body',
}

export const regimeWords: Readonly<Record<AccessRegime, { readonly name: string; readonly hint: string }>> = {
  statutory: { name: 'Statutory', hint: 'The law gives the public a right to come and to see papers' },
  adopted: { name: 'Adopted', hint: 'The body has chosen to keep the same rules' },
  private: { name: 'Private', hint: 'The public has no right to see papers' },
}

export const numberingWords: Readonly<Record<Body['numbering'], string>> = {
  continuous: 'They go on from one meeting to the next',
  meeting: 'They begin at 1 in each meeting',
  year: 'They begin at 1 in each year',
}

export const organisationKindWords: Readonly<Record<OrganisationKind, string>> = {
  council: 'Council',
  police: 'Police',
  fire: 'Fire and rescue',
  probation: 'Probation',
  health: 'Health',
  education: 'Education',
  housing: 'Housing',
  voluntary: 'Voluntary sector',
  business: 'Business',
  other: 'Other',
}

export const officeWords: Readonly<Record<Office, string>> = {
  chair: 'Chair',
  'vice-chair': 'Vice-chair',
  secretary: 'Secretary',
  member: 'Member',
}

export const holdingKindWords: Readonly<Record<HoldingKind, string>> = {
  substantive: 'Holds the post',
  interim: 'Interim',
  covering: 'Covering',
}

/** "4 seats and at least a quarter …": what must be there for the body to decide. */
export const quorumWords = (
  { least, share, includes }: QuorumRule,
  organisations: ReadonlyMap<string, string>,
): string => {
  const parts = [
    ...(least > 0 ? [`${least} ${least === 1 ? 'seat' : 'seats'}`] : []),
    ...(share === undefined ? [] : [`${Math.round(share * 100)}% of seats`]),
  ]
  const must = includes.map(id => organisations.get(id) ?? 'an organisation that is gone')
  const from = must.length === 0 ? '' : `, with somebody from ${listed(must)}`
  return parts.length === 0 && from === '' ? 'No rule' : `${parts.join(', and at least ') || 'Anybody'}${from}`
}

/** "Chair · Statutory · No vote": what a seat is besides its post, the usual left out. */
export const seatWords = ({ office, basis, voting, maximumMonths }: Seat): string =>
  [
    ...(office === 'member' ? [] : [officeWords[office]]),
    basis === 'statutory' ? 'Statutory' : 'Invited',
    ...(voting ? [] : ['No vote']),
    ...(maximumMonths === null ? [] : [`At most ${tenureWords(maximumMonths)}`]),
  ].join(' · ')

/** "3 years", "18 months". */
const tenureWords = (months: number): string => {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** "1 March 2026 to 30 April 2026", "since 1 March 2026", "until 30 April 2026". */
export const spanWords = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string => {
  if (from !== null) return to === null ? `Since ${longDate(from)}` : `${longDate(from)} to ${longDate(to)}`
  return to === null ? 'First day not known' : `Until ${longDate(to)}`
}
