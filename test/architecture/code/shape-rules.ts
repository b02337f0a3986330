import type { Node } from 'oxc-parser'
import { walk } from '../project/walk.ts'
import { isAnyFile, isProduction } from './covers.ts'
import type { CodeRule, Finding } from './rule.ts'
import type { Plant } from '../imports/rule.ts'

/** The longest that a production file may be, in lines. */
const longestFile = 400

/** Data tables may be longer: there is nothing in them to follow. Each is named, so that the list is looked at. */
const dataTables: readonly string[] = []

const mostParameters = 3

const parametersOf = (node: Node): readonly Node[] =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
    ? node.params
    : []

const lines = (count: number) => Array.from({ length: count }, (_, index) => `export const a${index} = 1`).join('\n')
const long: Plant = ['app/kernel/long.ts', lines(longestFile + 1)]

/** Rules about the size and the name of files and functions. */
export const shapeRules: readonly CodeRule[] = [
  {
    name: 'file-length',
    reason: 'a file that does not fit in the head holds two things; give the second a file of its own',
    covers: path => isProduction(path) && !dataTables.includes(path),
    find: ({ text }) => {
      const count = text.trimEnd().split('\n').length
      return count > longestFile ? [{ at: 0, what: `has ${count} lines, of at most ${longestFile}` }] : []
    },
    caught: [long],
    allowed: [
      ['app/kernel/short.ts', lines(longestFile)],
      ['app/kernel/long.test.ts', long[1]],
    ],
  },
  {
    name: 'three-parameters',
    reason: 'past three, nobody can tell at the call which argument is which; take an object',
    covers: isProduction,
    find: ({ program }) => {
      const found: Finding[] = []
      walk(program, node => {
        const count = parametersOf(node).length
        if (count > mostParameters) found.push({ at: node.start, what: `takes ${count} parameters` })
      })
      return found
    },
    caught: [
      ['app/kernel/a.ts', 'export const a = (b: 1, c: 1, d: 1, e: 1) => b'],
      ['app/kernel/a.ts', 'export class A { b(c: 1, d: 1, e: 1, ...f: 1[]) { return c } }'],
      ['app/kernel/a.ts', 'export function a(b: 1, c: 1, d: 1, e = 1) { return b }'],
    ],
    allowed: [['app/kernel/a.ts', 'export const a = (b: 1, c: 1, d: 1) => b']],
  },
  {
    name: 'file-names',
    reason: 'a name says what a file is for: kebab-case, a noun or verb-noun, never a drawer for leftovers',
    covers: isAnyFile,
    find: ({ path }) => {
      const parts = path.split('/')
      const drawer = parts.find(part => /^(utils?|utilities|helpers?|common|misc|shared)(\.|$)/.test(part))
      const odd = parts.find(part => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test(-support)?)?(\.ts)?$/.test(part))
      if (drawer) return [{ at: 0, what: `is called ${drawer}` }]
      return odd ? [{ at: 0, what: `is not in kebab-case: ${odd}` }] : []
    },
    caught: [
      ['app/kernel/utils.ts', 'export const a = 1'],
      ['app/ui/helpers/a.ts', 'export const a = 1'],
      ['app/kernel/civilDate.ts', 'export const a = 1'],
    ],
    allowed: [['app/kernel/civil-date.test.ts', 'export const a = 1']],
  },
  {
    name: 'no-default-export',
    reason: 'a named export has the same name everywhere, so that it can be found',
    covers: isAnyFile,
    find: ({ program }) =>
      program.body
        .filter(({ type }) => type === 'ExportDefaultDeclaration')
        .map(({ start }) => ({ at: start, what: 'exports a default' })),
    caught: [['app/kernel/a.ts', 'export default 1']],
    allowed: [['app/kernel/a.ts', 'export const a = 1']],
  },
]
