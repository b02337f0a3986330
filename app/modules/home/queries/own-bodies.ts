import type { Look } from '#modules/accounts/index.ts'
import { countTasks, mayOnActions } from '#modules/actions/index.ts'
import { listBodies, mayOnBody, seatsNeedingEye, type Body, type EyeItem } from '#modules/bodies/index.ts'
import { mayWithMeetings, meetingsAround, type Meeting } from '#modules/meetings/index.ts'
import { stateOfMinutes, type MinutesState } from '#modules/minutes/index.ts'

/** A body of somebody, and where it stands. */
export interface OwnBody {
  readonly body: Body
  /** The next meeting, which may be today's. */
  readonly next: Meeting | null
  /** The meeting before it, with how far its minutes are. */
  readonly last: { readonly meeting: Meeting; readonly minutes: MinutesState | 'none' | 'hidden' } | null
  readonly mayPlan: boolean
  /** How many things about actions only the clerk can put right; 0 for everybody else. */
  readonly tasks: number
  /** What the clerk should look at; empty for those who keep no seats. */
  readonly eye: readonly EyeItem[]
}

/** The bodies that the actor belongs to and that still meet. */
export const ownBodies = async (
  look: Pick<Look, 'tx' | 'actor' | 'today'>,
): Promise<{ readonly own: readonly OwnBody[]; readonly mayFound: boolean }> => {
  const today = look.today.toString()
  const own: OwnBody[] = []
  for (const body of await listBodies(look)) {
    if (body.dissolvedOn !== null && body.dissolvedOn < today) continue
    const { next, last } = await meetingsAround(look, body)
    own.push({
      body,
      next,
      last: last === null ? null : { meeting: last, minutes: await stateOfMinutes(look, last) },
      mayPlan: mayWithMeetings(look.actor, body.id, 'plan-year'),
      tasks: mayOnActions(look.actor, 'keep', body.id) ? await countTasks(look, body) : 0,
      eye: mayOnBody(look.actor, 'change-holder', body) ? await seatsNeedingEye(look, body) : [],
    })
  }
  return { own, mayFound: look.actor.administrator }
}
