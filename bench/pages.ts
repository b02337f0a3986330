/**
 * The page of a body, a list of 50 actions and the board of its actions, as its clerk sees them: requests a second at full
 * load and what each costs of a processor, and times at 50 requests a second, on SQLite and (with DATABASE_URL) on
 * PostgreSQL, beside nginx serving the same bytes from a file. Memory is what the process holds before anybody came, and
 * after the load.
 *
 *     node bin/run.mjs bench/pages.ts
 *     .ci/with-postgres node bin/run.mjs bench/pages.ts
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readEnvironment } from '#platform/config/environment.ts'
import { recordFile, openRecord } from '../app/entry/open-record.ts'
import { saturate, steady, type Measured, type Target } from './pages/load.ts'
import { processorOf } from './pages/processor.ts'
import { seed } from './pages/seed.ts'

const paths = ['/bodies/bench', '/bodies/bench/actions/in-minutes', '/bodies/bench/actions'] as const
const seconds = 5
const clients = 16

const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'))
const databaseUrl = readEnvironment()['DATABASE_URL'] ?? null

const print = (text: string): boolean => process.stdout.write(`${text}\n`)

const line = (name: string, full: Measured, calm: Measured, cost: number): void =>
  void print(
    `${name.padEnd(46)}${full.perSecond.toFixed(0).padStart(7)} requests/s  ${cost.toFixed(3)} ms of processor each   at 50/s: p50 ${calm.p50.toFixed(1).padStart(5)} ms  p99 ${calm.p99.toFixed(1).padStart(5)} ms   ${full.bytes} bytes`,
  )

/** Megabytes of memory that a process holds. */
const memoryOf = (pid: number | undefined): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)

/** Loads a page fully, then calmly, and prints what was measured. */
const measure = async (name: string, target: Target, pid: number | undefined): Promise<void> => {
  await saturate(target, { clients, seconds: 1 })
  const before = processorOf(pid)
  const full = await saturate(target, { clients, seconds })
  const cost = (processorOf(pid) - before) / (full.perSecond * seconds)
  line(name, full, await steady(target, { perSecond: 50, seconds }), cost)
}

/** Starts the program on a record and waits for its address. */
const start = async (env: Readonly<Record<string, string>>): Promise<{ child: ChildProcess; port: number }> => {
  const matters = fileURLToPath(new URL('../bin/matters', import.meta.url))
  const child = spawn(matters, ['serve'], {
    env: { PORT: '0', PATH: readEnvironment()['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  while (!/at http/.test(said)) await once(child.stdout, 'data')
  return { child, port: Number(/:(\d+)\//.exec(said)?.[1]) }
}

const measureProgram = async (name: string, env: Readonly<Record<string, string>>, cookie: string): Promise<void> => {
  const { child, port } = await start(env)
  await new Promise(resolve => setTimeout(resolve, 2000))
  const idle = memoryOf(child.pid)
  for (const path of paths) {
    await measure(`${name} ${path}`, { port, path, cookie }, child.pid)
    if (name === 'SQLite') {
      const page = await (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } })).text()
      mkdirSync(join(folder, 'www'), { recursive: true })
      writeFileSync(join(folder, 'www', `${path.replaceAll('/', '_')}.html`), page)
    }
  }
  print(`${name}: ${idle} MB of memory at the start, ${memoryOf(child.pid)} MB after the load`)
  child.kill('SIGTERM')
  await once(child, 'exit')
}

const measureNginx = async (): Promise<void> => {
  if (spawnSync('nginx', ['-v']).status !== 0) return void print('nginx is not installed, so there is no yardstick')
  const port = 18_473
  const config = `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 256; }
http { access_log off; types { text/html html; } server { listen 127.0.0.1:${port}; root ${folder}/www; } 
client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e; }`
  writeFileSync(join(folder, 'nginx.conf'), config)
  spawnSync('chmod', ['-R', 'a+rX', folder])
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  await new Promise(resolve => setTimeout(resolve, 500))
  for (const path of paths) {
    await measure(`nginx  ${path}`, { port, path: `/${path.replaceAll('/', '_')}.html`, cookie: '' }, child.pid)
  }
  child.kill('SIGTERM')
  await once(child, 'exit')
}

const run = async (name: string, place: { dataFolder: string; databaseUrl: string | null }): Promise<void> => {
  const db = await openRecord(place)
  const cookie = await seed(db)
  await db.close()
  const env = {
    DATA_FOLDER: place.dataFolder,
    ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }),
  }
  await measureProgram(name, env, cookie)
}

try {
  print(`${clients} clients, the server in a process of its own; ${seconds} s each; record: ${recordFile('…')}\n`)
  await run('SQLite', { dataFolder: join(folder, 'data'), databaseUrl: null })
  if (databaseUrl === null) print('DATABASE_URL is not set, so PostgreSQL was not measured')
  else await run('PostgreSQL', { dataFolder: join(folder, 'data-postgres'), databaseUrl })
  await measureNginx()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
