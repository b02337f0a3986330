// Brings node_modules in step with package-lock.json, once, however many programs start at the same time.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withLock } from './lock.mjs'

const readJson = path => JSON.parse(readFileSync(path, 'utf8'))

/**
 * True where every package of the lock file is installed in that version. npm leaves out optional packages of other
 * machines, so those may be missing.
 */
const holdsTheSame = (wanted, installed) =>
  Object.entries(wanted).every(([path, { version, integrity, link, optional, devOptional, peer }]) => {
    if (path === '' || link) return true
    const found = installed[path]
    if (!found) return Boolean(optional || devOptional || peer)
    return found.version === version && found.integrity === integrity
  })

/** True where node_modules is what package-lock.json asks for. npm writes its own list last, so half an install is none. */
const isInstalled = root => {
  const lock = join(root, 'package-lock.json')
  const list = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(list)) return false
  if (statSync(list).mtimeMs > statSync(lock).mtimeMs) return true
  // A copied or freshly checked-out lock file is newer though nothing in it changed.
  if (!holdsTheSame(readJson(lock).packages, readJson(list).packages)) return false
  const now = Date.now() / 1000
  utimesSync(list, now, now)
  return true
}

/** npm as a command: the npm that started us where there is one, else the one on the path. */
const npmCommand = () => {
  const own = process.env.npm_execpath
  if (own && basename(own) === 'npm-cli.js') return { command: process.execPath, first: [own], shell: false }
  const windows = process.platform === 'win32'
  return { command: windows ? 'npm.cmd' : 'npm', first: [], shell: windows }
}

/** The environment without what an outer `npm test` says of its own run; the person's npm settings stay. */
const npmEnvironment = () => {
  const drop = /^npm_(?!config_)|^npm_config_(local|global)_prefix$|^npm_config_(omit|include|production)$|^NODE_ENV$/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !drop.test(name)))
}

/** Runs `npm ci`; resolves to null, or to what went wrong. */
const install = root =>
  new Promise(done => {
    process.stderr.write('Installing the packages that the program needs (first start, or they changed)…\n')
    const { command, first, shell } = npmCommand()
    const args = [...first, 'ci', '--no-fund', '--no-audit', '--loglevel=error', '--include=dev', '--include=optional']
    const child = spawn(command, args, { cwd: root, env: npmEnvironment(), stdio: ['ignore', 2, 2], shell })
    // Stopped half-way: npm stops too, the lock is given back, and the next start begins afresh.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal))
    child.on('error', error => done(`npm could not be started (${error.message}). Install npm and try again.`))
    child.on('exit', code =>
      done(
        code === 0
          ? null
          : 'The packages could not be installed: see above for what npm said. Check the connection to the network ' +
              'and that this folder can be written to, then start again.',
      ),
    )
  })

/** Installs when needed. Resolves to null when all is well, else to a sentence that says what to do. */
export const installIfNeeded = async root => {
  if (isInstalled(root)) return null
  try {
    return await withLock(join(root, '.installing'), async () => (isInstalled(root) ? null : install(root)))
  } catch (error) {
    return `The packages could not be installed: ${error.message}`
  }
}
