import { ledgerJson } from '#minutes'
import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { ledgerOf } from '../ledger-of.ts'
import { parseOptions } from '../parse-options.ts'
import { readFiles } from '../read-files.ts'
import { ledgerTable } from '../show/ledger-table.ts'
import { hang } from '../show/wrap.ts'

/** `matters ledger`: accounts for every action that the files hold. */
export const ledger: Command = async (args, tools) => {
  const options = parseOptions(args, { json: 'switch', promises: 'switch' })
  const { read, anyFailed } = await readFiles(options.files, tools)
  if (read.length === 0) return exitCode.failed
  const account = ledgerOf(read, { promises: options.has('promises') })
  if (options.has('json')) tools.terminal.out(`${JSON.stringify(ledgerJson(account), null, 2)}\n`)
  else {
    tools.terminal.out(ledgerTable(account))
    const { diagnostics } = account
    if (diagnostics.length > 0) tools.terminal.out(`\nRemarks (${diagnostics.length})\n`)
    for (const { severity, message, rule } of diagnostics)
      tools.terminal.out(`${hang('  ', `${severity}: ${message} [${rule}]`)}\n`)
  }
  if (anyFailed) return exitCode.failed
  return account.balanced ? exitCode.well : exitCode.findings
}
