import type { Printable } from '#minutes'
import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { mainMinutes } from '../main-minutes.ts'
import { outputFormat } from '../output-format.ts'
import { parseOptions } from '../parse-options.ts'
import { readFiles } from '../read-files.ts'
import type { ReadFile } from '../read-files.ts'
import { UsageError } from '../usage-error.ts'
import { refuseOverwriting, writeOutput } from '../write-output.ts'

/** The one document of a file is printed as itself, several as a pack. */
const printableOf = ({ name, pack }: ReadFile, minutesOnly: boolean): Printable => {
  const minutes = mainMinutes(pack)
  if (minutesOnly && minutes === null) throw new UsageError(`No minutes were found in ${name}.`)
  const [only, ...others] = pack.documents
  if (only === undefined) throw new UsageError(`No document was found in ${name}.`)
  return minutesOnly && minutes !== null ? minutes : others.length === 0 ? only : pack
}

/** `matters render`: writes a document in another format. */
export const render: Command = async (args, tools) => {
  const options = parseOptions(args, { to: 'value', minutes: 'switch' })
  const { output, write } = outputFormat(options.value('to'))
  if (options.files.length > 1) throw new UsageError('Name one file to write in another format.')
  await refuseOverwriting(output, options.files)
  const [file] = (await readFiles(options.files, tools)).read
  if (file === undefined) return exitCode.failed
  await writeOutput(output, await write(printableOf(file, options.has('minutes')), tools))
  return exitCode.well
}
