import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { parseOptions } from '../parse-options.ts'

/** `matters restore`: puts a backup back. */
export const restore: Command = async (args, { record, terminal }) => {
  const options = parseOptions(args, { replace: 'switch' }, { files: 'one' })
  const [source = ''] = options.files
  const { aside, files } = await record.restore(source, { replace: options.has('replace') })
  terminal.out(`Restored ${source}, with ${files} ${files === 1 ? 'file that was' : 'files that were'} given.\n`)
  if (aside !== null) terminal.out(`What was there before is now ${aside}; remove it when you no longer need it.\n`)
  return exitCode.well
}
