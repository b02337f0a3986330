import type { AuditEntry } from '../../model.ts'
import { differences } from '../../model/differences.ts'
import { sentence } from '../../model/sentence.ts'

/**
 * A cell of a CSV file. A spreadsheet takes a cell that begins with one of these signs for a formula, whatever quotes are
 * round it, so an apostrophe goes before it.
 */
const cell = (text: string): string => {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

const heads = ['When', 'Who', 'By', 'What', 'Record', 'Action', 'Changes'] as const

const by: Readonly<Record<AuditEntry['by']['kind'], string>> = {
  account: 'account',
  console: 'console',
  system: 'program',
  link: 'link',
}

/** Entries as a table for a spreadsheet. */
export const logCsv = (entries: readonly AuditEntry[]): string => {
  const row = (entry: AuditEntry): readonly string[] => [
    entry.at,
    entry.by.name,
    by[entry.by.kind],
    sentence(entry),
    `${entry.subject.kind}:${entry.subject.id}`,
    entry.action,
    differences(entry.before, entry.after)
      .map(({ field, before, after }) => `${field}: ${before === '' ? '' : `${before} → `}${after}`)
      .join('\n'),
  ]
  const lines = [heads, ...entries.map(row)].map(cells => cells.map(cell).join(','))
  // The mark at the start tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
