import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid, NotAllowed, NotThere } from '#kernel/errors.ts'
import { keepMinutes, readTyped } from '#modules/minutes/index.ts'
import { recordUnderTest, type RecordUnderTest } from '#test/record.ts'
import { actorWith, aMeeting } from '#test/rows.ts'
import { decideAtMeeting } from '../../actions/commands/decide-at-meeting.ts'
import { anAsk, asksWorld } from '../../asks/asks-world.test-support.ts'
import { answerAsk } from '../../asks/commands/answer-ask.ts'
import { raiseAsk } from '../../asks/commands/raise-ask.ts'
import { walkWorld } from '../../actions/walk-world.test-support.ts'
import { joinByNumber, sortMinutes } from '../commands/sort-minutes.ts'
import { tellStory } from './tell-story.ts'

const laterText = `SAFER WEXMOOR STRATEGIC GROUP

Minutes of the meeting held at 2.00 pm on Tuesday 7 April 2026

Present:

Councillor Grace Okafor, Cabinet Member, Wexmoor Council (Chair)

177  Police update

Thefts have fallen since the last meeting.

178  Scooters

Further to Minute 175 the figures by ward were tabled.

179  Any other business

None.
`

/** March agreed an action; April wrote of it; June closed it. */
const matter = async (record: RecordUnderTest) => {
  const world = await record.perform(walkWorld)
  const april = await record.perform(async act => {
    const meeting = await aMeeting(act.tx, { body_id: world.body.id, date: '2026-04-07', state: 'held' })
    const tree = readTyped(laterText).minutes
    assert.ok(tree !== null)
    await keepMinutes(act, { meetingId: meeting.id, text: laterText, tree, fileHash: null, state: 'circulated' })
    return meeting
  })
  const input = {
    meetingId: world.june.id,
    actionId: world.wards,
    seen: 1,
    verdict: { kind: 'closed', reason: '' },
  } as const
  await record.perform(act => decideAtMeeting(act, input))
  const idOf = (meetingId: string): Promise<string> =>
    record.look(
      async ({ tx }) =>
        (await tx.selectFrom('minutes').select('id').where('meeting_id', '=', meetingId).executeTakeFirstOrThrow()).id,
    )
  const [march, aprilId] = [await idOf(world.march.id), await idOf(april.id)]
  const tell = (number = '175', actor = actorWith({ [world.body.id]: ['clerk'] })) =>
    record.look(look => tellStory(look, { minutesId: march, number }), actor)
  return { ...world, marchId: march, aprilId, tell }
}

const numbersOf = (minutes: readonly { readonly minute: { readonly number: string; readonly date: string } }[]) =>
  minutes.map(({ minute }) => `${minute.number} of ${minute.date}`)

test('a story has the minutes that name one another and the events of the actions, and proposes like headings', async () => {
  await using record = await recordUnderTest()
  const { tell } = await matter(record)
  const story = await tell()
  assert.deepEqual(numbersOf(story.minutes).slice(0, 2), ['175 of 2026-03-12', '178 of 2026-04-07'])
  const arising = story.minutes[2]
  assert.equal(arising?.minute.date, '2026-06-12')
  assert.match(arising.words, /RESOLVED that the action be closed/)
  assert.deepEqual(
    story.events.map(({ event }) => event.what.kind),
    ['issued', 'closed'],
  )
  assert.deepEqual(numbersOf(story.proposed), ['177 of 2026-04-07'])
  assert.match(story.proposed[0]?.tie?.why ?? '', /heading is the same, and it speaks of the last meeting/)
  const other = await tell('176')
  assert.deepEqual(numbersOf(other.minutes), ['176 of 2026-03-12'])
})

test('the clerk joins and splits, and may change their mind', async () => {
  await using record = await recordUnderTest()
  const { tell, marchId, aprilId, body } = await matter(record)
  const clerk = actorWith({ [body.id]: ['clerk'] })
  const one = { minutesId: marchId, number: '175' }
  const sort = (number: string, kind: 'joined' | 'split', actor = clerk) =>
    record.perform(act => sortMinutes(act, { one, two: { minutesId: aprilId, number }, kind }), actor)
  await sort('177', 'joined')
  await sort('178', 'split')
  const story = await tell()
  assert.deepEqual(numbersOf(story.minutes).slice(0, 2), ['175 of 2026-03-12', '177 of 2026-04-07'])
  assert.deepEqual(story.proposed, [])
  await sort('178', 'joined')
  assert.equal((await tell()).minutes.length, 4)
  const join = (number: string) =>
    record.perform(act => joinByNumber(act, { one: { minutesId: aprilId, number: '178' }, number }), clerk)
  await join('176')
  await assert.rejects(join('9'), Invalid)
  for (const role of ['chair', 'member'] as const) {
    await assert.rejects(sort('177', 'split', actorWith({ [body.id]: [role] })), NotAllowed)
  }
})

test('what may not be seen is not told, nor what only it leads to', async () => {
  await using record = await recordUnderTest()
  const { tell, march, body } = await matter(record)
  await record.perform(async ({ tx, newId }) => {
    const item = {
      id: newId(),
      meeting_id: march.id,
      position: 1,
      kind: 'business',
      purpose: 'decision',
      state: 'open',
    }
    await tx
      .insertInto('agenda_item')
      .values({ ...item, title: 'Police update', exempt_paragraph: 7, notes: '' })
      .execute()
    await tx.updateTable('minutes').set({ state: 'approved' }).execute()
  })
  await assert.rejects(tell('175', actorWith({})), NotThere)
  await assert.rejects(tell('175', actorWith({ [body.id]: ['observer'] })), NotThere)
  const member = await tell('175', actorWith({ [body.id]: ['member'] }))
  assert.equal(member.maySort, false)
  assert.equal(member.minutes.length, 3)
})

const askedText = `YOUTH OFFENDING GROUP

Minutes of the meeting held at 2.00 pm on Wednesday 20 May 2026

Present:

Helen Marsh, Head of Youth Justice, Wexmoor Council (Chair)

11  Apologies

None.

12  Transitions

The group asks the Strategic Group to name a lead for transitions.

13  Any other business

None.
`

test('an ask leads to the minute of the parent that answered it, for those who may see both', async () => {
  await using record = await recordUnderTest()
  const { may, child, parent } = await record.perform(async act => {
    const world = await asksWorld(act)
    const tree = readTyped(askedText).minutes
    assert.ok(tree !== null)
    const kept = { meetingId: world.may.id, text: askedText, tree, fileHash: null, state: 'circulated' } as const
    await keepMinutes(act, kept)
    const ask = await raiseAsk(act, { ...anAsk, meetingId: world.may.id })
    const answer = { kind: 'refused', words: 'There is no money' } as const
    await answerAsk(act, { askId: ask.id, version: 1, answer, link: 'https://x.example' })
    return world
  })
  const tell = (held: Parameters<typeof actorWith>[0]) =>
    record.look(async look => {
      const row = await look.tx.selectFrom('minutes').select('id').where('meeting_id', '=', may.id).executeTakeFirst()
      return tellStory(look, { minutesId: row?.id ?? '', number: '12' })
    }, actorWith(held))
  const both = await tell({ [child.id]: ['clerk'], [parent.id]: ['clerk'] })
  assert.deepEqual(
    both.minutes.map(({ body, decisions }) => [body.name, decisions.length]),
    [
      ['Youth Offending Group', 0],
      ['Safer Wexmoor Strategic Group', 1],
    ],
  )
  assert.equal((await tell({ [child.id]: ['clerk'] })).minutes.length, 1)
})
