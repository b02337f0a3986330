import type { Attendee, AttendanceStatus } from '../../tree/nodes.ts'
import type { Diagnostic } from '../../tree/diagnostic.ts'
import { diagnosticAt } from '../../tree/diagnostic.ts'
import type { Position } from '../../tree/position.ts'
import type { Heading } from '../items/heading.ts'
import type { Line } from '../line.ts'
import type { ItemSkeleton } from '../skeleton.ts'
import { chairInText, readApologies } from './apologies.ts'
import { readAttendanceTable } from './attendance-table.ts'
import { person, readPeople } from './entry.ts'
import type { Person } from './entry.ts'
import { indexNames } from './name-index.ts'
import { readName } from './name.ts'
import { positionOf, readSection } from './read-section.ts'
import { continuesPerson, opensPerson } from './person-line.ts'
import { BUSINESS, findSections, withMarks } from './sections.ts'
import { sameName } from './same-name.ts'
import { statusOf } from './status-label.ts'

/** Who was there, and what remains to be told by the items (apologies, who chaired, who stood in). */
export interface FoundAttendance {
  /** Index of the first line that can be an item. */
  readonly until: number
  /** Index just below the last list of people; 0 where none was found. */
  readonly attended: number
  readonly used: ReadonlySet<Line>
  complete(items: readonly ItemSkeleton[]): { people: readonly Attendee[]; diagnostics: readonly Diagnostic[] }
}

