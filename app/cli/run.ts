import { commands, overview } from './commands.ts'
import { exitCode } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { faultMessage, systemMessage } from './system-message.ts'
import type { Tools } from './tools.ts'

const asksFor = (args: readonly string[], ...names: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some(arg => names.includes(arg))
}

/** Errors whose message is for the person who typed the command. */
const told = ['UsageError', 'UnreadableFile', 'BackupProblem', 'NewerDatabase', 'ConfigError', 'NotAllowed', 'NotThere']

const messageOf = (error: unknown): string | null =>
  error instanceof Error && told.includes(error.name) ? error.message : systemMessage(error)

/** Runs the program with the arguments that were typed. Never rejects for what a person typed or a file holds. */
export const run = async (args: readonly string[], tools: Tools, version: string): Promise<ExitCode> => {
  const { terminal } = tools
  const [name, ...rest] = args
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`)
    return exitCode.well
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = commands.find(command => command.name === rest[0])?.text ?? overview
    terminal[name === undefined ? 'err' : 'out'](`${about}\n`)
    return name === undefined ? exitCode.failed : exitCode.well
  }
  const command = commands.find(one => one.name === name)
  if (command === undefined) {
    terminal.err(`matters: there is no command "${name}". matters --help lists the commands.\n`)
    return exitCode.failed
  }
  if (asksFor(rest, '--help', '-h')) {
    terminal.out(`${command.text}\n`)
    return exitCode.well
  }
  try {
    return await (
      await command.load()
    )(rest, tools)
  } catch (error) {
    const message = messageOf(error)
    // A fault of ours must not look like findings, which Node's own exit code would.
    if (message === null) terminal.err(`matters ${name}: ${faultMessage(error)}\n`)
    else terminal.err(`matters ${name}: ${message}\nTry: matters ${name} --help\n`)
    return exitCode.failed
  }
}
