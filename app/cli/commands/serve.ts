import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { parseOptions } from '../parse-options.ts'

/** `matters serve`: the web pages, until the process is told to stop. */
export const serve: Command = async (args, { record }) => {
  parseOptions(args, {}, { files: 'none' })
  await record.serve()
  return exitCode.well
}
