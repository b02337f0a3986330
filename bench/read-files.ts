/**
 * How long `matters read` takes as a whole process, on a pack as text and on PDFs of about 100 pages, beside poppler's
 * `pdftotext` on the same PDF in the same run. Starting Node alone is given too, since it is part of each.
 *
 *     node bin/run.mjs bench/read-files.ts
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { printTypst } from '#test/pdf/print-typst.ts'
import { twoColumns } from '#test/pdf/westmere-minutes.ts'

const rounds = 5
/** About this many times the made-up items fill 100 pages. */
const items = 260

const matters = fileURLToPath(new URL('../bin/matters', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'read-files-'))

const save = (name: string, bytes: string | Uint8Array): string => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Milliseconds that a whole process takes; throws where it fails, since a failure is no time. */
const time = ([command = '', ...args]: readonly string[]): number => {
  const start = performance.now()
  const { status, error } = spawnSync(command, args, { stdio: 'ignore' })
  const ms = performance.now() - start
  if (error ?? status !== 0) throw new Error(`${command} ended with ${status}`, { cause: error })
  return ms
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN

/** Medians of the commands, taken in turn so that a busy machine slows all alike; the first is the yardstick. */
const compare = (title: string, commands: readonly (readonly [string, readonly string[]])[]): void => {
  const times = commands.map((): number[] => [])
  for (let round = 0; round < rounds; round++) commands.forEach(([, command], i) => times[i]?.push(time(command)))
  const yardstick = median(times[0] ?? [])
  print(`\n${title}`)
  commands.forEach(([label], i) => {
    const ms = median(times[i] ?? [])
    print(`  ${label.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / yardstick).toFixed(2)} ×`)
  })
}

/** A pack of the length of a real one, about 60,000 characters. */
const pack = Array.from(
  { length: 300 },
  (_, i) => `${i + 1}   REPORT ${i + 1} ON GRANTS

     Priya Nair said that ${i} grants had been paid since the last
     meeting and would write to those who had not yet been paid.

     RESOLVED that report ${i + 1} be noted.                          PN

`,
).join('')
const head =
  'SAFER WESTMERE PARTNERSHIP\n\nMinutes of the meeting held on 10 March 2026\n\nPresent:\n\nPriya Nair (Chair)\n\n'

try {
  const text = save('pack.txt', head + pack)
  const read = (file: string): readonly [string, readonly string[]] => [
    'matters read --json',
    [matters, 'read', '--json', file],
  ]
  const start: readonly [string, readonly string[]] = ['Node, doing nothing', [process.execPath, '-e', '']]
  compare(`a pack of ${Math.round((head.length + pack.length) / 1000)} KB as text`, [start, read(text)])
  const hasPoppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0
  if (!hasPoppler) print('\npdftotext (poppler-utils) is not installed: the PDFs are compared with starting Node.')
  for (const border of [false, true]) {
    const pdf = save(
      `${border ? 'ruled' : 'plain'}.pdf`,
      printTypst(twoColumns({ gutter: 6, border, align: 'left', repeat: items })),
    )
    const yardstick: readonly [string, readonly string[]] = hasPoppler
      ? ['pdftotext', ['pdftotext', pdf, '/dev/null']]
      : start
    compare(`about 100 pages, ${border ? 'with rules round the cells' : 'without rules'}`, [yardstick, read(pdf)])
  }
} finally {
  rmSync(folder, { recursive: true })
}
