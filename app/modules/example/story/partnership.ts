import type { StoryBody } from '../model.ts'
import { antisocialBehaviour } from './antisocial-behaviour.ts'
import { domesticAbuse } from './domestic-abuse.ts'
import { offenderManagement } from './offender-management.ts'
import { strategicGroup } from './strategic-group.ts'
import { youthAndGangs } from './youth-and-gangs.ts'

/** Every body of the story; the strategic group first, since the others are its sub-groups. */
export const bodies: readonly StoryBody[] = [
  strategicGroup,
  domesticAbuse,
  offenderManagement,
  youthAndGangs,
  antisocialBehaviour,
]

/** Meetings of each body in the two years. */
export const meetingsEach = 8
