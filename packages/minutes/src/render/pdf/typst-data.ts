import { cleanText } from '../layout/clean-text.ts'
import { groupEntries, type EntryGroup } from '../layout/lists.ts'
import type { Aside, Cell, Entry, Facts, Grid, Heading, Part, Passage, Run, Sheet } from '../layout/sheet.ts'
import { visitPart } from '../layout/visit-part.ts'
import type { Json } from '../json/pack-json.ts'

/** A cell longer than this may run over the end of a page, shorter ones are kept whole. */
const LONGEST_WHOLE_CELL = 1200
/** A word longer than this may be broken anywhere: it would stick out of a column. */
const LONGEST_WORD = 24

const BREAK_HERE = '\u200b'

/** A line to sign on, drawn with the keyboard, must fit the column. */
const shortRules = (text: string): string => text.replace(/([_.=-])\1{24,}/g, (_, sign: string) => sign.repeat(24))

/** Long addresses get places where they may be broken, after their punctuation or else every few letters. */
const breakable = (text: string): string =>
  shortRules(cleanText(text)).replace(/\S+/g, word =>
    word.length <= LONGEST_WORD ? word : word.replace(/[/.?&=_-]+|[^/.?&=_\-\s]{12}/gu, part => `${part}${BREAK_HERE}`),
  )

const runJson = (run: Run): Json => ({
  text: breakable(run.text).replace(/\t/g, ' '),
  bold: run.bold,
  italic: run.italic,
  underline: run.underline,
})

const marksJson = (marks: readonly string[]): string => cleanText(marks.join(', '))

const entryJson = (entry: Entry): Json => ({
  label: cleanText(entry.label ?? ''),
  runs: entry.runs.map(runJson),
  leads: entry.leads,
})

const groupJson = (group: EntryGroup): Json =>
  group.kind === 'paragraph'
    ? { kind: 'paragraph', entry: entryJson(group.entry) }
    : { kind: 'list', bulleted: group.bulleted, entries: group.entries.map(entryJson) }

const groupsJson = (entries: readonly Entry[]): Json =>
  groupEntries(entries).map(group => ({ group: groupJson(group), marks: '' }))

const headingJson = ({ level, text, newPage }: Heading): Json => ({
  part: 'heading',
  level,
  text: cleanText(text),
  newPage,
})

const factsJson = ({ rows }: Facts): Json => ({
  part: 'facts',
  rows: rows.map(({ label, value }) => ({ label: cleanText(label).replace(/:\s*$/, ''), value: breakable(value) })),
})

/** Beside the Action column each entry has a row of its own. */
const passageJson = ({ entries }: Passage): Json => {
  const beside = entries.some(entry => entry.marks.length > 0)
  const rows = entries.flatMap(entry =>
    groupEntries([entry]).map(group => ({ group: groupJson(group), marks: marksJson(entry.marks) })),
  )
  return { part: 'passage', beside, groups: beside ? rows : groupsJson(entries) }
}

const cellJson = (cell: Cell): Json => ({
  lines: cell.map(line => line.map(runJson)),
  long: cell.flat().reduce((sum, run) => sum + run.text.length, 0) > LONGEST_WHOLE_CELL,
})

const gridJson = ({ columns, rows, whole }: Grid): Json => ({
  part: 'grid',
  headed: columns.some(column => column.heading !== null),
  headings: columns.map(column => cleanText(column.heading ?? '')),
  widths: columns.map(column => column.width),
  whole,
  rows: rows.map(row => row.map(cellJson)),
})

const asideJson = ({ label, entries }: Aside): Json => ({
  part: 'aside',
  label: cleanText(label),
  groups: groupsJson(entries),
})

const partJson = (part: Part): Json =>
  visitPart(part, {
    heading: headingJson,
    facts: factsJson,
    passage: passageJson,
    grid: gridJson,
    aside: asideJson,
  })

const hasMarks = (part: Part): boolean => part.part === 'passage' && part.entries.some(entry => entry.marks.length > 0)

/** What the template reads. */
export const typstData = (sheet: Sheet): { readonly [key: string]: Json } => ({
  title: cleanText(sheet.title).replace(/\s+/g, ' '),
  fonts: ['Arimo'],
  beside: sheet.parts.some(hasMarks),
  parts: sheet.parts.map(partJson),
})
