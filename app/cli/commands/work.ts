import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { parseOptions } from '../parse-options.ts'

/** `matters work`: jobs and mail, until the process is told to stop. */
export const work: Command = async (args, { record }) => {
  parseOptions(args, {}, { files: 'none' })
  await record.work()
  return exitCode.well
}
