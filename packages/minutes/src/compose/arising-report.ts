import type { ArisingColumn, CivilDate, Field, ListItem, MattersArising, Paragraph, TableBlock } from '../tree/nodes.ts'
import { clause, composed, heading, paragraph } from './blocks.ts'

/** A row of the appendix. */
export interface ArisingReportRow {
  readonly minute: string | null
  readonly meetingDate: CivilDate
  readonly title: string | null
  readonly matter: string
  readonly update: string
  /** What stands in each column, lines apart; the first is of the minute. */
  readonly cells: readonly string[]
}

/** A Matters Arising report, all of whose words are known. */
export interface ArisingReportFacts {
  readonly title: string
  readonly body: string
  /** Date of the meeting that it is for. */
  readonly date: CivilDate
  readonly reportNumber: string | null
  readonly author: string | null
  /** The head; what has no value is left out. */
  readonly fields: readonly (readonly [string, string])[]
  /** Paragraphs that are numbered 1.1, 1.2 …, under a heading that is numbered too. */
  readonly numbered: readonly { readonly title: string; readonly paragraphs: readonly string[] }[]
  /** What else a council's reports say, each under its heading. */
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[]
  readonly columns: readonly ArisingColumn[]
  readonly rows: readonly ArisingReportRow[]
  /** Headed rows of the balance at the foot. */
  readonly balance: readonly (readonly [string, number])[]
  /** Sentences that say it in words. */
  readonly balanceWords: readonly string[]
}

type Blocks = readonly (Paragraph | ListItem | TableBlock)[]

const foot = ({ balance, balanceWords }: ArisingReportFacts): Blocks => [
  heading('Balance of actions'),
  {
    type: 'table',
    header: ['Actions', 'Number'],
    rows: balance.map(([label, number]) => [label, String(number)]),
    position: composed,
  },
  ...balanceWords.map(paragraph),
]

const body = ({ numbered, sections }: ArisingReportFacts): Blocks => [
  ...numbered.flatMap(({ title, paragraphs }, at) => [
    heading(`${at + 1}. ${title}`),
    ...paragraphs.map((text, n) => clause(`${at + 1}.${n + 1}`, text)),
  ]),
  ...sections.flatMap(({ title, paragraphs }) => [heading(title), ...paragraphs.map(paragraph)]),
]

/** A Matters Arising report as a document: its head, its sections, Appendix A, and the balance at the foot. */
export const composeArisingReport = (facts: ArisingReportFacts): MattersArising => ({
  type: 'matters-arising',
  title: facts.title,
  body: facts.body,
  position: composed,
  diagnostics: [],
  reportNumber: facts.reportNumber,
  date: facts.date,
  author: facts.author,
  dateFiled: null,
  fields: facts.fields
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => ({ type: 'field', label, value, position: composed }) satisfies Field),
  columns: facts.columns,
  rows: facts.rows.map(row => ({ type: 'matters-arising-row', ...row, position: composed })),
  blocks: [...body(facts), ...foot(facts)],
})
