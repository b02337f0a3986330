import { composeArisingReport, longDate, type ArisingReportRow, type MattersArising } from '#minutes'
import type { Body } from '#modules/bodies/index.ts'
import type { Meeting } from '#modules/meetings/index.ts'
import type { Days } from '../model/arrange.ts'
import type { ArisingFacts, ArisingRow } from '../model/report.ts'
import type { ChoosableColumn, ReportTemplate } from '../model/template.ts'
import { balanceTable, balanceWords } from './balance-words.ts'
import { dueLines, ownerLine, standingLines } from './standing-words.ts'
import { updateLines } from './update-words.ts'
import { resolved, sentence } from './when.ts'

/** What a report is made of. */
export interface ReportParts {
  readonly facts: ArisingFacts
  readonly template: ReportTemplate
  readonly body: Body
  readonly meeting: Meeting
  /** "2026-06-18". */
  readonly today: string
  /** The council's number of the report; null where it has none. */
  readonly number: string | null
  /** Why there is a further report; null for the first. */
  readonly correction: string | null
  /** True while it is not issued, which the head then says. */
  readonly draft?: boolean
}

const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

const headings: Readonly<Record<ChoosableColumn, { readonly heading: string; readonly share: number }>> = {
  reference: { heading: 'Reference', share: 16 },
  owner: { heading: 'Owner', share: 19 },
  due: { heading: 'Due', share: 17 },
  state: { heading: 'State', share: 17 },
}

const exemptWords = 'This minute is exempt, so it is not described here.'

const minuteLines = ({ action }: ArisingRow, columns: readonly ChoosableColumn[]): readonly string[] => [
  action.minute === null ? action.reference : `Minute ${action.minute}`,
  longDate(action.meetingDate),
  ...(action.title === null || action.exempt ? [] : [action.title]),
  ...(columns.includes('reference') || action.minute === null ? [] : [action.reference]),
]

/** What a column says; what no column says stands below the update. */
const columnLines = (row: ArisingRow, column: ChoosableColumn, days: Days): readonly string[] => {
  switch (column) {
    case 'reference':
      return [row.action.reference]
    case 'owner':
      return [ownerLine(row.account.state)]
    case 'due':
      return dueLines(row, days)
    case 'state':
      return standingLines(row)
  }
}

/** Where there is no column of its own: "In progress. Due 18 June 2026. Owner: Priya Nair." */
const restLines = (row: ArisingRow, columns: readonly ChoosableColumn[], days: Days): readonly string[] => {
  const has = (column: ChoosableColumn): boolean => columns.includes(column)
  const { state } = row.account
  const owner =
    state.owners.length === 0
      ? ownerLine(state)
      : `${state.owners.length > 1 ? 'Owners' : 'Owner'}: ${sentence(ownerLine(state))}`
  if (row.group === 'ended') return has('owner') ? [] : [owner]
  const parts = [
    ...(has('state') ? [] : standingLines(row)),
    ...(has('due') ? [] : dueLines(row, days)),
    ...(has('owner') ? [] : [owner]),
  ]
  return parts.length === 0 ? [] : [parts.join(' ')]
}

const rowOf = (row: ArisingRow, { facts, template }: ReportParts): ArisingReportRow => {
  const { columns } = template
  const { action } = row
  const days = { today: facts.day, meetingDates: facts.meetingDates }
  const matter = action.exempt ? exemptWords : resolved(action.text)
  const update = action.exempt ? '' : [...updateLines(row, facts), ...restLines(row, columns, days)].join('\n')
  const own = columns.map(column =>
    action.exempt && column !== 'reference' ? '' : columnLines(row, column, days).join('\n'),
  )
  return {
    minute: action.minute,
    meetingDate: action.meetingDate,
    title: action.exempt ? null : action.title,
    matter,
    update,
    cells: [minuteLines(row, columns).join('\n'), matter, ...own, update],
  }
}

const fieldsOf = (parts: ReportParts): readonly (readonly [string, string])[] => {
  const { template, body, meeting, number, draft = false, today } = parts
  const lines = (text: string): string => paragraphs(text).join('\n')
  return [
    ['Status', draft ? `Draft of ${longDate(today)}: not issued yet` : ''],
    ['Report No.', number ?? ''],
    ['Authority', lines(template.authority)],
    ['Part', lines(template.part)],
    ['Decision Maker', lines(template.decisionMaker) || body.name],
    ['Date', longDate(meeting.date)],
    ['Decision Type', lines(template.decisionType)],
    ['Title', lines(template.title)],
    ['Contact Officer', lines(template.contactOfficer)],
    ['Chief Officer', lines(template.chiefOfficer)],
    ['Ward', lines(template.ward)],
  ]
}

const sectionsOf = ({ template }: ReportParts) =>
  [
    { title: 'Non-Applicable Sections', text: template.notApplicable },
    { title: 'Background Documents', text: template.background },
    ...template.sections,
  ].flatMap(({ title, text }) => {
    const own = paragraphs(text)
    return own.length === 0 ? [] : [{ title, paragraphs: own }]
  })

const correctionWords = ({ correction }: ReportParts): readonly string[] =>
  correction === null ? [] : [`This is a further report, which corrects the one before: ${sentence(correction)}`]

/** The Matters Arising report as a document, in the council's own head and columns. */
export const reportDocument = (parts: ReportParts): MattersArising => {
  const { facts, template, body, meeting, number } = parts
  const title = paragraphs(template.title)[0] ?? 'Matters Arising'
  const [author = null] = paragraphs(template.contactOfficer)
  return composeArisingReport({
    title,
    body: body.name,
    date: meeting.date,
    reportNumber: number,
    author,
    fields: fieldsOf(parts),
    numbered: [
      { title: 'Reason for report', paragraphs: [...paragraphs(template.reason), ...correctionWords(parts)] },
      { title: 'Recommendation', paragraphs: paragraphs(template.recommendation) },
    ].filter(section => section.paragraphs.length > 0),
    sections: sectionsOf(parts),
    columns: [
      { heading: template.columns.length === 0 ? 'Minute Number/Title' : 'Minute', share: 25 },
      { heading: 'Matters Arising', share: 39 },
      ...template.columns.map(column => headings[column]),
      { heading: 'Update', share: 39 },
    ],
    rows: facts.rows.map(row => rowOf(row, parts)),
    balance: balanceTable(facts),
    balanceWords: balanceWords(facts),
  })
}
