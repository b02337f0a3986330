/** The program `matters`: gives the command line what it needs of the process and of the platform. */
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { detectFormat } from '#minutes/read/detect.ts'
import { read } from '#minutes/read/read.ts'
import { run } from '../cli/run.ts'
import type { Tools } from '../cli/tools.ts'
import { recordTools } from './record-tools.ts'

// Whoever reads our output may stop early (`matters read … | head`); that is no fault.
process.stdout.on('error', (error: Error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

const version = (): string => {
  const about: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown'
}

/** Text is read here, which starts at once; PDF and Word files in a box with a deadline. */
const readSource: Tools['readSource'] = async (bytes, name) => {
  const format = detectFormat(bytes, name)
  if (format !== 'pdf' && format !== 'docx') return read(bytes, { name })
  const { readInBox } = await import('#platform/reader/read-in-box.ts')
  return readInBox(bytes, { name })
}

/** Asks whoever sits at the terminal; null when they end the input with Ctrl+D. */
const ask = async (question: string): Promise<string | null> => {
  const { createInterface } = await import('node:readline/promises')
  const line = createInterface({ input: process.stdin, output: process.stderr })
  const ended = new Promise<null>(resolve => line.once('close', () => resolve(null)))
  try {
    return await Promise.race([line.question(question), ended])
  } finally {
    line.close()
  }
}

process.exitCode = await run(
  process.argv.slice(2),
  {
    terminal: {
      input: async () => new Uint8Array(await buffer(process.stdin)),
      out: text => process.stdout.write(text),
      err: text => process.stderr.write(text),
      watched: process.stderr.isTTY,
      ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
    },
    readSource,
    record: recordTools,
    renderPdf: async document => (await import('#platform/pdf/render-pdf.ts')).renderPdf(document),
  },
  version(),
)
