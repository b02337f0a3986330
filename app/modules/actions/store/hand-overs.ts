import type { ReadTx } from '#platform/db/database.ts'

/** The actions of a body that were handed over, the latest first. */
export const selectHandedOver = async (
  tx: ReadTx,
  { bodyId, most }: { readonly bodyId: string; readonly most: number },
): Promise<
  readonly { readonly actionId: string; readonly reference: string; readonly text: string; readonly at: string }[]
> =>
  tx
    .selectFrom('action_event')
    .innerJoin('action_standing', 'action_standing.action_id', 'action_event.action_id')
    .innerJoin('action', 'action.id', 'action_event.action_id')
    .select(['action.id as actionId', 'action.reference', 'action.text', 'action_event.at'])
    .where('action_standing.body_id', '=', bodyId)
    .where('action_event.kind', '=', 'handed-over')
    .orderBy('action_event.at', 'desc')
    .orderBy('action.reference')
    .orderBy('action_event.position', 'desc')
    .limit(most)
    .execute()
