import type { Actor } from '#modules/accounts/index.ts'
import type { Intake } from '../model.ts'
import { actorOf } from '../policy.ts'

/** On whose behalf a file is taken in after its giver has gone. */
export const giverAsActor = (intake: Intake): Actor => actorOf(intake)
