import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordUnderTest } from '#test/record.ts'
import type { Tx } from '#platform/db/database.ts'
import { keepMinutes } from './keep-minutes.ts'
import { partnership, treeOf, twoActions } from './minutes-record.test-support.ts'

/** What a mistake of the program might do to minutes past the policy. */
const changes: Readonly<Record<string, (tx: Tx) => { readonly execute: () => Promise<unknown> }>> = {
  'their text': tx => tx.updateTable('minutes').set({ text: 'Nothing was agreed.' }),
  'their tree': tx => tx.updateTable('minutes').set({ tree: null }),
  'their state': tx => tx.updateTable('minutes').set({ state: 'draft' }),
  'the minutes as a whole': tx => tx.deleteFrom('minutes'),
  'a minute': tx => tx.updateTable('minute').set({ title: 'Another title' }),
  'that there is a decision': tx => tx.deleteFrom('decision'),
  'a decision': tx => tx.updateTable('decision').set({ text: 'something else' }),
  'the words of an action': tx => tx.updateTable('action').set({ text: 'something else' }),
  'that there is an action': tx => tx.deleteFrom('action'),
  'the label of an owner': tx => tx.updateTable('action_owner').set({ label: 'Somebody else' }),
  'that there is an owner': tx => tx.deleteFrom('action_owner'),
  'a text that was saved': tx => tx.updateTable('minutes_version').set({ text: '' }),
}

for (const [what, change] of Object.entries(changes)) {
  test(`the engine refuses to change ${what} once the minutes are approved`, async () => {
    await using record = await recordUnderTest()
    await record.perform(async act => {
      const { meeting } = await partnership(act.tx)
      const kept = { meetingId: meeting.id, text: twoActions, tree: treeOf(twoActions), fileHash: null }
      await keepMinutes(act, { ...kept, state: 'approved' })
    })
    await assert.rejects(
      record.perform(act => change(act.tx).execute()),
      /frozen|append-only/,
    )
  })
}

test('who an owner is may be found out later, and drafts may change', async () => {
  await using record = await recordUnderTest()
  await record.perform(async act => {
    const { meeting, next, priya } = await partnership(act.tx)
    const kept = { text: twoActions, tree: treeOf(twoActions), fileHash: null }
    await keepMinutes(act, { ...kept, meetingId: meeting.id, state: 'approved' })
    const draft = await keepMinutes(act, { ...kept, meetingId: next.id, state: 'circulated' })
    await act.tx.updateTable('action_owner').set({ person_id: priya.id }).execute()
    await act.tx.updateTable('minutes').set({ text: 'Another' }).where('id', '=', draft).execute()
    await act.tx.updateTable('action').set({ text: 'Another' }).where('minutes_id', '=', draft).execute()
  })
})
