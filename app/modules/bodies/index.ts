export { bodyKinds } from './model.ts'
export type {
  AccessRegime,
  AliasKind,
  Body,
  BodyKind,
  Holder,
  Holding,
  HoldingKind,
  Office,
  Organisation,
  OrganisationKind,
  Person,
  QuorumRule,
  Seat,
  SeatOnDay,
} from './model.ts'
export { plainBody } from './model/check-body.ts'
export type { BodyInput } from './model/check-body.ts'
export type { OrganisationInput, PersonInput } from './model/check-person.ts'
export type { SeatInput } from './model/check-seat.ts'
export type { EyeItem } from './model/eye.ts'
export { foldOf } from './model/fold-name.ts'
export { matchBody } from './model/match-bodies.ts'
export { matchOrganisation } from './model/match-organisations.ts'
export { matchPerson } from './model/match-people.ts'
export type { AskedPerson } from './model/match-people.ts'
export type { Match, MatchCandidate } from './model/match.ts'
export { quorumOf } from './model/quorum.ts'
export type { Quorum, QuorumSeat } from './model/quorum.ts'
export { bodyKindWords } from './pages/words.ts'
export { paths as bodyPaths } from './paths.ts'
export { mayKeepPeople, mayOnBody, maySeeBody, maySeeOrganisations } from './policy.ts'
export type { BodyAction } from './policy.ts'
export { bodyTree } from './queries/body-tree.ts'
export type { BodyNode } from './queries/body-tree.ts'
export { advanceNumber } from './commands/advance-number.ts'
export { findBody, listBodies } from './queries/find-body.ts'
export { findBodyMatches, findOrganisationMatches, findPersonMatches, loadMatcher } from './queries/find-matches.ts'
export type { Matcher } from './queries/find-matches.ts'
export { listOrganisations } from './queries/find-organisation.ts'
export { findPerson, listPeople } from './queries/find-person.ts'
export { findSeat } from './queries/find-seat.ts'
export { seatsAt } from './model/seating.ts'
export { readSeating } from './queries/read-seating.ts'
export { seatsHeld } from './queries/seats-held.ts'
export type { SeatHeld } from './queries/seats-held.ts'
export { seatsNeedingEye } from './queries/seats-needing-eye.ts'
export { seatsOnDay } from './queries/seats-on-day.ts'
export { addAlias } from './commands/add-alias.ts'
export { addOrganisation } from './commands/add-organisation.ts'
export { addPerson } from './commands/add-person.ts'
export { addSeat } from './commands/add-seat.ts'
export { changeBody } from './commands/change-body.ts'
export { createBody } from './commands/create-body.ts'
export { dissolveBody } from './commands/dissolve-body.ts'
export { changeHolding } from './commands/change-holding.ts'
export { endHolding } from './commands/end-holding.ts'
export { seatChanged } from './commands/seat-changed.ts'
export { holdSeat } from './commands/hold-seat.ts'
export { mergePeople } from './commands/merge-people.ts'
export { bodiesRoutes } from './pages/routes.ts'
