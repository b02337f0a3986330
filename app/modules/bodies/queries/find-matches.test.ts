import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordUnderTest } from '#test/record.ts'
import { aBody, actorWith, anOrganisation, aPerson } from '#test/rows.ts'
import { findBodyMatches, findOrganisationMatches, findPersonMatches, loadMatcher } from './find-matches.ts'

test('names of the record, short ones and other names are found; merged people are not', async () => {
  await using record = await recordUnderTest()
  const ids = await record.perform(async act => {
    const council = await anOrganisation(act.tx, { short_name: 'LBW' })
    const helen = await aPerson(act.tx, { name: 'Helen Marsh', organisation_id: council.id })
    await aPerson(act.tx, { name: 'Helen Marsh-Cole', merged_into: helen.id })
    const body = await aBody(act.tx)
    for (const [kind, name, folded, id] of [
      ['person', 'Helen Marsh-Cole', 'helen marsh cole', helen.id],
      ['organisation', 'Wexmoor Town Hall', 'wexmoor town hall', council.id],
      ['body', 'Crime Reduction Board', 'crime reduction board', body.id],
    ] as const) {
      await act.tx.insertInto('alias').values({ kind, name, folded, subject_id: id }).execute()
    }
    return { council: council.id, helen: helen.id, body: body.id }
  })
  await record.look(async look => {
    assert.deepEqual(await findPersonMatches(look, { name: 'Cllr Helen Marsh-Cole' }), { certain: ids.helen })
    assert.deepEqual(await findOrganisationMatches(look, 'lbw'), { certain: ids.council })
    assert.deepEqual(await findOrganisationMatches(look, 'Wexmoor Town Hall'), { certain: ids.council })
    assert.deepEqual(await findBodyMatches(look, 'The Crime Reduction Board'), { certain: ids.body })
    const matcher = await loadMatcher(look)
    assert.deepEqual(matcher.person({ name: 'H Marsh' }), {
      candidates: [{ id: ids.helen, name: 'Helen Marsh', why: 'initial and family name' }],
    })
    assert.deepEqual(matcher.organisation('Town Hall, Wexmoor'), {
      candidates: [{ id: ids.council, name: 'Wexmoor Council', why: 'part of the name' }],
    })
  })
  const stranger = actorWith({})
  assert.equal(await record.look(look => findBodyMatches(look, 'Crime Reduction Board'), stranger), null)
  assert.equal(await record.look(async look => (await loadMatcher(look)).body('Crime Reduction Board'), stranger), null)
})
