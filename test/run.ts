/**
 * `npm test`: everything that a change must pass, in one command. `npm test -- packages/minutes` runs only the tests
 * of that folder or file; `npm test -- --fuzz=100000` makes the random tests go deeper.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readArguments } from '#test/run/read-arguments.ts'
import { findTests } from '#test/run/find-tests.ts'
import { runCommand } from '#test/run/run-command.ts'
import type { StepResult } from '#test/run/step.ts'
import { heading, summary } from '#test/run/summary.ts'
import { runTests } from '#test/run/run-tests.ts'

/** Fewer tests than this means that some were not found. Raise it as the project grows; never lower it to go green. */
const fewestTests = 450

/** Where code is. */
const folders = ['app', 'bin', 'migrations', 'packages', 'test', 'bench'].filter(folder =>
  existsSync(new URL(`../${folder}`, import.meta.url)),
)

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (path: string) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))

interface Step {
  readonly name: string
  readonly run: () => Promise<StepResult>
}

const isArchitecture = (file: string) => file.startsWith('test/architecture/')

const tests = (files: readonly string[], options: { readonly fewest: number; readonly fuzz: number | null }) => () =>
  runTests({ root, files, ...options, print: text => process.stdout.write(text) })

/** Every check, quickest first; the tests come last so that what failed in them is on screen at the end. */
const allSteps = (files: readonly string[], fuzz: number | null): readonly Step[] => {
  const node =
    (...args: readonly string[]) =>
    () =>
      runCommand({ root, command: process.execPath, args })
  return [
    {
      name: 'Format (prettier)',
      run: node(
        bin('prettier/bin/prettier.cjs'),
        '--check',
        '--log-level=warn',
        '--cache',
        '--cache-strategy=content',
        '.',
      ),
    },
    { name: 'Types (tsc)', run: node(bin('typescript/bin/tsc'), '--noEmit') },
    { name: 'Lint (oxlint)', run: node(bin('oxlint/bin/oxlint'), '--type-aware', '--quiet', ...folders) },
    { name: 'Architecture rules', run: tests(files.filter(isArchitecture), { fewest: 1, fuzz }) },
    {
      name: 'Tests',
      run: tests(
        files.filter(file => !isArchitecture(file)),
        { fewest: fewestTests, fuzz },
      ),
    },
  ]
}

const { paths, fuzz } = readArguments(process.argv.slice(2))
const files = findTests(root, paths)
const steps =
  paths.length === 0 ? allSteps(files, fuzz) : [{ name: 'Chosen tests', run: tests(files, { fewest: 1, fuzz }) }]

const done: { name: string; seconds: number; result: StepResult }[] = []
for (const [index, step] of steps.entries()) {
  process.stdout.write(heading(`${index + 1} of ${steps.length}  ${step.name}`))
  const start = performance.now()
  const result = await step.run()
  done.push({ name: step.name, seconds: (performance.now() - start) / 1000, result })
}
process.stdout.write(summary(done))
process.exitCode = done.every(step => step.result.problems.length === 0) ? 0 : 1
