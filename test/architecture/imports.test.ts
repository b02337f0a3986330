import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { checkImports, importRules } from './imports/check-imports.ts'
import { edgesOf } from './imports/edge.ts'
import { findDeadExports } from './imports/find-dead-exports.ts'
import { moduleOrder } from './imports/module-rules.ts'
import type { Plant } from './imports/rule.ts'
import { describeBreach } from './project/breach.ts'
import { listFiles, readProject, readText, root } from './project/read-project.ts'
import { placeOf } from './project/place.ts'
import { parseFile } from './project/source-file.ts'

const aliases: Readonly<Record<string, string>> = JSON.parse(readText('package.json')).imports
const plant = (...files: readonly Plant[]) =>
  checkImports(
    edgesOf(
      files.map(([path, text]) => parseFile(path, text)),
      aliases,
    ),
  )

test('no file of the project imports what it may not', () => {
  const files = readProject()
  const edges = edgesOf(files, aliases)
  assert.ok(files.length > 50 && edges.length > 100, `read only ${files.length} files and ${edges.length} imports`)
  assert.deepEqual(checkImports(edges).map(describeBreach), [])
})

test('every import of a file of ours leads to a file', () => {
  const missing = edgesOf(readProject(), aliases)
    .filter(edge => edge.kind === 'file' && !existsSync(join(root, edge.to)))
    .map(edge => `${edge.from}:${edge.line} imports ${edge.to}`)
  assert.deepEqual(missing, [])
})

test('every file has a place that the rules know', () => {
  const lost = readProject().filter(({ path }) => placeOf(path).area === 'other')
  assert.deepEqual(
    lost.map(({ path }) => path),
    [],
  )
})

test('what is exported is used', () => {
  assert.deepEqual(findDeadExports(readProject(), aliases).map(describeBreach), [])
})

test('a value that nothing imports is found; types, starts and re-exports are not taken for one', () => {
  const files = [
    [
      'app/kernel/a.ts',
      'export const used = 1\nexport const dead = 2\nexport interface Shape { a: 1 }\nexport const all = 3',
    ],
    ['app/kernel/b.ts', "export { used } from './a.ts'"],
    ['app/kernel/c.ts', 'export const one = 1'],
    ['app/kernel/c.test.ts', "const c = await import('./c.ts')"],
    ['app/entry/web.ts', "import { all } from '#kernel/a.ts'; export const start = () => all"],
  ].map(([path = '', text = '']) => parseFile(path, text))
  assert.deepEqual(
    findDeadExports(files, aliases).map(({ path, line, what }) => [path, line, what]),
    [['app/kernel/a.ts', 2, 'exports dead, which nothing imports']],
  )
})

test('every module has a place in the order', () => {
  const modules = new Set(listFiles('app/modules/*/**/*.ts').map(path => path.split('/')[2]))
  assert.deepEqual(
    [...modules].filter(name => !moduleOrder.some(known => known === name)),
    [],
  )
})

for (const { name, reason, caught, allowed } of importRules) {
  suite(`rule ${name}`, () => {
    test('says why', () => assert.ok(reason.length > 30))
    for (const file of caught) {
      test(`catches ${file[0]}: ${file[1]}`, () => {
        const rules = plant(file).map(breach => breach.rule)
        assert.ok(rules.includes(name), `caught by ${rules.join(', ') || 'nothing'}`)
      })
    }
    for (const file of allowed) {
      test(`lets through ${file[0]}: ${file[1]}`, () => assert.deepEqual(plant(file), []))
    }
    test('has both kinds of example', () => assert.ok(caught.length > 0 && allowed.length > 0))
  })
}

test('catches a cycle, however it is written, and reports it once', () => {
  const breaches = plant(
    ['app/kernel/a.ts', "import type { B } from './b.ts'"],
    ['app/kernel/b.ts', "export * from './c.ts'"],
    ['app/kernel/c.ts', "const a = await import('./a.ts')"],
    ['app/kernel/d.ts', "import { a } from '#kernel/a.ts'"],
  )
  assert.deepEqual(
    breaches.map(({ rule, what }) => [rule, what]),
    [['no-cycles', 'imports in a circle: app/kernel/a.ts → app/kernel/b.ts → app/kernel/c.ts → app/kernel/a.ts']],
  )
})

test('files that share an import are not a cycle', () => {
  assert.deepEqual(
    plant(
      ['app/kernel/a.ts', "import './b.ts'; import './c.ts'"],
      ['app/kernel/b.ts', "import './c.ts'"],
      ['app/kernel/c.ts', 'export const c = 1'],
    ),
    [],
  )
})
