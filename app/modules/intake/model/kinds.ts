import type { BodyKind, OrganisationKind } from '#modules/bodies/index.ts'

const bodyKinds: readonly (readonly [RegExp, BodyKind])[] = [
  [/sub-? ?(group|committee)/i, 'sub-group'],
  [/strategic|partnership|executive group/i, 'strategic-group'],
  [/board/i, 'board'],
  [/panel/i, 'panel'],
  [/forum/i, 'forum'],
  [/working (group|party)|task/i, 'working-group'],
]

const organisationKinds: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/police|constabulary|policing/i, 'police'],
  [/fire/i, 'fire'],
  [/probation|rehabilitation company/i, 'probation'],
  [/council|borough of|\bLB\b/i, 'council'],
  [/\bnhs\b|health|clinical|hospital|ambulance|\bicb\b|\bccg\b/i, 'health'],
  [/charity|voluntary|community links|victim support|aid\b|watch|faith|church/i, 'voluntary'],
  [/\b(ltd|limited|plc)\b|business|chamber of commerce/i, 'business'],
]

/** What a body is, by its name. The clerk changes it where the name misleads. */
export const bodyKindOf = (name: string): BodyKind => bodyKinds.find(([words]) => words.test(name))?.[1] ?? 'other'

/** What an organisation is, by its name. */
export const organisationKindOf = (name: string): OrganisationKind =>
  organisationKinds.find(([words]) => words.test(name))?.[1] ?? 'other'
