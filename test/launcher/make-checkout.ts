import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** A small checkout in a folder whose name has spaces and a quote, with the real launcher and a program to start. */
export interface Checkout extends Disposable {
  readonly root: string
  /** A folder with nothing in it but an `npm` that only notes that it was called, and installs by making links. */
  readonly path: string
  /** The file in which that npm notes its calls. */
  readonly calls: string
}

const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } }

/** Says where it runs and with what; "fail" ends with 7, "wait" ends with 3 when it is told to stop. */
const entry = `
const [word] = process.argv.slice(2)
if (word === 'fail') process.exitCode = 7
if (word === 'wait') {
  process.on('SIGTERM', () => process.exit(3))
  setInterval(() => {}, 1000)
}
console.log(JSON.stringify({ cwd: process.cwd(), args: process.argv.slice(2), flags: process.execArgv, typed: 1 satisfies number }))
`

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Puts the packages in place as npm would, with the list that it writes last. */
export const install = (root: string, packages: unknown = lock.packages): void => {
  const { platform, arch } = process
  const carried = join(root, 'node_modules', `node-${platform}-${arch}`, 'bin')
  mkdirSync(carried, { recursive: true })
  symlinkSync(process.execPath, join(carried, 'node'))
  write(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

/** Sets the time of a file so many seconds from now. */
export const touch = (path: string, seconds: number): void => {
  const time = Temporal.Now.instant().epochMilliseconds / 1000 + seconds
  utimesSync(path, time, time)
}

/** Makes a checkout in which nothing is installed. */
export const makeCheckout = (): Checkout => {
  const parent = mkdtempSync(join(tmpdir(), 'launcher-'))
  const root = join(parent, "a clerk's folder")
  const path = join(parent, 'bin')
  const calls = join(parent, 'calls')
  cpSync(join(project, 'bin'), join(root, 'bin'), { recursive: true })
  write(join(root, 'package.json'), '{ "type": "module" }')
  write(join(root, 'package-lock.json'), JSON.stringify(lock))
  write(join(root, 'app/entry/cli.ts'), entry)
  const ready = join(parent, 'ready')
  mkdirSync(ready)
  install(ready)
  write(
    join(path, 'npm'),
    `#!/bin/sh
echo "$*" >> '${calls}'
[ -n "$BREAK_NPM" ] && exit 1
sleep 0.5
rm -rf node_modules
cp -R '${ready}/node_modules' node_modules
echo added`,
  )
  chmodSync(join(path, 'npm'), 0o755)
  symlinkSync(process.execPath, join(path, 'node'))
  return { root, path, calls, [Symbol.dispose]: () => rmSync(parent, { recursive: true, force: true }) }
}
