import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readEnvironment } from '#platform/config/environment.ts'
import { install, makeCheckout, touch } from './make-checkout.ts'
import type { Checkout } from './make-checkout.ts'

interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

/** The environment of a person's shell: without what `npm test` adds, and with our npm. */
const environment = (checkout: Checkout, extra: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries(Object.entries(readEnvironment()).filter(([name]) => !/^(npm_|NODE_)/.test(name))),
  PATH: `${checkout.path}:/usr/bin:/bin`,
  ...extra,
})

interface Run {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly stopAfterOutput?: NodeJS.Signals
}

const run = (checkout: Checkout, command: readonly string[], { env, cwd, stopAfterOutput }: Run = {}) =>
  new Promise<Ended>((resolve, reject) => {
    const [program = '', ...args] = command
    const child = spawn(program, args, {
      cwd: cwd ?? tmpdir(),
      env: environment(checkout, env),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', chunk => {
      stdout += chunk
      if (stopAfterOutput) child.kill(stopAfterOutput)
    })
    child.stderr.on('data', chunk => (stderr += chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })

const launch = (checkout: Checkout, ...args: readonly string[]) => [
  join(checkout.path, 'node'),
  join(checkout.root, 'bin/run.mjs'),
  'app/entry/cli.ts',
  ...args,
]
const matters = (checkout: Checkout, ...args: readonly string[]) => [join(checkout.root, 'bin/matters'), ...args]
const callsOf = ({ calls }: Checkout) => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [])

for (const [name, start] of [
  ['bin/run.mjs', launch],
  ['bin/matters', matters],
] as const) {
  test(`${name} installs first, then starts in the folder where the person is, with their words`, async () => {
    using checkout = makeCheckout()
    const first = await run(checkout, start(checkout, 'read', 'two words', '--json'))
    assert.equal(first.code, 0, first.stderr)
    const { cwd, args, typed } = JSON.parse(first.stdout)
    assert.deepEqual({ cwd, args, typed }, { cwd: tmpdir(), args: ['read', 'two words', '--json'], typed: 1 })
    assert.match(first.stderr, /^Installing the packages/)
    assert.match(callsOf(checkout)[0]!, /^ci .*--include=optional/)
    const second = await run(checkout, start(checkout, 'again'))
    assert.deepEqual([second.code, second.stderr, callsOf(checkout).length], [0, '', 1])
  })

  test(`${name} ends as the program ends`, async () => {
    using checkout = makeCheckout()
    install(checkout.root)
    touch(join(checkout.root, 'package-lock.json'), -60)
    assert.equal((await run(checkout, start(checkout, 'fail'))).code, 7)
    assert.equal((await run(checkout, start(checkout, 'wait'), { stopAfterOutput: 'SIGTERM' })).code, 3)
    assert.equal((await run(checkout, start(checkout, 'wait'), { stopAfterOutput: 'SIGHUP' })).signal, 'SIGHUP')
  })

  test(`${name} says what to do when the packages cannot be installed`, async () => {
    using checkout = makeCheckout()
    const ended = await run(checkout, start(checkout), { env: { BREAK_NPM: 'yes' } })
    assert.deepEqual([ended.code, ended.stdout], [2, ''])
    assert.match(ended.stderr, /could not be installed.*start again\.\n$/s)
    assert.equal(existsSync(join(checkout.root, '.installing')), false)
  })
}

test('bin/matters is found through links, absolute and relative', async () => {
  using checkout = makeCheckout()
  install(checkout.root)
  touch(join(checkout.root, 'package-lock.json'), -60)
  symlinkSync(join(checkout.root, 'bin/matters'), join(checkout.path, 'first'))
  symlinkSync('first', join(checkout.path, 'matters'))
  for (const command of [
    [join(checkout.path, 'matters'), 'a'],
    ['matters', 'a'],
    ['sh', '-c', './matters a'],
  ]) {
    const ended = await run(checkout, command, { cwd: checkout.path })
    assert.equal(ended.code, 0, ended.stderr)
  }
  assert.deepEqual(callsOf(checkout), [])
})

test('both ways of starting give the program the same flags', async () => {
  using checkout = makeCheckout()
  const [one, other] = await Promise.all([run(checkout, launch(checkout)), run(checkout, matters(checkout))])
  assert.deepEqual(JSON.parse(one.stdout).flags, JSON.parse(other.stdout).flags)
  const direct = await run(checkout, matters(checkout))
  assert.deepEqual(JSON.parse(direct.stdout).flags, JSON.parse(one.stdout).flags)
})

test('two starts at once install once', async () => {
  using checkout = makeCheckout()
  const both = await Promise.all([run(checkout, matters(checkout, 'a')), run(checkout, launch(checkout, 'b'))])
  assert.deepEqual(
    both.map(({ code }) => code),
    [0, 0],
  )
  assert.equal(callsOf(checkout).length, 1)
})

test('a lock left by a start that was killed does not stop the next one', async () => {
  using checkout = makeCheckout()
  const gone = spawn(process.execPath, ['--version'])
  await new Promise(done => gone.on('exit', done))
  writeFileSync(join(checkout.root, '.installing'), String(gone.pid))
  assert.equal((await run(checkout, launch(checkout, 'a'))).code, 0)
})

test('a lock file that is only newer is not a reason to install; one that asks for other versions is', async () => {
  using checkout = makeCheckout()
  install(checkout.root)
  const lock = join(checkout.root, 'package-lock.json')
  touch(lock, 60)
  assert.equal((await run(checkout, matters(checkout, 'a'))).code, 0)
  assert.deepEqual(callsOf(checkout), [])
  writeFileSync(lock, readFileSync(lock, 'utf8').replace('1.0.0', '1.0.1'))
  touch(lock, 60)
  assert.equal((await run(checkout, matters(checkout, 'a'))).code, 0)
  assert.equal(callsOf(checkout).length, 1)
})

test('an optional package of another machine may be missing', async () => {
  using checkout = makeCheckout()
  install(checkout.root)
  const lock = join(checkout.root, 'package-lock.json')
  const packages = {
    ...JSON.parse(readFileSync(lock, 'utf8')).packages,
    'node_modules/b': { version: '1', optional: true },
  }
  writeFileSync(lock, JSON.stringify({ packages }))
  touch(lock, 60)
  assert.equal((await run(checkout, launch(checkout, 'a'))).code, 0)
  assert.deepEqual(callsOf(checkout), [])
})
