import type { Attendee } from '../../tree/nodes.ts'
import type { Diagnostic } from '../../tree/diagnostic.ts'
import { diagnosticAt } from '../../tree/diagnostic.ts'
import type { Heading } from '../items/heading.ts'
import type { Line } from '../line.ts'
import type { ItemSkeleton } from '../skeleton.ts'
import { chairInText, readApologies } from './apologies.ts'
import { readAttendanceTable } from './attendance-table.ts'
import { sameName } from './directory.ts'
import { person } from './entry.ts'
import type { Person } from './entry.ts'
import { readName } from './name.ts'
import { positionOf, readSection } from './read-section.ts'
import { findSections, withMarks } from './sections.ts'
import { statusOf } from './status-label.ts'

/** Who was there, and what remains to be told by the items (apologies, who chaired, who stood in). */
export interface FoundAttendance {
  /** Index of the first line that can be an item. */
  readonly until: number
  readonly used: ReadonlySet<Line>
  complete(items: readonly ItemSkeleton[]): { people: readonly Attendee[]; diagnostics: readonly Diagnostic[] }
}

const isBusiness = (title: string | null): boolean =>
  title !== null &&
  /^(?:welcome|introduction|apolog|declaration|minutes|matters arising|previous|chair[’']?s|notes of|agenda item|action)/i.test(
    title,
  )

/**
 * Where the attendance ends. In numbered minutes: at the first number. Else at the first heading that is business, or the
 * first heading below the last list of people.
 */
const endOfHead = (lines: readonly Line[], headings: readonly Heading[]): number => {
  const numbered = headings.find(h => h.number !== null)
  if (numbered) {
    const early = headings.find(
      h => h.number === null && h.index < numbered.index && isBusiness(h.title) && statusOf(h.title ?? '') === null,
    )
    return early?.index ?? numbered.index
  }
  let last = -1
  const agendas = new Set(
    tablesOf(lines.slice(0, 400))
      .filter(isAgenda)
      .map(t => t[0]?.row?.table),
  )
  lines.slice(0, 400).forEach((line, i) => {
    if (line.row && agendas.has(line.row.table)) return
    const people = line.row
      ? line.segments.some(s => statusOf(s.text) !== null || readName(s.text)?.rest.trim() === '')
      : statusOf(line.text) !== null
    if (people && (last < 0 || i - last < 40)) last = i
  })
  for (const h of headings) {
    if (statusOf(h.title ?? '') !== null && !/^apolog/i.test(h.title ?? '')) continue
    if (isBusiness(h.title) && !(statusOf(h.title ?? '') && h.index < 6)) return h.index
    if (h.index > last && last >= 0) return h.index
  }
  return last >= 0 ? lines.length : (headings[0]?.index ?? lines.length)
}

/** People listed without any heading: name and agency in columns, or "Name – Post", at least three in a row. */
const unlabelled = (lines: readonly Line[], used: Set<Line>): Person[][] => {
  const groups: Line[][] = []
  let current: Line[] = []
  const close = (): void => {
    if (current.length >= 3) groups.push(current)
    current = []
  }
  const opens = (l: Line): boolean => {
    const found = readName(l.segments[0]?.text ?? l.text)
    if (!found || !found.name.includes(' ')) return false
    return l.segments.length > 1
      ? found.rest.trim() === '' || /^\(/.test(found.rest.trim())
      : /^\s*(?:[–—-]\s|[,(])/.test(found.rest) && found.rest.trim().length > 3
  }
  for (const line of lines) {
    if (line.row) continue
    if (opens(withMarks(line))) {
      if (current.length > 0 && line.gap > 0 && line.gap > (current[1]?.gap ?? 0)) close()
      current.push(line)
    } else if (current.length > 0 && line.gap === 0 && line.text.length < 110) current.push(line)
    else close()
  }
  close()
  return groups.map(group => {
    for (const line of group) used.add(line)
    return readSection(group.map(withMarks), 'present')
  })
}

const tablesOf = (lines: readonly Line[]): Line[][] => {
  const out: Line[][] = []
  for (const line of lines) {
    if (!line.row) continue
    const last = out.at(-1)
    if (last && last[0]?.row?.table === line.row.table) last.push(line)
    else out.push([line])
  }
  return out
}

/** The rows of an agenda (Item, Description, Lead) name people, and are no attendance. */
const isAgenda = (rows: readonly Line[]): boolean =>
  /^(?:agenda\s+)?(?:items?|no\.?)\b.*\b(?:description|subject|lead|presenter|time|papers?|title|topic)\b/i.test(
    rows[0]?.text ?? '',
  )

const freeze = (p: Person): Attendee => ({ type: 'attendee', ...p })

/** Finds the attendance above the first item; `complete` adds what the items say once they are laid out. */
export const findAttendance = (lines: readonly Line[], headings: readonly Heading[]): FoundAttendance => {
  const until = endOfHead(lines, headings)
  const head = lines.slice(0, until)
  const used = new Set<Line>()
  const people: Person[] = []
  const sections = findSections(head, used)
  for (const section of sections) {
    const found = readSection(section.lines, section.status)
    if (section.chair && found[0]) found[0].chair = true
    people.push(...found)
  }
  for (const table of tablesOf(head)) {
    if (isAgenda(table)) continue
    const above = head[head.indexOf(table[0] ?? head[0] ?? lines[0]!) - 1]
    const found = readAttendanceTable(table, above ? statusOf(above.text) : null)
    if (found.length === 0 || (found.length < 2 && table.length > 3)) continue
    const fresh = found.filter(f => !people.some(p => p.name === f.name))
    people.push(...fresh)
    for (const line of table) used.add(line)
  }
  const groups = people.length === 0 ? unlabelled(head, used) : []
  for (const group of groups) people.push(...group)
  const sorry = head.filter(l => !used.has(l) && /^(?:further |additional )?apologies\b/i.test(l.text))
  if (sorry.length > 0) {
    for (const l of sorry) used.add(l)
    for (const p of readApologies(sorry.map(l => ({ text: l.text, position: positionOf(l) }))).people) people.push(p)
  }
  for (const line of head) {
    const chair = chairInText(line.text)
    if (!chair) continue
    const known = people.find(p => sameName(p.name, chair))
    if (known) known.chair = true
  }
  return {
    until,
    used,
    complete: items => complete(people, groups, items),
  }
}

const complete = (
  people: Person[],
  groups: readonly Person[][],
  items: readonly ItemSkeleton[],
): { people: readonly Attendee[]; diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = []
  const early = items.slice(0, 12)
  for (const item of early) {
    const paragraphs = item.blocks.flatMap(b =>
      b.type === 'paragraph' || b.type === 'list-item'
        ? [{ text: b.text, position: b.position }]
        : b.type === 'table'
          ? b.rows.map(r => ({ text: r.filter(Boolean).join(', '), position: b.position }))
          : [],
    )
    const titled = /apolog/i.test(item.title ?? '')
    const welcome = /welcome|introduction|present|attendance/i.test(item.title ?? '') || titled
    const told = paragraphs.filter(p => /\bapolog/i.test(p.text))
    if (!titled && !(welcome || items.indexOf(item) < 3)) continue
    if (titled || told.length > 0) {
      const found = readApologies(titled ? paragraphs : told)
      if (found.listedAbove && groups.length >= 2) for (const p of groups.at(-1) ?? []) p.status = 'apologies'
      for (const p of found.people) {
        const known = people.find(k => sameName(k.name, p.name))
        if (!known) people.push(p)
        else if (known.status !== 'apologies') {
          diagnostics.push(
            diagnosticAt(
              p.position.start,
              'present-and-apologised',
              'warning',
              `${p.name} is listed as ${known.status} and also sent apologies. Keep one of the two.`,
            ),
          )
          if (known.status === 'present' || known.status === 'in attendance') known.status = 'apologies'
        }
      }
      for (const s of found.substitutes) {
        const who = people.find(k => sameName(k.name, s.who))
        if (who) {
          if (who.status === 'apologies') who.status = 'present'
          who.substituteFor = s.forWhom
        } else {
          const p = person(s.who, null, 'present', paragraphs[0]?.position ?? item.position)
          p.substituteFor = s.forWhom
          people.push(p)
        }
      }
    }
    if (welcome)
      for (const { text, position } of paragraphs) {
        const chair = chairInText(text)
        if (!chair || people.some(p => p.chair)) continue
        const known = people.find(p => sameName(p.name, chair))
        if (known) known.chair = true
        else {
          const p = person(chair, null, 'present', position)
          p.chair = true
          people.unshift(p)
        }
      }
  }
  return { people: dedupe(people).map(freeze), diagnostics }
}

/** One entry a person: what a second mention adds is kept, apologies outrank a standing list. */
const dedupe = (people: readonly Person[]): Person[] => {
  const out: Person[] = []
  for (const p of people) {
    const same = out.find(
      o =>
        o.name === p.name ||
        (sameName(o.name, p.name) &&
          (o.name.split(' ')[0] === p.name.split(' ')[0] || !o.name.includes(' ') || !p.name.includes(' '))),
    )
    if (!same) {
      out.push(p)
      continue
    }
    same.chair ||= p.chair
    same.role ??= p.role
    same.initials ??= p.initials
    same.title ??= p.title
    same.organisation ??= p.organisation
    same.substituteFor ??= p.substituteFor
    if (p.status === 'apologies' || p.status === 'absent') same.status = p.status
  }
  return out
}
