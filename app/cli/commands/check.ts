import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { parseOptions } from '../parse-options.ts'

/** `matters check`: whether the record is whole. */
export const check: Command = async (args, { record, terminal }) => {
  parseOptions(args, {}, { files: 'none' })
  const faults = await record.check()
  for (const fault of faults) terminal.out(`${fault}\n`)
  if (faults.length === 0) terminal.out('The record is whole.\n')
  return faults.length === 0 ? exitCode.well : exitCode.findings
}
