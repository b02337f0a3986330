import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { run } from 'node:test'
import { readEnvironment } from '#platform/config/environment.ts'
import { fuzzVariable } from '#platform/config/test-config.ts'
import { describeFailure } from './describe-failure.ts'
import type { StepResult } from './step.ts'

export interface TestRun {
  readonly root: string
  readonly files: readonly string[]
  /** Fewer tests than this is a failure: a pattern that matches nothing must not look like success. */
  readonly fewest: number
  readonly fuzz: number | null
  readonly print: (text: string) => void
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

/** Runs test files with node:test, each in a process of its own, and prints one line for each file. */
export const runTests = async ({ root, files, fewest, fuzz, print }: TestRun): Promise<StepResult> => {
  if (files.length === 0) return { problems: ['no test files were found'], note: '' }
  const problems: string[] = []
  const events = run({
    files: [...files],
    cwd: root,
    concurrency: Math.max(2, availableParallelism()),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    ...(fuzz === null ? {} : { env: { ...readEnvironment(), [fuzzVariable]: String(fuzz) } }),
  })
  let tests = 0
  const name = (file: string | undefined) => (file === undefined ? '' : relative(root, file))
  events.on('test:fail', ({ name: title, file, line, details }) => {
    // A suite fails because a test in it does: the test is the news.
    if ('failureType' in details.error && details.error.failureType === 'subtestsFailed') return
    const place = `${name(file)}${line === undefined ? '' : `:${line}`}`
    problems.push(`${place}  ${title}`)
    print(`✖ ${title}  (${place})\n${describeFailure(details.error)}\n`)
  })
  events.on('test:pass', ({ name: title, skip }) => {
    if (skip !== undefined) print(`- ${title}: skipped${typeof skip === 'string' ? `, ${skip}` : ''}\n`)
  })
  events.on('test:stderr', ({ message }) => print(message))
  events.on('test:stdout', ({ message }) => print(message))
  events.on('test:diagnostic', ({ message, nesting, file }) => {
    const isCount = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(message)
    // The counts of the whole run are its closing lines; those of each file are in the file's own line.
    if (!isCount || (nesting === 0 && file === undefined)) print(`ℹ ${message}\n`)
  })
  events.on('test:summary', ({ file, counts, duration_ms, success }) => {
    if (file === undefined) tests = counts.tests
    else print(`${success ? '✔' : '✖'} ${name(file)}  ${counts.tests} tests  ${seconds(duration_ms)}\n`)
  })
  for await (const _ of events.resume());
  if (tests < fewest) problems.push(`only ${tests} tests ran, and there must be at least ${fewest}`)
  return { problems, note: `${tests} tests in ${files.length} files` }
}
