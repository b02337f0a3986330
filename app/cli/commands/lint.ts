import { diagnosticJson, proofRead } from '#minutes'
import type { Diagnostic } from '#minutes'
import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { parseOptions } from '../parse-options.ts'
import { readFiles } from '../read-files.ts'
import type { ReadFile } from '../read-files.ts'
import { remarkLine } from '../show/remark-line.ts'

interface Found {
  readonly file: string
  readonly hasMinutes: boolean
  readonly remarks: readonly Diagnostic[]
}

/** What the reader was not sure of and what the proof-reader found, in the order of the text. */
const remarksOn = ({ name, pack }: ReadFile): Found => {
  const remarks = [
    ...pack.diagnostics,
    ...pack.documents.flatMap(document =>
      document.type === 'minutes' ? proofRead(document, { others: pack.documents }) : document.diagnostics,
    ),
  ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { file: name, hasMinutes: pack.documents.some(({ type }) => type === 'minutes'), remarks }
}

const count = (found: readonly Found[]): string => {
  const number = (severity: Diagnostic['severity'], word: string) => {
    const n = found.reduce((sum, { remarks }) => sum + remarks.filter(remark => remark.severity === severity).length, 0)
    return `${n} ${word}${n === 1 ? '' : 's'}`
  }
  return `${number('error', 'error')}, ${number('warning', 'warning')}, ${number('note', 'note')}\n`
}

const codeOf = (found: readonly Found[]): ExitCode =>
  found.some(({ hasMinutes, remarks }) => !hasMinutes || remarks.some(remark => remark.severity === 'error'))
    ? exitCode.findings
    : exitCode.well

/** `matters lint`: what a clerk should look at before minutes are issued. */
export const lintFiles: Command = async (args, tools) => {
  const options = parseOptions(args, { json: 'switch' })
  const { read, anyFailed } = await readFiles(options.files, tools)
  const found = read.map(remarksOn)
  for (const { file, hasMinutes } of found)
    if (!hasMinutes) tools.terminal.err(`${file}: No minutes were found in this file.\n`)
  if (options.has('json')) {
    const files = found.map(({ file, remarks }) => ({ file, diagnostics: remarks.map(diagnosticJson) }))
    tools.terminal.out(`${JSON.stringify({ version: 1, files }, null, 2)}\n`)
  } else {
    for (const { file, remarks } of found) for (const remark of remarks) tools.terminal.out(remarkLine(file, remark))
    if (found.length > 0) tools.terminal.out(count(found))
  }
  return anyFailed ? exitCode.failed : codeOf(found)
}
