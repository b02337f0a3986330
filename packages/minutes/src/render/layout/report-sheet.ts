import type { ActionLog, Ask, PlainDocument, Report, Section } from '../../tree/nodes.ts'
import { blockParts } from './block-parts.ts'
import { factDate, factsPart } from './facts-part.ts'
import { columnsOf, grid, heading, plainCell, plainRun, type Entry, type Part, type Sheet } from './sheet.ts'

const sectionParts = (section: Section): readonly Part[] => {
  const text = [section.number, section.title].filter(Boolean).join('  ')
  return [...(text === '' ? [] : [heading(2, text)]), ...blockParts(section.blocks)]
}

const askEntry = (ask: Ask): Entry => ({
  label: null,
  runs: [...(ask.of === null ? [] : [{ ...plainRun(`${ask.of}: `), bold: true }]), plainRun(ask.text)],
  marks: [],
  leads: false,
})

/** Asks that the sections do not print already. */
const askParts = (report: Report): readonly Part[] => {
  const printed = new Set(
    report.sections.flatMap(section =>
      section.blocks.flatMap(block => (block.type === 'paragraph' || block.type === 'list-item' ? [block.text] : [])),
    ),
  )
  const entries = report.asks.filter(ask => !printed.has(ask.text)).map(askEntry)
  return entries.length === 0 ? [] : [heading(2, 'Asked of the partnership'), { part: 'passage', entries }]
}

/** A report of a sub-group or officer. */
export const reportSheet = (report: Report): Sheet => {
  const title = report.title ?? report.body ?? 'Report'
  const facts = factsPart('Report', [
    ['Report No.', report.reportNumber],
    ['Body', report.body],
    ['Date', factDate(report.date)],
    ['Author', report.author],
    ['Date report filed', report.dateFiledMissing ? 'Not given' : factDate(report.dateFiled)],
  ])
  const fields = factsPart(
    'Report',
    report.fields.map(field => [field.label, field.value] as const),
  )
  return {
    title,
    parts: [
      heading(1, title),
      ...(fields.length > 0 ? fields : facts),
      ...report.sections.flatMap(sectionParts),
      ...askParts(report),
    ],
  }
}

/** A log of actions. */
export const actionLogSheet = (log: ActionLog): Sheet => {
  const title = log.title ?? (log.body === null ? 'Action log' : `${log.body}: action log`)
  return {
    title,
    parts: [
      heading(1, title),
      ...factsPart('Log', [
        ['Body', log.body],
        ['Date', factDate(log.date)],
        ['Author', log.author],
      ]),
      grid(
        'Actions',
        columnsOf(['Reference', 'Action', 'Owner', 'Due', 'Status', 'Update'], [12, 32, 14, 12, 12, 26]),
        log.entries.map(entry =>
          [entry.reference, entry.text, entry.owner, entry.due, entry.status, entry.update].map(cell =>
            plainCell(cell ?? ''),
          ),
        ),
      ),
    ],
  }
}

const PLAIN_TITLE: Readonly<Record<PlainDocument['type'], string>> = {
  notice: 'Notice of meeting',
  agenda: 'Agenda',
  other: 'Paper',
}

/** A notice, an agenda, or anything else: as printed, under its headings. */
export const plainSheet = (document: PlainDocument): Sheet => {
  const title = document.title ?? document.body ?? PLAIN_TITLE[document.type]
  return {
    title,
    parts: [
      heading(1, title),
      ...factsPart(PLAIN_TITLE[document.type], [
        ['Body', document.body === title ? null : document.body],
        ['Date', factDate(document.date)],
        ['Author', document.author],
        ['Date filed', factDate(document.dateFiled)],
      ]),
      ...document.sections.flatMap(sectionParts),
    ],
  }
}
