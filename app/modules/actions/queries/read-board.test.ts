import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enterEvents } from '#modules/ledger/index.ts'
import { recordUnderTest } from '#test/record.ts'
import { actorWith } from '#test/rows.ts'
import { actionWorld, anIssuedAction, as, named } from '../action-world.test-support.ts'
import { boardLists, type BoardList } from '../model/board.ts'
import { bodyScope, organisationScope, ownScope } from './board-scopes.ts'
import { readAction } from './read-action.ts'
import { readBalance } from './read-balance.ts'
import { readBoard, readBoardWhole } from './read-board.ts'
import { readProgress } from './read-progress.ts'

const nothing = { text: '', owner: '', organisation: '' }

const wexmoor = async () => {
  const record = await recordUnderTest()
  const world = await record.perform(async act => {
    const made = await actionWorld(act)
    const ids: string[] = []
    for (const [n, on] of ['2026-07-01', null, '2026-08-30'].entries())
      ids.push(
        await anIssuedAction(act, {
          ...made.place,
          reference: `SWSG ${n + 3}/26.1`,
          text: 'Ask about 100% of it',
          owners: [named('Ravi Shah')],
          due: { on, meetingId: null },
        }),
      )
    const [first = '', second = ''] = ids
    await enterEvents(act, { actionId: first, channel: 'page', what: [{ kind: 'closed', reason: 'Done' }] })
    await enterEvents(act, {
      actionId: second,
      channel: 'page',
      what: [{ kind: 'reported-done', owner: 0, text: 'Sent', files: [] }],
    })
    return made
  })
  return { ...record, ...world, clerk: as(world.body.id, 'clerk') }
}

test('the lists and counts of a board agree, on whichever engine', async () => {
  await using at = await wexmoor()
  const read = (list: BoardList, filter = nothing) =>
    at.look(async look => readBoard(look, (await bodyScope(look, 'group')).scope, { list, filter, page: 1 }), at.clerk)
  const { counts } = await read('open')
  assert.deepEqual(counts, {
    overdue: 1,
    'due-soon': 0,
    unaccepted: 3,
    waiting: 3,
    disputed: 0,
    reported: 1,
    open: 4,
    ended: 1,
  })
  for (const list of boardLists) assert.equal((await read(list)).rows.length, counts[list], list)
  assert.equal((await read('open', { ...nothing, text: '100%' })).total, 2)
  assert.equal((await read('open', { ...nothing, text: '_' })).total, 0)
  assert.equal((await read('open', { ...nothing, owner: 'PRIYA', organisation: at.council.id })).total, 1)
})

test('the boards of a person and of an organisation, and what else is read of a body, on whichever engine', async () => {
  await using at = await wexmoor()
  const priya = actorWith({}, { personId: at.priya.id })
  const whole = { list: 'open', filter: nothing } as const
  const own = await at.look(async look => {
    const scope = await ownScope(look)
    return scope === null ? [] : readBoardWhole(look, scope, whole)
  }, priya)
  assert.deepEqual(
    own.map(({ reference, owners }) => [reference, owners]),
    [['SWSG 1/26.1', ['Priya Nair', 'Tom Ashworth']]],
  )
  const ofCouncil = async (actor: typeof priya) =>
    at.look(async look => readBoardWhole(look, (await organisationScope(look, at.council.id)).scope, whole), actor)
  assert.deepEqual([(await ofCouncil(priya)).length, (await ofCouncil(at.clerk)).length], [0, 1])
  await at.perform(({ tx }) => tx.updateTable('minutes').set({ state: 'approved' }).execute())
  assert.equal((await ofCouncil(priya)).length, 1)
  const observer = as(at.body.id, 'observer')
  assert.equal((await at.look(look => readAction(look, 'SWSG 1/26.1'), observer)).action.id, at.actionId)
  const days = { slug: 'group', from: '2026-04-01', until: '2026-06-30' }
  const { balance } = await at.look(look => readBalance(look, days), at.clerk)
  assert.deepEqual([balance.opening, balance.new, balance.closed, balance.carried], [5, 0, 1, 4])
  const progress = await at.look(look => readProgress(look, 'group'), observer)
  assert.deepEqual([progress.ages, progress.quarters.at(-1)?.closed], [[0, 0, 4, 0], 1])
})
