import type { ActionLog, Document, LogEntry, PlainDocument, Report } from '../../tree/nodes.ts'
import { diagnosticAt } from '../../tree/diagnostic.ts'
import type { Diagnostic } from '../../tree/diagnostic.ts'
import type { Position } from '../../tree/position.ts'
import { findTabled } from '../actions/tabled.ts'
import { findDates } from '../dates/find-dates.ts'
import { findBody } from '../header/body.ts'
import { toBlocks } from '../items/blocks.ts'
import { fullWidth } from '../items/find-headings.ts'
import { couldHead, isNarrative } from '../items/heading-look.ts'
import { cleanTitle } from '../items/heading.ts'
import type { Line } from '../line.ts'
import { readMinutes } from '../minutes.ts'
import { positionOf } from '../people/read-section.ts'
import { statusLabel } from '../people/status-label.ts'
import { readAsks } from './asks.ts'
import { authorOf, bareField, fieldAt, readFields, valueOf } from './fields.ts'
import { readMattersArising } from './matters-arising.ts'
import { readSections } from './sections.ts'

const NOTICE = /\bmeeting\b.{0,100}\bwill\s+be\s+held\b|^notice\s+of\s+(?:a\s+)?meeting/i
const MINUTES =
  /\b(?:minutes|notes)\s+(?:of|from)\b.{0,120}\b(?:meeting|held|proceedings)\b|^(?:draft\s+)?(?:board\s+meeting\s+|meeting\s+)?minutes\b|\bminutes\s*$|\bmeeting\b.{0,80}\bwas held\b|\bminutes of proceedings\b|\bnotes of meeting\b|^agenda and (?:draft )?minutes|^minutes of /i

const isMinutes = (lines: readonly Line[]): boolean => {
  const head = lines.slice(0, 30)
  const labels = lines
    .slice(0, 120)
    .filter(l =>
      l.row
        ? l.segments.some(s => /^(?:attendees|present|apologies|in attendance)\b/i.test(s.text))
        : statusLabel(l) !== null,
    ).length
  const said = head.some(l => MINUTES.test(l.text))
  const business = lines
    .slice(0, 200)
    .filter(l =>
      /\bapologies\b|\bminutes of (?:the )?(?:last|previous)\b|\bdeclarations? of interest|\bresolved\b|\bmatters arising\b/i.test(
        l.text,
      ),
    ).length
  return (said && (labels > 0 || business > 0 || lines.length < 60)) || labels >= 2 || (labels >= 1 && business >= 1)
}

const isLog = (lines: readonly Line[]): boolean => {
  const rows = lines.filter(l => l.row !== null)
  if (
    /\baction\s+(?:log|tracker|list|plan|sheet|register)\b/i.test(
      lines
        .slice(0, 6)
        .map(l => l.text)
        .join(' '),
    ) &&
    rows.length >= 2
  )
    return true
  const blocks = toBlocks(rows, 80)
  return (
    blocks.some(
      b =>
        b.type === 'table' &&
        findTabled(b).length >= 2 &&
        b.header.concat(b.rows[0] ?? []).some(h => /^(?:status|progress|update|rag)/i.test(h)),
    ) && rows.length > lines.length * 0.4
  )
}

const titleOf = (lines: readonly Line[]): string | null => {
  const parts: string[] = []
  for (const line of lines.slice(0, 4)) {
    if (line.row || !couldHead(line.text) || isNarrative(line.text) || /:/.test(line.text)) break
    if (parts.length > 0 && line.gap > 1) break
    parts.push(cleanTitle(line.text))
  }
  return parts.length > 0 ? parts.join(' – ') : null
}

const reportOf = (lines: readonly Line[], position: Position): Report => {
  const { fields, until } = readFields(lines)
  const title = valueOf(fields, 'title') ?? titleOf(lines)
  const sections = readSections(lines.slice(until))
  const filed = valueOf(fields, 'date filed')
  const date = valueOf(fields, 'date')
  const dateFiledMissing = filed === null && fields.some(f => f.name === 'date filed')
  const plain = lines.slice(0, 6).filter((l, i) => fieldAt(lines, i) === null && !/:/.test(l.text))
  const monthly = plain.flatMap(l => findDates(l.text))[0]
  const diagnostics: Diagnostic[] = dateFiledMissing
    ? [
        diagnosticAt(fields.find(f => f.name === 'date filed')?.position.start ?? position.start, {
          rule: 'date-filed-missing',
          severity: 'warning',
          message: 'The form has a place for the date on which the report was filed, and it is empty. Fill it in.',
        }),
      ]
    : []
  return {
    type: 'report',
    title,
    body: findBody(plain, title),
    position,
    diagnostics,
    reportNumber: valueOf(fields, 'report number'),
    date: date ? (findDates(date)[0]?.date ?? null) : (monthly?.date ?? null),
    dateFiled: filed ? (findDates(filed)[0]?.date ?? null) : null,
    dateFiledMissing,
    author: authorOf(valueOf(fields, 'author') ?? valueOf(fields, 'contact officer')),
    fields: fields.map(bareField),
    sections,
    asks: readAsks(sections),
  }
}

