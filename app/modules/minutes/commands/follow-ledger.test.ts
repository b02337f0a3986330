import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enterEvents, findHistory, findStandingFaults } from '#modules/ledger/index.ts'
import { recordUnderTest, type RecordUnderTest } from '#test/record.ts'
import { readTyped } from '../queries/read-typed.ts'
import { selectActions } from '../store/entries.ts'
import { selectMinutes } from '../store/minutes.ts'
import { circulateMinutes } from './circulate-minutes.ts'
import { keepMinutes } from './keep-minutes.ts'
import { partnership, protocol, treeOf, twoActions, wards } from './minutes-record.test-support.ts'
import { saveMinutes } from './save-minutes.ts'

const begun = async (record: RecordUnderTest) => {
  const made = await record.perform(act => partnership(act.tx))
  const meetingId = made.meeting.id
  const save = async (text: string, confirmed: { readonly reason: string } | null = null) => {
    const saved = await record.perform(async act => {
      const version = (await selectMinutes(act.tx, { meetingId }))?.version ?? 0
      return saveMinutes(act, { meetingId, version, reading: readTyped(text), confirmed })
    }, made.clerk)
    assert.ok(saved.saved)
    return saved.minutesId
  }
  const sendRound = (version: number) =>
    record.perform(act => circulateMinutes(act, { meetingId, version, link: '' }), made.clerk)
  /** What happened to each action of some minutes, in their order. */
  const happened = (minutesId: string) =>
    record.look(async look => {
      const found: string[] = []
      for (const { id, reference } of await selectActions(look.tx, minutesId)) {
        const history = await findHistory(look, id)
        const kinds = history?.events.map(({ what }) => what.kind).join(' ') ?? 'nothing'
        found.push(`${reference}: ${kinds}${history === null ? '' : `, ${history.state.standing}`}`)
      }
      return found
    })
  const faults = () => record.look(findStandingFaults)
  return { ...made, save, sendRound, happened, faults }
}

test('actions are issued when their minutes are sent round, not before, to whoever they are owed by', async () => {
  await using record = await recordUnderTest()
  const at = await begun(record)
  const minutesId = await at.save(twoActions)
  assert.deepEqual(await at.happened(minutesId), ['SWSG 175/26.1: nothing', 'SWSG 176/26.1: nothing'])
  assert.deepEqual(await at.faults(), [], 'a draft owes nobody anything')
  await at.sendRound(1)
  assert.deepEqual(await at.happened(minutesId), ['SWSG 175/26.1: issued, issued', 'SWSG 176/26.1: issued, issued'])
  const history = await record.look(async look => {
    const [first] = await selectActions(look.tx, minutesId)
    return findHistory(look, first?.id ?? '')
  })
  assert.deepEqual(
    history?.state.owners.map(({ personId, seatId }) => [personId, seatId]),
    [[at.priya.id, at.manager.id]],
  )
  assert.deepEqual(
    history.events.map(({ channel, meetingId, at: when }) => [channel, meetingId, when]),
    [['minutes', at.meeting.id, '2026-06-12T09:00:00Z']],
  )
  assert.deepEqual(await at.faults(), [])
})

test('what is changed in minutes that were sent round is an event: reworded, withdrawn, back again, new', async () => {
  await using record = await recordUnderTest()
  const at = await begun(record)
  const minutesId = await at.save(twoActions)
  await at.sendRound(1)
  await at.save(twoActions.replace('by ward be provided', 'by ward and month be provided'))
  assert.equal((await at.happened(minutesId))[0], 'SWSG 175/26.1: issued reworded, issued')
  await at.save(twoActions.replace(protocol, 'Nothing was decided.'), { reason: 'It was not agreed' })
  assert.equal((await at.happened(minutesId))[1], 'SWSG 176/26.1: issued withdrawn, withdrawn')
  await at.save(twoActions)
  assert.match((await at.happened(minutesId))[1] ?? '', /issued withdrawn reopened(?: reworded)?, issued$/)
  const more = `${protocol}\n\nRESOLVED that the schools be asked about the exercise.   PN`
  await at.save(twoActions.replace(protocol, more))
  assert.equal((await at.happened(minutesId))[2], 'SWSG 176/26.2: issued, issued')
  assert.deepEqual(await at.faults(), [])
})

test('an action that the body closed stays closed whatever is changed in the text', async () => {
  await using record = await recordUnderTest()
  const at = await begun(record)
  const minutesId = await at.save(twoActions)
  await at.sendRound(1)
  await record.perform(async act => {
    const [first] = await selectActions(act.tx, minutesId)
    const what = [{ kind: 'closed', reason: 'Done' }] as const
    await enterEvents(act, { actionId: first?.id ?? '', channel: 'page', what })
  })
  await at.save(twoActions.replace('by ward be provided', 'by ward and month be provided'))
  await at.save(twoActions.replace(wards, 'Nothing was decided.'), { reason: 'It was not agreed' })
  assert.ok((await at.happened(minutesId)).includes('SWSG 175/26.1: issued closed, closed'))
  assert.deepEqual(await at.faults(), [])
})

test('minutes that are taken in from a file issue their actions at the noon of their meeting', async () => {
  await using record = await recordUnderTest()
  const at = await begun(record)
  const input = {
    meetingId: at.meeting.id,
    text: twoActions,
    tree: treeOf(twoActions),
    fileHash: null,
    state: 'approved',
  } as const
  const minutesId = await record.perform(act => keepMinutes(act, input), at.clerk)
  assert.deepEqual(await at.happened(minutesId), ['SWSG 175/26.1: issued, issued', 'SWSG 176/26.1: issued, issued'])
  const events = await record.look(({ tx }) =>
    tx.selectFrom('action_event').select(['at', 'recorded_at', 'channel']).execute(),
  )
  for (const event of events)
    assert.deepEqual(event, { at: '2026-03-12T12:00:00Z', recorded_at: '2026-06-12T09:00:00Z', channel: 'file' })
  assert.deepEqual(await at.faults(), [])
})
