import type { ExitCode } from './exit-code.ts'
import type { Tools } from './tools.ts'

/** One command of the program. Throws UsageError for what cannot be done as it was typed. */
export type Command = (args: readonly string[], tools: Tools) => Promise<ExitCode>

/** What `matters --help` and `matters COMMAND --help` say of a command. */
export interface CommandHelp {
  readonly name: string
  /** One line, for the list of commands. */
  readonly about: string
  readonly text: string
  /** Loads the command when it is called, so that no command pays for another. */
  readonly load: () => Promise<Command>
}
