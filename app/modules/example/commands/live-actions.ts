import type { Act } from '#modules/accounts/index.ts'
import type { Body } from '#modules/bodies/index.ts'
import { enterEvents, strikeBalance } from '#modules/ledger/index.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import { whatBecame, type Became } from '../compose/what-became.ts'

/** Whoever owes an action answered it by the link that they were sent. */
const answered = (act: Act, { channel }: Became, owner: string): Act =>
  channel === 'meeting' ? act : { ...act, by: { kind: 'link', id: null, name: owner } }

/** Enters what became of the actions of a body of the example, so that its ledger is as old as its minutes. */
export const liveActions = async (act: Act, body: Body): Promise<void> => {
  const held = (await listMeetings(act, body)).filter(({ state }) => state === 'held').toReversed()
  const { accounts } = await strikeBalance(act, { bodyId: body.id, from: null, until: act.now })
  for (const [place, { actionId, state }] of accounts.entries()) {
    const { issuedAt, owners } = state
    const meetings = held.filter(({ date }) => date > issuedAt.slice(0, 10))
    for (const became of whatBecame({ place, issuedAt, meetings }, act.now)) {
      const { at, channel, meetingId, what } = became
      const by = answered(act, became, owners[0]?.label ?? '')
      await enterEvents(by, { actionId, channel, meetingId, at, what: [what] })
    }
  }
}
