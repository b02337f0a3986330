/**
 * One browser for the tests. On 64-bit Linux it comes from npm, so that nothing need be installed; elsewhere, or where
 * the variable CHROMIUM names one, an installed Chromium or Chrome is used.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { readEnvironment } from '#platform/config/environment.ts'

/** Names an installed Chromium or Chrome to use in place of the one from npm. */
export const chromiumVariable = 'CHROMIUM'

/** Our own choice, not the package's, which runs everything in one process and turns web security off. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

interface Chosen {
  readonly executablePath: string
  readonly env: Record<string, string>
}

/** A font set-up of our own: the package's names a folder that exists only on Lambda, and then no text is drawn. */
const fontsConf = (dir: string): string =>
  `<?xml version="1.0"?><fontconfig><dir>${join(dir, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(dir, 'fonts-cache')}</cachedir></fontconfig>`

/** Unpacks the browser into a folder named by its version, in one step, so that two test runs cannot meet half-way. */
const unpack = async (dir: string, root: string): Promise<void> => {
  mkdirSync(root, { recursive: true })
  const temporary = mkdtempSync(join(root, 'unpack-'))
  // The package unpacks its own libraries only when it thinks that it runs on Lambda, and always into TMPDIR.
  const before = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] }
  Object.assign(process.env, { TMPDIR: temporary, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  mkdirSync(join(temporary, 'fonts'), { recursive: true })
  writeFileSync(join(temporary, 'fonts', 'fonts.conf'), fontsConf(dir))
  try {
    renameSync(temporary, dir)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    if (!existsSync(dir)) throw error
  }
}

const fromNpm = async (): Promise<Chosen> => {
  const manifest = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const root = fileURLToPath(new URL('../../node_modules/.cache/matters-arising/', import.meta.url))
  const dir = join(root, `chromium-${version}`)
  if (!existsSync(dir)) await unpack(dir, root)
  const libraries = join(dir, 'al2023', 'lib')
  const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(dir, 'fonts') }
  return { executablePath: join(dir, 'chromium'), env }
}

const choose = async (): Promise<Chosen> => {
  const named = readEnvironment()[chromiumVariable]
  if (named !== undefined && named !== '') return { executablePath: named, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm()
  const installed = usualPlaces[process.platform]?.find(path => existsSync(path))
  if (installed !== undefined) return { executablePath: installed, env: {} }
  throw new Error(
    `No browser was found for the tests. Install Chromium or Chrome, and name its program in ${chromiumVariable}.`,
  )
}

/** Starts a browser and says which. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await choose()
  const { chromium } = await import('playwright-core')
  const inherited = Object.fromEntries(
    Object.entries(readEnvironment()).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const browser = await chromium.launch({ executablePath, args, env: { ...inherited, ...env } })
  process.stdout.write(
    `# browser: ${browser.version()}, ${env['FONTCONFIG_PATH'] === undefined ? executablePath : 'from npm'}\n`,
  )
  return browser
}
