/**
 * `npm run test:postgres`: everything that touches the record, on the PostgreSQL server that DATABASE_URL names. Each
 * test makes a database of its own there and drops it.
 */
import { fileURLToPath } from 'node:url'
import { readEnvironment } from '#platform/config/environment.ts'
import { findTests } from '#test/run/find-tests.ts'
import { runTests } from '#test/run/run-tests.ts'
import { heading, summary } from '#test/run/summary.ts'

// The example is told on a record as well.
const folders = ['app/platform/db', 'app/modules', 'app/entry/example.test.ts']
const fewestTests = 30

if (readEnvironment()['DATABASE_URL'] === undefined) {
  process.stderr.write(
    'Set DATABASE_URL to a PostgreSQL server, such as postgres://name:password@127.0.0.1/postgres.\n',
  )
  process.exitCode = 2
} else {
  const root = fileURLToPath(new URL('..', import.meta.url))
  process.stdout.write(heading('Tests of the record on PostgreSQL'))
  const start = performance.now()
  const print = (text: string): boolean => process.stdout.write(text)
  const result = await runTests({ root, files: findTests(root, folders), fewest: fewestTests, fuzz: null, print })
  process.stdout.write(summary([{ name: 'PostgreSQL', seconds: (performance.now() - start) / 1000, result }]))
  process.exitCode = result.problems.length === 0 ? 0 : 1
}
