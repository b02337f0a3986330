/**
 * How long a PDF takes to be read, and to be read and parsed, as whole processes, beside poppler's `pdftotext -bbox` on
 * the same file in the same run. The files are made here.
 *
 *     node bench/read-pdf.ts
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
/** A run that takes longer is given up, in milliseconds. */
const patience = 60_000
/** About this many times the made-up items fill a page. */
const itemsPerPage = 2.6

interface Program {
  readonly label: string
  readonly command: string
  readonly arguments: (file: string) => readonly string[]
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const yardstick: Program = {
  label: 'pdftotext -bbox',
  command: 'pdftotext',
  arguments: file => ['-bbox', file, '/dev/null'],
}

const programs: readonly Program[] = [
  { label: 'read into lines', command: process.execPath, arguments: file => [here('./read-pdf/lines.ts'), file] },
  {
    label: 'matters read --minutes',
    command: here('../bin/matters'),
    arguments: file => ['read', '--minutes', '--json', file],
  },
]

/** Milliseconds that a whole process takes; null where it was given up or failed. */
const time = (program: Program, file: string): number | null => {
  const start = performance.now()
  const { status } = spawnSync(program.command, program.arguments(file), { stdio: 'ignore', timeout: patience })
  return status === 0 ? performance.now() - start : null
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN

/** The median of each program, taken in turn so that a busy machine slows all alike. */
const measure = (all: readonly Program[], file: string): Map<Program, number | null> => {
  const times = new Map<Program, (number | null)[]>(all.map(program => [program, []]))
  for (let round = 0; round < rounds; round++) {
    for (const program of all) {
      const taken = times.get(program) ?? []
      if (!taken.includes(null)) taken.push(time(program, file))
    }
  }
  return new Map(
    [...times].map(([program, taken]) => {
      const done = taken.filter(ms => ms !== null)
      return [program, done.length === rounds ? median(done) : null]
    }),
  )
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const hasYardstick = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0
if (!hasYardstick) print('pdftotext (poppler-utils) is not installed: times are given without a ratio.')

const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'))
try {
  for (const pages of [100, 500]) {
    const file = join(folder, `${pages}.pdf`)
    const repeat = Math.round(pages * itemsPerPage)
    writeFileSync(file, printTypst(twoColumns({ gutter: 6, border: false, align: 'left', repeat })))
    const times = measure(hasYardstick ? [yardstick, ...programs] : programs, file)
    const base = times.get(yardstick) ?? null
    print(`\nabout ${pages} pages`)
    for (const [{ label }, ms] of times) {
      const ratio = base !== null && ms !== null ? `${(ms / base).toFixed(2)} ×` : ''
      print(
        `  ${label.padEnd(24)} ${ms === null ? `failed, or over ${patience / 1000} s` : `${ms.toFixed(0)} ms`}  ${ratio}`,
      )
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}
