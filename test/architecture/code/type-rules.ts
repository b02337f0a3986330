import { findAll } from '../project/walk.ts'
import { isAnyFile, isProduction } from './covers.ts'
import type { CodeRule } from './rule.ts'

/** Rules about what the compiler is told. */
export const typeRules: readonly CodeRule[] = [
  {
    name: 'no-any',
    reason: 'any turns the compiler off for whatever it touches; unknown makes us look first',
    covers: isAnyFile,
    find: ({ program }) => findAll(program, 'TSAnyKeyword').map(({ start }) => ({ at: start, what: 'says any' })),
    caught: [
      ['app/kernel/a.ts', 'export const read = (value: any) => value'],
      ['app/kernel/a.test.ts', 'const list: Array<any> = []'],
    ],
    allowed: [['app/kernel/a.ts', 'export const any = (value: unknown) => value']],
  },
  {
    name: 'no-casts',
    reason: 'a cast is a claim that nobody checks; parse the value or narrow its type',
    covers: path => isProduction(path) && !path.startsWith('app/platform/'),
    find: ({ program, text }) => {
      const isConst = (start: number, end: number) => text.slice(start, end) === 'const'
      const written = findAll(program, 'TSAsExpression')
        .filter(({ typeAnnotation: type }) => !isConst(type.start, type.end))
        .map(({ start, typeAnnotation: type }) => ({ at: start, what: `casts as ${text.slice(type.start, type.end)}` }))
      const old = findAll(program, 'TSTypeAssertion').map(({ start }) => ({ at: start, what: 'casts with <…>' }))
      const sure = findAll(program, 'TSNonNullExpression').map(({ start }) => ({ at: start, what: 'claims with !' }))
      return [...written, ...old, ...sure]
    },
    caught: [
      ['app/kernel/a.ts', 'export const b = JSON.parse("1") as number'],
      ['app/kernel/a.ts', 'export const b = <number>JSON.parse("1")'],
      ['packages/minutes/src/parse/a.ts', 'export const first = (list: string[]): string => list[0]!'],
    ],
    allowed: [
      ['app/kernel/a.ts', "export const kinds = ['agreed', 'noted'] as const"],
      ['app/kernel/a.ts', "import { a as b } from './b.ts'"],
      ['app/platform/db/rows.ts', 'export const b = JSON.parse("1") as number'],
      ['app/kernel/a.test.ts', 'const b = JSON.parse("1") as number'],
    ],
  },
  {
    name: 'no-compiler-silencing',
    reason: 'a silenced message is a mistake kept; mend what the compiler or the linter says',
    covers: isAnyFile,
    find: ({ comments }) =>
      comments
        .filter(({ value }) =>
          /@ts-(ignore|nocheck|expect-error)|(oxlint|eslint)-disable|istanbul|c8 ignore/.test(value),
        )
        .map(({ start }) => ({ at: start, what: 'silences a checker' })),
    caught: [
      ['app/kernel/a.ts', '// @ts-ignore\nexport const a = 1'],
      ['app/kernel/a.ts', '/* eslint-disable */\nexport const a = 1'],
    ],
    allowed: [['app/kernel/a.ts', '// Nothing is ignored here.\nexport const a = 1']],
  },
]
