import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentWords, covered } from './alike.ts'
import { coverage, covers, makeWordings } from './wordings.ts'

const texts = [
  'Priya Nair would write to the landlord about the bins',
  'PN to write to the landlord',
  'the report be noted',
  'that report 12 be noted and sent to partners',
  'the of and',
  '',
]

test('a part is covered as far as its words are in the other text', () => {
  const wordings = makeWordings()
  for (const wanted of texts)
    for (const given of texts) {
      const share = covered(contentWords(wanted), contentWords(given))
      assert.equal(coverage(wordings.of(wanted), wordings.of(given)), share)
      for (const least of [0.1, 0.3, 0.5, 0.66, 1])
        assert.equal(covers(wordings.of(given), wordings.of(wanted), least), share >= least, `${wanted} in ${given}`)
    }
})
