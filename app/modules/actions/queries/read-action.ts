import { NotThere } from '#kernel/errors.ts'
import { systemActor, type Look } from '#modules/accounts/index.ts'
import { findBody, type Body } from '#modules/bodies/index.ts'
import { findHistory, type History, type Owing } from '#modules/ledger/index.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import type { AgreedAction } from '../model/agreed-action.ts'
import { mayOnActions } from '../policy.ts'
import { maySeeAction } from '../policy/sight.ts'
import { selectAgreed, selectReferences } from '../store/agreed-actions.ts'
import { whoAsks, type Asker } from './who-asks.ts'

/** An action with its whole history, and what the actor may do with it. */
export interface ActionRead {
  readonly action: AgreedAction
  readonly body: Body
  readonly history: History
  /** Dates of the body's meetings, by their ids. */
  readonly meetingDates: ReadonlyMap<string, string>
  /** References of the actions that its history names, by their ids. */
  readonly references: ReadonlyMap<string, string>
  readonly may: { readonly keep: boolean; readonly decide: boolean; readonly seeBody: boolean }
}

const owes = (owner: Owing, { personId, seatIds }: Asker): boolean =>
  (personId !== null && owner.personId === personId) || (owner.seatId !== null && seatIds.includes(owner.seatId))

/**
 * One action.
 * @param key - its id, or its reference
 * @throws NotThere where there is none, or none that the actor may see
 */
export const readAction = async (look: Look, key: string): Promise<ActionRead> => {
  const asker = await whoAsks(look)
  for (const action of await selectAgreed(look.tx, key)) {
    const history = await findHistory(look, action.id)
    if (history === null) continue
    const { owners } = history.state
    const sighted = {
      bodyId: action.bodyId,
      plain: action.plain,
      own: owners.some(owner => owes(owner, asker)),
      ofOrganisation: asker.organisationId !== null && owners.some(one => one.organisationId === asker.organisationId),
    }
    if (!maySeeAction(look.actor, sighted)) continue
    // Somebody who owes an action may belong to no body: the policy above has let them see this one.
    const body = await findBody({ ...look, actor: systemActor }, { id: action.bodyId })
    const named = history.events.flatMap(({ what }) => (what.kind === 'merged' ? [what.into] : []))
    return {
      action,
      body,
      history,
      meetingDates: new Map((await listMeetings(look, body)).map(({ id, date }) => [id, date])),
      references: await selectReferences(look.tx, named),
      may: {
        keep: mayOnActions(look.actor, 'keep', body.id),
        decide: mayOnActions(look.actor, 'decide', body.id),
        seeBody: mayOnActions(look.actor, 'see', body.id),
      },
    }
  }
  throw new NotThere('action')
}