const logOf = (lines: readonly Line[], position: Position): ActionLog => {
  const entries: LogEntry[] = toBlocks(
    lines.filter(l => l.row !== null),
    80,
  ).flatMap(b => {
    if (b.type !== 'table') return []
    const head = b.header.length > 0 ? b.header : (b.rows[0] ?? [])
    const rows = b.header.length > 0 ? b.rows : b.rows.slice(1)
    const at = (pattern: RegExp): number => head.findIndex(h => pattern.test(h.trim()))
    const columns = {
      reference: at(/^(?:ref|no\.?|number|action no|id|minute)/i),
      text: at(/^(?:action|task|agreed action|description)/i),
      owner: at(/^(?:owner|lead|who|by whom|responsible|action by|officer)/i),
      due: at(/^(?:due|by when|when|deadline|target|timescale)/i),
      status: at(/^(?:status|rag|complete|open)/i),
      update: at(/^(?:update|progress|comment|outcome)/i),
    }
    const cell = (row: readonly string[], i: number): string | null => (i < 0 ? null : (row[i] ?? '').trim() || null)
    return rows.flatMap((row): LogEntry[] => {
      const text = cell(row, columns.text)
      return text
        ? [
            {
              type: 'log-entry',
              reference: cell(row, columns.reference),
              text,
              owner: cell(row, columns.owner),
              due: cell(row, columns.due),
              status: cell(row, columns.status),
              update: cell(row, columns.update),
              position: b.position,
            },
          ]
        : []
    })
  })
  const head = lines.filter(l => l.row === null).slice(0, 12)
  return {
    type: 'action-log',
    title: titleOf(lines),
    body: findBody(head, null),
    position,
    diagnostics: [],
    date: head.flatMap(l => findDates(l.text))[0]?.date ?? null,
    author: null,
    entries,
  }
}

const plainOf = (type: PlainDocument['type'], lines: readonly Line[], position: Position): PlainDocument => ({
  type,
  title: titleOf(lines),
  body: findBody(lines.slice(0, 12), null),
  position,
  diagnostics: [],
  date: lines.slice(0, 12).flatMap(l => findDates(l.text))[0]?.date ?? null,
  author: null,
  dateFiled: null,
  sections: [{ type: 'section', number: null, title: null, blocks: toBlocks(lines, fullWidth(lines)), position }],
})

/** A file kept as it is: no kind is told, and its text stands in one section. */
export const keepAsPrinted = (lines: readonly Line[]): PlainDocument => {
  const first = lines[0]
  const last = lines.at(-1)
  const start = first ? positionOf(first).start : { offset: 0, line: 1, page: null }
  return plainOf('other', lines, { start, end: last ? positionOf(last).end : start })
}

/** Tells what kind of document some lines are, and reads them as that. */
export const readDocument = (lines: readonly Line[], title: string | null): Document => {
  const first = lines[0]
  const last = lines.at(-1)
  const position: Position =
    first && last
      ? { start: positionOf(first).start, end: positionOf(last).end }
      : { start: { offset: 0, line: 1, page: null }, end: { offset: 0, line: 1, page: null } }
  const head = lines.slice(0, 40)
  const { fields } = readFields(lines)
  const named = `${valueOf(fields, 'title') ?? ''} ${head
    .slice(0, 6)
    .map(l => l.text)
    .join(' ')}`
  const reportHeader =
    fields.filter(f => f.name !== 'date' || fields.length > 1).length >= 2 &&
    fields.some(f =>
      ['report number', 'decision maker', 'author', 'date filed', 'contact officer', 'title', 'purpose'].includes(
        f.name,
      ),
    )
  if (
    /\bmatters\s+arising\b/i.test(named) &&
    (reportHeader || /^matters arising/i.test(valueOf(fields, 'title') ?? head[0]?.text ?? '') || !isMinutes(lines))
  )
    return readMattersArising(lines, { title: titleOf(lines), body: null, position })
  if (
    NOTICE.test(
      head
        .slice(0, 4)
        .map(l => l.text)
        .join(' '),
    ) &&
    !head.some(l => statusLabel(l) !== null)
  )
    return plainOf('notice', lines, position)
  if (
    reportHeader &&
    !(
      isMinutes(lines) &&
      fields.every(f => !['author', 'report number', 'date filed', 'decision maker'].includes(f.name))
    )
  )
    return reportOf(lines, position)
  if (isLog(lines) && !head.some(l => statusLabel(l) !== null)) return logOf(lines, position)
  if (isMinutes(lines)) return readMinutes(lines, title)
  if (/^agenda\b/i.test(head[0]?.text ?? '') || head.slice(0, 6).some(l => /^agenda$/i.test(l.text)))
    return plainOf('agenda', lines, position)
  const sections = readSections(lines)
  if (
    sections.filter(s => s.title !== null).length >= 2 &&
    !lines.some(l => /\bresolved\b|\bapologies\b/i.test(l.text))
  )
    return reportOf(lines, position)
  const minutes = readMinutes(lines, title)
  return minutes.items.length >= 2 ? minutes : plainOf('other', lines, position)
}