const isBusiness = (title: string | null): boolean =>
  title !== null && (BUSINESS.test(title) || /^(?:apolog|minutes|previous|chair[’']?s|notes of|action)/i.test(title))

/** Index below which no list of people can stand: the first numbered item, or far down where nothing is numbered. */
const searchLimit = (lines: readonly Line[], headings: readonly Heading[]): number => {
  const numbered = headings.find(h => h.number !== null && statusOf(h.title ?? '') !== 'present')
  if (numbered) return Math.min(numbered.index, lines.length)
  // Business below a list of people that has no heading of its own.
  let people = 0
  let at = 0
  for (const h of headings) {
    while (at < h.index && at < 400) if (opensPerson(lines[at++]?.text ?? '')) people++
    if (people >= 3 && isBusiness(h.title) && statusOf(h.title ?? '') === null) return h.index
  }
  return Math.min(400, lines.length)
}

const lastTableRow = (lines: readonly Line[], limit: number): number => {
  const agendas = new Set(
    tablesOf(lines.slice(0, limit))
      .filter(isAgenda)
      .map(t => t[0]?.row?.table),
  )
  let last = -1
  lines.slice(0, limit).forEach((line, i) => {
    if (!line.row || agendas.has(line.row.table)) return
    const people = line.segments.some(s => statusOf(s.text) !== null || opensPerson(s.text))
    if (people && (last < 0 || i - last < 40)) last = i
  })
  // Somebody whose name looks like none stands in the same table as the others.
  const table = lines[last]?.row?.table
  while (table !== undefined && last + 1 < limit && lines[last + 1]?.row?.table === table) last++
  return last
}

/** "Ann Bell, Tom Cole, Priya Nair, PC Dan Whitlock": four names or more, and nothing else. */
const isNamesOnly = (text: string): boolean => {
  if (text.length > 600 || !/,.*,.*,/.test(text)) return false
  const pieces = text.replace(/[\s.]+$/, '').split(/\s*,\s*(?:and\s+)?|\s+and\s+/)
  const names = pieces.filter(piece => {
    const found = readName(piece)
    const named = found !== null && (found.name.includes(' ') || found.title !== null)
    return named && /^\s*(?:\([^()]*\)\s*)?$/.test(found.rest)
  })
  return names.length >= 4 && names.length >= pieces.length - 1
}

/** People listed without any heading: at least three lines in a row that each open a person. */
const unlabelled = (lines: readonly Line[], used: Set<Line>, least: number): { people: Person[]; end: number }[] => {
  const groups: { lines: Line[]; opened: number; end: number }[] = []
  let current: { lines: Line[]; opened: number; end: number } | null = null
  const close = (): void => {
    if (current && current.opened >= least) groups.push(current)
    current = null
  }
  const opens = (l: Line): boolean => {
    const first = l.segments[0]?.text ?? l.text
    const found = readName(first)
    if (!found || (!found.name.includes(' ') && !/^\s*\(/.test(found.rest))) return false
    if (l.segments.length > 1) return found.rest.trim() === '' || /^\(/.test(found.rest.trim())
    return opensPerson(l.text) && (found.rest.trim().length > 1 || current !== null)
  }
  // "Ann Bell (AB), Tom Cole (TC), …" over several lines: each line counts for as many as it names.
  const several = (l: Line): boolean =>
    (l.text.match(/\p{Ll}\s*\(\p{Lu}\p{L}{1,3}(?:\)|\s)/gu) ?? []).length >= 2 || isNamesOnly(l.text)
  for (const [index, printed] of lines.entries()) {
    if (printed.row || used.has(printed)) {
      close()
      continue
    }
    const line = withMarks(printed)
    const group: { lines: Line[]; opened: number; end: number } | null = current
    if (opens(line) || several(line)) {
      const usual = group?.lines[1]?.gap ?? 0
      if (group && line.gap > 0 && line.gap > usual && group.lines.length > 1) close()
      const into: { lines: Line[]; opened: number; end: number } = current ?? { lines: [], opened: 0, end: 0 }
      into.lines.push(printed)
      into.opened += isNamesOnly(line.text) ? 4 : several(line) ? 2 : 1
      into.end = index + 1
      current = into
    } else if (group && line.gap === 0 && line.text.length < 110 && continuesPerson(line, line)) {
      group.lines.push(printed)
      group.end = index + 1
    } else close()
  }
  close()
  return groups.map(group => {
    for (const line of group.lines) used.add(line)
    return { people: readSection(group.lines.map(withMarks), 'present'), end: group.end }
  })
}

/** The sentences above the business that begin with apologies, each with the lines that it goes on over. */
const apologiesIn = (head: readonly Line[], used: ReadonlySet<Line>): { text: string; lines: Line[] }[] => {
  const out: { text: string; lines: Line[] }[] = []
  let open: { text: string; lines: Line[] } | null = null
  for (const line of head) {
    const begins = !used.has(line) && /^(?:further |additional )?apolog\w*\b/i.test(line.text)
    const goesOn =
      open !== null &&
      !used.has(line) &&
      line.gap === 0 &&
      !line.whole &&
      !/[.:]$/.test(open.text) &&
      open.lines.length < 8
    if (begins) {
      open = { text: line.text, lines: [line] }
      out.push(open)
    } else if (open && goesOn) {
      open.text = `${open.text} ${line.text}`
      open.lines.push(line)
    } else open = null
  }
  return out
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
  const limit = searchLimit(lines, headings)
  const area = lines.slice(0, limit)
  const used = new Set<Line>()
  const people: Person[] = []
  const { sections, end } = findSections(area, used)
  const besides = new Set<Person>()
  for (const section of sections) {
    const found = readSection(section.lines, section.status)
    if (/^(?:also|others?|additional)\b/i.test(section.label ?? '')) for (const p of found) besides.add(p)
    if (section.chair && found[0]) found[0].chair = true
    for (const p of found) people.push(p)
  }
  const tableEnd = lastTableRow(lines, limit) + 1
  const known = new Set(people.map(p => p.name))
  let tabled = false
  for (const table of tablesOf(area.slice(0, Math.max(tableEnd, end)))) {
    if (isAgenda(table)) continue
    const first = table[0]
    const above = first ? area[area.indexOf(first) - 1] : undefined
    const found = readAttendanceTable(table, above ? statusOf(above.text) : null)
    if (found.length === 0 || (found.length < 2 && table.length > 3)) continue
    tabled = true
    for (const p of found) {
      if (known.has(p.name)) continue
      known.add(p.name)
      people.push(p)
    }
    for (const line of table) used.add(line)
  }
  // A first list may have lost its heading; one below "Also in attendance" too.
  const listed = people.some(p => p.status === 'present')
  const groups = listed ? [] : unlabelled(area, used, people.length === 0 ? 3 : 4)
  for (const group of groups) for (const p of group.people) people.push(p)
  // The only list of a set of minutes is of those present, whatever it is headed.
  if (!people.some(p => p.status === 'present') && sections.some(s => /attend/i.test(s.label ?? '')))
    for (const p of people) if (p.status === 'in attendance' && !besides.has(p)) p.status = 'present'
  const attended = Math.max(end, tabled ? tableEnd : 0, ...groups.map(g => g.end))
  const until = firstItem(headings, { attended, limit, length: lines.length })
  const head = lines.slice(0, until)
  for (const { text, lines: said } of apologiesIn(head, used)) {
    for (const l of said) used.add(l)
    const first = said[0]
    if (first) for (const p of readApologies([{ text, position: positionOf(first) }]).people) people.push(p)
  }
  for (const line of head) {
    const chair = chairInText(line.text)
    if (!chair) continue
    const who = people.find(p => sameName(p.name, chair))
    if (who) who.chair = true
    // "Councillor Bell (Chair) presided" is all that some minutes say of those present.
    else if (people.length === 0)
      people.push({
        ...person(readName(line.text) ?? { name: chair, title: null }, 'present', positionOf(line)),
        chair: true,
      })
  }
  return {
    until,
    attended,
    used,
    complete: items =>
      complete(
        people,
        groups.map(g => g.people),
        items,
      ),
  }
}

/** A line of the title page ("UNAPPROVED MINUTE", "Minutes of …") heads no item. */
const isTitle = (title: string | null): boolean =>
  title === null ||
  /^(?:(?:draft|unapproved|unconfirmed|approved|confirmed|minutes?|notes?|of|meeting|the|agenda|summary|agm|and|record|read|board|committee)\b[\s:.–-]*)+$/i.test(
    title,
  ) ||
  /\b(?:minutes|meeting)\b.*\b\d{1,2}[./ ]/i.test(title)

/**
 * The first heading below the attendance. Without any attendance: the first that is numbered or business, never a line of
 * the title page.
 */
const firstItem = (
  headings: readonly Heading[],
  { attended, limit, length }: { readonly attended: number; readonly limit: number; readonly length: number },
): number => {
  for (const h of headings) {
    if (h.index < attended) continue
    if (h.number !== null) return h.index
    if (attended > 0 ? !isTitle(h.title) || isBusiness(h.title) : isBusiness(h.title) && !isTitle(h.title))
      return h.index
  }
  const numbered = headings.find(h => h.number !== null)
  if (numbered) return numbered.index
  const plain = headings.find(h => h.index >= attended && !isTitle(h.title) && h.index > 2)
  return attended > 0 ? Math.min(length, plain?.index ?? length) : (plain?.index ?? Math.min(limit, length))
}

/** "Present: A, B and C" inside an item: the status and the people behind the colon. */
const labelOf = (text: string): { status: AttendanceStatus; rest: string } | null => {
  const m = /^([^:]{3,40}?)\s*:\s+(\S.*)$/s.exec(text)
  const status = m?.[1] ? statusOf(m[1]) : null
  return status && m?.[2] ? { status, rest: m[2] } : null
}

/** No item tells of more people, in characters: what stands below is no list. */
const LONGEST_LIST = 200_000

/** The texts of an item that may name people, as far as one reads for them. */
const passagesOf = (item: ItemSkeleton): { readonly text: string; readonly position: Position }[] => {
  const out: { readonly text: string; readonly position: Position }[] = []
  let length = 0
  const take = (text: string, position: Position): void => {
    length += text.length
    if (length <= LONGEST_LIST) out.push({ text, position })
  }
  for (const b of item.blocks) {
    if (b.type === 'paragraph' || b.type === 'list-item') take(b.text, b.position)
    else if (b.type === 'table') for (const r of b.rows) take(r.filter(Boolean).join(', '), b.position)
    if (length > LONGEST_LIST) break
  }
  return out
}

const complete = (
  people: Person[],
  groups: readonly Person[][],
  items: readonly ItemSkeleton[],
): { people: readonly Attendee[]; diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = []
  const early = items.slice(0, 12)
  let known = indexNames(people, p => p.name)
  const add = (p: Person): void => {
    people.push(p)
    known.add(p)
  }
  for (const item of early) {
    const paragraphs = passagesOf(item)
    const titled = /apolog/i.test(item.title ?? '')
    const welcome = /welcome|introduction|present|attendance/i.test(item.title ?? '') || titled
    const told = paragraphs.filter(p => /\bapolog/i.test(p.text))
    if (!titled && !(welcome || items.indexOf(item) < 3)) continue
    if (titled || told.length > 0) {
      const listed = new Set<(typeof paragraphs)[number]>()
      for (const p of paragraphs) {
        const label = labelOf(p.text)
        if (!label || label.status === 'apologies') continue
        listed.add(p)
        for (const one of readPeople(label.rest, label.status, p.position)) add(one)
      }
      const found = readApologies((titled ? paragraphs : told).filter(p => !listed.has(p)))
      if (found.listedAbove && groups.length >= 2) for (const p of groups.at(-1) ?? []) p.status = 'apologies'
      for (const p of found.people) {
        const [had] = known.called(p.name)
        if (!had) add(p)
        else if (had.status !== 'apologies') {
          diagnostics.push(
            diagnosticAt(p.position.start, {
              rule: 'present-and-apologised',
              severity: 'warning',
              message: `${p.name} is listed as ${had.status} and also sent apologies. Keep one of the two.`,
            }),
          )
          if (had.status === 'present' || had.status === 'in attendance') had.status = 'apologies'
        }
      }
      for (const s of found.substitutes) {
        const [who] = known.called(s.who)
        if (who) {
          if (who.status === 'apologies') who.status = 'present'
          who.substituteFor = s.forWhom
        } else {
          const p = person({ name: s.who, title: null }, 'present', paragraphs[0]?.position ?? item.position)
          p.substituteFor = s.forWhom
          add(p)
        }
      }
    }
    if (!welcome || people.some(p => p.chair)) continue
    for (const { text, position } of paragraphs) {
      const chair = chairInText(text)
      if (!chair) continue
      const [who] = known.called(chair)
      if (who) who.chair = true
      else {
        const p = person({ name: chair, title: null }, 'present', position)
        p.chair = true
        people.unshift(p)
        known = indexNames(people, one => one.name)
      }
      break
    }
  }
  return { people: dedupe(people).map(freeze), diagnostics }
}

/** One entry a person: what a second mention adds is kept, apologies outrank a standing list. */
const dedupe = (people: readonly Person[]): Person[] => {
  const out: Person[] = []
  const known = indexNames(out, p => p.name)
  for (const p of people) {
    const same = known
      .called(p.name)
      .find(
        o =>
          o.name === p.name ||
          o.name.split(' ')[0] === p.name.split(' ')[0] ||
          !o.name.includes(' ') ||
          !p.name.includes(' '),
      )
    if (!same) {
      out.push(p)
      known.add(p)
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
