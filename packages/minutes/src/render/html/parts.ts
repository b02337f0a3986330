import { groupEntries, type EntryGroup } from '../layout/lists.ts'
import type { Aside, Cell, Entry, Facts, Grid, Heading, Part, Passage, Run } from '../layout/sheet.ts'
import { visitPart } from '../layout/visit-part.ts'
import { escapeHtml } from './escape-html.ts'

const linesHtml = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')

const runHtml = (run: Run): string => {
  let html = linesHtml(run.text)
  if (run.underline) html = `<u>${html}</u>`
  if (run.italic) html = `<em>${html}</em>`
  return run.bold ? `<strong>${html}</strong>` : html
}

const runsHtml = (runs: readonly Run[]): string => runs.map(runHtml).join('')

const marksHtml = (marks: readonly string[]): string =>
  marks.length === 0 ? '' : ` <strong class="action">Action: ${escapeHtml(marks.join(', '))}</strong>`

const bodyHtml = (entry: Entry): string => `${runsHtml(entry.runs)}${marksHtml(entry.marks)}`

const groupHtml = (group: EntryGroup): string => {
  if (group.kind === 'paragraph') return `<p>${bodyHtml(group.entry)}</p>`
  if (group.bulleted) return `<ul>${group.entries.map(entry => `<li>${bodyHtml(entry)}</li>`).join('')}</ul>`
  const items = group.entries.map(
    entry => `<li><span class="label">${escapeHtml(entry.label ?? '')}</span> <span>${bodyHtml(entry)}</span></li>`,
  )
  return `<ul class="labelled">${items.join('')}</ul>`
}

const entriesHtml = (entries: readonly Entry[]): string => groupEntries(entries).map(groupHtml).join('\n')

const factsHtml = ({ rows }: Facts): string => {
  const facts = rows.map(
    ({ label, value }) => `<dt>${escapeHtml(label.replace(/:\s*$/, ''))}</dt><dd>${linesHtml(value)}</dd>`,
  )
  return `<dl class="facts">${facts.join('')}</dl>`
}

const passageHtml = ({ entries }: Passage): string => entriesHtml(entries)

const cellHtml = (cell: Cell): string => `<td>${cell.map(runsHtml).join('<br>')}</td>`

const headHtml = ({ columns }: Grid): string => {
  if (columns.every(column => column.heading === null)) return ''
  const cells = columns.map(column => `<th scope="col">${escapeHtml(column.heading ?? '')}</th>`)
  return `<thead><tr>${cells.join('')}</tr></thead>`
}

const gridHtml = (grid: Grid): string => {
  const rows = grid.rows.map(row => `<tr>${row.map(cellHtml).join('')}</tr>`)
  return `<table>\n<caption>${escapeHtml(grid.caption)}</caption>\n${headHtml(grid)}\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

const asideHtml = ({ label, entries }: Aside): string =>
  `<div class="note" role="note">\n<p><strong>${escapeHtml(label)}</strong></p>\n${entriesHtml(entries)}\n</div>`

/** A part as HTML; headings begin at level `top`. */
export const partHtml = (part: Part, top: number): string =>
  visitPart(part, {
    heading: ({ level, text }: Heading) => {
      const tag = `h${Math.min(6, level + top - 1)}`
      return `<${tag}>${escapeHtml(text)}</${tag}>`
    },
    facts: factsHtml,
    passage: passageHtml,
    grid: gridHtml,
    aside: asideHtml,
  })
