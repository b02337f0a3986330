// Starts a program of this project: `node bin/run.mjs app/entry/web.ts [arguments]`.
//
// Plain JavaScript that works on Node 20, because it runs before anything is installed. It installs the packages when
// they are missing or not those of package-lock.json, then starts the program with the Node that came with them. All
// that it says goes to standard error, so the program's output stays the program's own.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './install.mjs'

/** The program uses Temporal and runs TypeScript as it is: the first Node that has both. */
const oldestNode = 26

/** The launcher's own failures; programs of this project use 1 for findings. */
const failed = 2

const root = fileURLToPath(new URL('..', import.meta.url))

/** The Node that the project carries for this machine, as a path, or undefined. */
const carriedNode = () => {
  const { platform, arch } = process
  const names = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`, `node-bin-${platform}-${arch}`]
  return names
    .map(name => join(root, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node'))
    .find(path => existsSync(path))
}

const isNewEnough = Number(process.versions.node.split('.')[0]) >= oldestNode

const fail = message => {
  process.stderr.write(`${message}\n`)
  process.exit(failed)
}

const tellNoNode = () =>
  fail(
    `This program needs Node ${oldestNode} or later. This machine has ${process.version}, and the Node that comes with ` +
      `the project does not run on ${process.platform}-${process.arch}. Install Node ${oldestNode} and try again.`,
  )

/** Compiled code is kept beside the packages: later starts take half the time. */
const environment = () => {
  const cache = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled')
  mkdirSync(cache, { recursive: true })
  return { ...process.env, NODE_COMPILE_CACHE: cache }
}

/**
 * The reader is made of long regular expressions, each used a few times. V8 would compile each twice, first for memory and
 * then for speed; compiling once saves a third of the time that a pack takes.
 */
const flags = ['--disable-warning=ExperimentalWarning', '--no-regexp-tier-up']

/**
 * The server makes pages that are thrown away at once. A small nursery for them costs it no time that could be measured,
 * and leaves a third of its memory to others.
 */
const serverFlags = ['--max-semi-space-size=4']

const serves = ([entry, command]) => entry.endsWith('web.ts') || command === 'serve'

/** Runs the program and ends as it ends: same exit code, same signal. */
const start = (node, args) => {
  const allFlags = [...flags, ...(serves(args) ? serverFlags : [])]
  const child = spawn(node, [...allFlags, ...args], { stdio: 'inherit', env: environment() })
  // Ctrl-C at a terminal reaches the program by itself; passing it on would make it count as two.
  const atTerminal = [0, 1, 2].some(fd => [process.stdin, process.stdout, process.stderr][fd]?.isTTY)
  const pass = signal => () => {
    if (signal !== 'SIGINT' || !atTerminal) child.kill(signal)
  }
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal => [signal, pass(signal)])
  for (const [signal, handler] of handlers) process.on(signal, handler)
  child.on('error', () => {
    // The carried Node may be for another C library (Alpine): the machine's own will do if it is new enough.
    if (node !== process.execPath && isNewEnough) start(process.execPath, args)
    else tellNoNode()
  })
  child.on('exit', (code, signal) => {
    for (const [name, handler] of handlers) process.off(name, handler)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code ?? failed)
  })
}

const [entry, ...args] = process.argv.slice(2)
if (entry === undefined) fail('Say what to start, for example: node bin/run.mjs app/entry/web.ts')

const problem = await installIfNeeded(root)
if (problem) fail(problem)

const node = carriedNode() ?? (isNewEnough ? process.execPath : undefined)
if (node === undefined) tellNoNode()
start(node, [resolve(root, entry), ...args])
