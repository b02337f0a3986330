import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { parseOptions } from '../parse-options.ts'

/** `matters backup`: all that is kept, in one file. */
export const backup: Command = async (args, { record, terminal }) => {
  const [target = ''] = parseOptions(args, {}, { files: 'one' }).files
  const { files } = await record.backUp(target)
  terminal.out(
    `Wrote ${target}: the record, with ${files} ${files === 1 ? 'file that was' : 'files that were'} given.\n`,
  )
  return exitCode.well
}
