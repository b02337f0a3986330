import { test } from 'node:test'
import { depthOfFuzz } from '#test/fuzz-depth.ts'
import { seededRandom } from '#test/seeded-random.ts'
import { mutate } from './mutate.ts'
import { randomDraft } from './westmere-styles.ts'
import { runThrough } from './run-through.ts'

const SEED = 20_260_310

test('random and damaged documents are read, judged and printed without a fault', t => {
  const rounds = depthOfFuzz(1500)
  t.diagnostic(`seed ${SEED}, ${rounds} documents`)
  for (let round = 0; round < rounds; round++) {
    const random = seededRandom(SEED + round)
    const draft = randomDraft(random)
    const damaged = { ...draft, text: random.chance(0.85) ? mutate(draft.text, random) : draft.text }
    try {
      runThrough(damaged)
    } catch (cause) {
      throw new Error(`round ${round} of seed ${SEED}: ${JSON.stringify(damaged).slice(0, 4000)}`, { cause })
    }
  }
})
