/** The real program in a process of its own, on a data folder that outlives it. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../app/entry/cli.ts', import.meta.url))
const flags = ['--disable-warning=ExperimentalWarning']

export interface Program {
  /** "http://127.0.0.1:41234". */
  readonly address: string
  /** The link for the first administrator; null where there is one. */
  readonly firstLink: string | null
  /** Ends it as a power cut would: nothing is tidied up. */
  readonly kill: () => Promise<void>
  /** Ends it as whoever runs it would. */
  readonly stop: () => Promise<void>
}

/** Starts `matters serve` on any free port, and waits until it says where it is. */
export const startProgram = async (dataFolder: string): Promise<Program> => {
  const child = spawn(process.execPath, [...flags, cli, 'serve'], {
    env: { PORT: '0', DATA_FOLDER: dataFolder },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  let said = ''
  for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(part)
    if (said.includes(' is at ')) break
  }
  // The link comes in a line of its own, behind the address.
  child.stdout.on('data', part => (said += String(part)))
  const address = /is at (http\S+)\//.exec(said)?.[1]
  if (address === undefined) throw new Error(`The program did not start: ${said}`)
  await fetch(address)
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal)
    await ended
  }
  return {
    address,
    get firstLink() {
      return /http\S+\/first-administrator\/\S+/.exec(said)?.[0] ?? null
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

/** What `matters check` says of a data folder: "The record is whole.", or its faults. */
export const checkRecord = (dataFolder: string): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, cli, 'check'], {
    env: { DATA_FOLDER: dataFolder },
    encoding: 'utf8',
  })
  return (stdout + stderr).trim()
}
