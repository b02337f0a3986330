import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkCode, codeRules } from './code/check-code.ts'
import { isProduction } from './code/covers.ts'
import { measureSizes } from './code/measure-sizes.ts'
import type { Plant } from './imports/rule.ts'
import { describeBreach } from './project/breach.ts'
import { readProject } from './project/read-project.ts'
import { parseFile } from './project/source-file.ts'

/** Nineteen production files in twenty are no longer than this. */
const p95Budget = 200

const plant = ([path, text]: Plant) => checkCode([parseFile(path, text)])

test('no file of the project says what it may not', () => {
  assert.deepEqual(checkCode(readProject()).map(describeBreach), [])
})

test('production files are small', t => {
  const sizes = measureSizes(
    readProject()
      .filter(({ path }) => isProduction(path))
      .map(({ text }) => text),
  )
  t.diagnostic(
    `${sizes.files} production files: median ${sizes.median} lines, 95th percentile ${sizes.p95}, longest ${sizes.longest}`,
  )
  assert.ok(
    sizes.p95 <= p95Budget,
    `one file in twenty is longer than ${p95Budget} lines: the 95th percentile is ${sizes.p95}`,
  )
})

test('sizes are measured as a reader would count', () => {
  const texts = Array.from({ length: 20 }, (_, index) => 'a\n'.repeat(index + 1))
  assert.deepEqual(measureSizes(texts), { files: 20, median: 10, p95: 19, longest: 20 })
})

for (const { name, reason, caught, allowed } of codeRules) {
  suite(`rule ${name}`, () => {
    test('says why', () => assert.ok(reason.length > 30))
    for (const file of caught) {
      test(`catches ${file[0]}: ${file[1].slice(0, 60)}`, () => {
        const rules = plant(file).map(breach => breach.rule)
        assert.ok(rules.includes(name), `caught by ${rules.join(', ') || 'nothing'}`)
      })
    }
    for (const file of allowed) {
      test(`lets through ${file[0]}: ${file[1].slice(0, 60)}`, () => {
        assert.deepEqual(
          plant(file).filter(breach => breach.rule === name),
          [],
        )
      })
    }
    test('has both kinds of example', () => assert.ok(caught.length > 0 && allowed.length > 0))
  })
}

test('a breach names its file and line', () => {
  const [breach] = plant(['app/kernel/a.ts', '\n\nexport const read = (value: any) => value'])
  assert.equal(breach?.line, 3)
  assert.match(describeBreach(breach), /^app\/kernel\/a\.ts:3 {2}says any {2}\[no-any: /)
})
