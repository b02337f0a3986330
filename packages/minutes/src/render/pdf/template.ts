import type { PartKind } from '../layout/sheet.ts'

/**
 * The page as typst sees it. The data is read from `sheet.json`, never pasted into this source, so nothing that a
 * person wrote can be taken for markup.
 */
const SETUP = `
#let sheet = json("sheet.json")
#set document(title: sheet.title, date: none)
#set page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2.2cm, bottom: 2.4cm),
  footer: context align(right, text(size: 9pt, fill: luma(80), [Page #counter(page).display() of #counter(page).final().first()])),
)
#set text(font: sheet.fonts, size: 11pt, lang: "en", region: "GB", hyphenate: false, overhang: false)
#set par(leading: 0.62em, spacing: 1em, justify: false)
#set heading(numbering: none)
#show heading: it => block(above: if it.level < 3 { 1.5em } else { 1.3em }, below: 0.8em, sticky: true, it.body)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#let line-grey = rgb("#b1b4b6")
#let beside = 2.6cm

#let run(r) = {
  let styled = r.text.split("\\n").map(part => [#part]).join(linebreak())
  if r.underline { styled = underline(styled) }
  if r.italic { styled = emph(styled) }
  if r.bold { styled = strong(styled) }
  styled
}
#let runs(list) = list.map(run).join()
#let cell(lines) = {
  set text(size: 10pt)
  lines.map(line => par(runs(line))).join()
}
#let labelled(group) = if group.bulleted {
  list(marker: [•], indent: 0pt, body-indent: 0.6em, spacing: 0.7em, ..group.entries.map(e => runs(e.runs)))
} else {
  enum(
    numbering: n => group.entries.at(n - 1).label,
    number-align: start, body-indent: 0.8em, spacing: 0.7em,
    ..group.entries.enumerate().map(((i, e)) => enum.item(i + 1, runs(e.runs))),
  )
}
#let group(g) = if g.kind == "list" { labelled(g) } else { block(sticky: g.entry.leads, par(runs(g.entry.runs))) }
`

const PARTS: Readonly<Record<PartKind, string>> = {
  heading: `{
    if p.newPage { pagebreak(weak: true) }
    heading(level: p.level, p.text)
  }`,
  facts: `block(below: 1.2em, terms(
    hanging-indent: 4.6cm, separator: none, spacing: 0.7em, tight: true,
    ..p.rows.map(row => terms.item(box(width: 4.6cm, row.label + ":"), row.value.split("\\n").map(part => [#part]).join(linebreak())))
  ))`,
  passage: `if p.beside {
    table(
      columns: (1fr, beside), stroke: (x, y) => if x == 1 { (left: 0.5pt + line-grey) },
      inset: (x, y) => (left: if x == 1 { 0.8em } else { 0pt }, right: if x == 1 { 0pt } else { 0.8em }, y: 0.42em),
      table.header(repeat: true, text(size: 8.5pt, fill: luma(80))[Minute], text(size: 8.5pt, fill: luma(80))[Action]),
      ..p.groups.map(g => (group(g.group), strong(g.marks))).flatten()
    )
  } else {
    pad(right: if sheet.beside { beside + 0.8em } else { 0pt }, p.groups.map(g => group(g.group)).join())
  }`,
  grid: `block(above: 1em, below: 1.2em, breakable: not p.whole, {
    show table.cell.where(y: 0): it => if p.headed { strong(it) } else { it }
    table(
      columns: p.widths.map(w => w * 100%), stroke: 0.5pt + line-grey, inset: 0.55em,
      fill: (x, y) => if y == 0 and p.headed { rgb("#f3f2f1") },
      align: (x, y) => if y == 0 and p.headed { start + bottom } else { start + top },
      ..if p.headed { (table.header(repeat: true, ..p.headings.map(h => text(size: 10pt, h))),) },
      ..p.rows.flatten().map(c => table.cell(breakable: c.long, cell(c.lines)))
    )
  })`,
  aside: `block(stroke: (left: 2pt + line-grey), inset: (left: 0.8em, y: 0.2em), above: 1em, below: 1em, {
    par(strong(p.label))
    p.groups.map(g => group(g.group)).join()
  })`,
}

const drawings = Object.entries(PARTS).map(([kind, drawing]) => `  "${kind}": p => ${drawing},`)

/** The whole source; it is the same for every document. */
export const TYPST_SOURCE = `${SETUP}
#let draw = (
${drawings.join('\n')}
)
#for p in sheet.parts { (draw.at(p.part))(p) }
`
