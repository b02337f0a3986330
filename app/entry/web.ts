/** `npm start`: the web pages, until the process is told to stop. */
import { settings } from '#platform/config/config.ts'
import { explainStart, serve } from './serve.ts'

const help = `Usage: npm start [-- --help]

Serves the pages of Matters Arising and prints their address. Stop it with Ctrl+C.

Settings (environment variables):
${Object.values(settings)
  .map(({ variable, about, fallback }) => `  ${variable.padEnd(18)}${about} (${fallback ?? 'not set'})`)
  .join('\n')}

Where PORT is not set and its default is taken, the next free port is used.
`

const [argument] = process.argv.slice(2)
if (argument === '--help' || argument === '-h') {
  process.stdout.write(help)
} else if (argument !== undefined) {
  process.stderr.write(`There is no option ${argument}.\n\n${help}`)
  process.exitCode = 2
} else {
  try {
    await serve({ example: true })
  } catch (error) {
    const message = explainStart(error)
    if (message === null) throw error
    process.stderr.write(`${message}\n`)
    process.exitCode = 1
  }
}
