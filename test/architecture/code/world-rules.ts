import type { Node } from 'oxc-parser'
import { findAll } from '../project/walk.ts'
import { isAnyFile, isLibrary, isProduction } from './covers.ts'
import type { CodeRule, Finding } from './rule.ts'
import type { SourceFile } from '../project/source-file.ts'

const spoken = (file: SourceFile, node: Node) => file.text.slice(node.start, node.end)

/** Every `object.property`, such as `process.env`, as written. */
const members = (file: SourceFile, pattern: RegExp): readonly Finding[] =>
  findAll(file.program, 'MemberExpression')
    .filter(node => pattern.test(spoken(file, node)))
    .map(node => ({ at: node.start, what: `uses ${spoken(file, node)}` }))

const newDates = (file: SourceFile): readonly Finding[] =>
  findAll(file.program, 'NewExpression')
    .filter(node => spoken(file, node.callee) === 'Date' && node.arguments.length === 0)
    .map(node => ({ at: node.start, what: 'asks what time it is with new Date()' }))

/** What reaches outside: names that a browser or Node puts into every file. */
const ambient = /^(process|console|fetch|setTimeout|setInterval|XMLHttpRequest|WebSocket|crypto|performance|require)$/

/** True where the name is a thing of its own rather than the `x` of `a.x` or `{ x: 1 }`. */
const namesOwnThings = (file: SourceFile) => {
  const names = new Set<number>()
  for (const node of findAll(file.program, 'MemberExpression')) if (!node.computed) names.add(node.property.start)
  for (const node of findAll(file.program, 'Property')) if (!node.computed) names.add(node.key.start)
  for (const node of findAll(file.program, 'TSPropertySignature')) names.add(node.key.start)
  return names
}

/** Rules about what a file may know of the world around it. */
export const worldRules: readonly CodeRule[] = [
  {
    name: 'environment-in-config',
    reason: 'what can be set is documented, parsed and frozen in one place: app/platform/config',
    // The browser that comes from npm finds out where it runs by the environment, and has to be told.
    covers: path => !path.startsWith('app/platform/config/') && path !== 'test/support/browser.ts',
    find: file => members(file, /^process\.env$/),
    caught: [
      ['app/entry/web.ts', 'const port = process.env.PORT'],
      ['test/run.ts', "const { CI } = process.env; export const a = process.env['CI']"],
    ],
    allowed: [['app/platform/config/environment.ts', 'export const a = process.env']],
  },
  {
    name: 'clock-in-kernel',
    reason: 'code that asks the machine for the time cannot be tested for a leap day; take a clock',
    covers: path => isProduction(path) && path !== 'app/kernel/clock.ts',
    find: file => [...members(file, /^(Date\.now|Temporal\.Now)$/), ...newDates(file)],
    caught: [
      ['app/entry/web.ts', 'const now = Date.now()'],
      ['packages/minutes/src/parse/a.ts', 'const now = new Date()'],
      ['app/modules/home/model.ts', 'const now = Temporal.Now.instant()'],
    ],
    allowed: [
      ['app/kernel/clock.ts', 'const now = Temporal.Now.instant()'],
      ['app/modules/home/model.ts', "const day = Temporal.PlainDate.from('2026-11-24')"],
    ],
  },
  {
    name: 'library-is-deterministic',
    reason: 'the same bytes must give the same tree on every machine: no chance, no world, no waiting',
    covers: isLibrary,
    find: file => {
      const own = namesOwnThings(file)
      const names = findAll(file.program, 'Identifier')
        .filter(node => ambient.test(node.name) && !own.has(node.start))
        .map(node => ({ at: node.start, what: `uses ${node.name}` }))
      return [...names, ...members(file, /^Math\.random$/)]
    },
    caught: [
      ['packages/minutes/src/parse/a.ts', "console.log('here')"],
      ['packages/minutes/src/read/a.ts', "export const a = () => fetch('https://example.org')"],
      ['packages/minutes/src/render/a.ts', 'export const a = Math.random()'],
      ['packages/minutes/src/render/a.ts', 'export const a = process.platform'],
    ],
    allowed: [['packages/minutes/src/parse/a.ts', 'export const a = (b: { process: string }) => b.process']],
  },
  {
    name: 'no-module-mocks',
    reason: 'a test of a mock proves nothing of the thing; pass the clock, the mail or the source as an argument',
    covers: isAnyFile,
    find: file => members(file, /(^|\.)(mock\.module|jest\.mock|vi\.mock)$/),
    caught: [
      ['app/kernel/a.test.ts', "import { mock } from 'node:test'; mock.module('./b.ts')"],
      ['app/kernel/a.test.ts', "import { test } from 'node:test'; test('a', t => { t.mock.module('./b.ts') })"],
    ],
    allowed: [['app/kernel/a.test.ts', "import { test } from 'node:test'; test('a', () => {})"]],
  },
  {
    name: 'no-test-left-out',
    reason: 'a test that is skipped, or the only one that runs, hides the others',
    covers: isAnyFile,
    find: file => members(file, /^(test|suite|it|describe)\.(only|todo|skip)$/),
    caught: [['app/kernel/a.test.ts', "import { test } from 'node:test'; test.only('a', () => {})"]],
    allowed: [['app/kernel/a.test.ts', "import { test } from 'node:test'; test('a', t => { t.skip('no Word') })"]],
  },
]
