import type { AttendanceStatus } from '../../tree/nodes.ts'
import type { Position } from '../../tree/position.ts'
import type { Line } from '../line.ts'
import { isRoleWord } from '../words/roles.ts'
import { describe, person, readPeople } from './entry.ts'
import type { Person } from './entry.ts'
import { readName } from './name.ts'
import type { NameMatch } from './name.ts'

export const positionOf = (line: Line): Position => ({
  start: { offset: line.offset, line: line.line, page: line.page },
  end: { offset: line.end, line: line.line, page: line.page },
})

const SEPARATED = /^\s*(?:\.?$|[,;:(–—]|-\s|\s{2})/
const DECLARED =
  /^\s*[([]\s*(?:(?:Cllr|Dr|Mr|Mrs|Ms)\s+)?(?:\p{Lu}{2,4}|\p{Lu}{1,2}\p{Ll}{1,4}|\p{Lu}\p{Ll}?\p{Lu}\p{Ll}*)\s*[)\]]/u

/** The name with which a line of a list begins, where the line does begin a new person. */
const opener = (line: Line, allowLoose: boolean): NameMatch | null => {
  const found = readName(line.segments[0]?.text ?? line.text)
  if (!found) return null
  const rest = line.segments.length > 1 && found.rest.trim() === '' ? '' : found.rest
  if (SEPARATED.test(rest)) return found
  const next = /^\s*([^\s,]+)/.exec(rest)?.[1] ?? ''
  return allowLoose && (isRoleWord(next) || /^\p{Lu}/u.test(next)) ? found : null
}

/** True where the lines are one run of text that wraps, rather than a person a line. */
const isRunning = (all: readonly Line[]): boolean => {
  const lines = all.slice(0, 60)
  if (lines.length === 0) return false
  const openers = lines.filter(l => opener(l, true)).length
  const several = lines.filter(l => {
    const people = readPeople(l.text, 'present', positionOf(l))
    return people.length >= 2 && l.segments.length <= 1
  }).length
  if (lines.length === 1) return true
  // The first line already lists several, and a later one goes on in mid name or with a comma.
  const first = lines[0]
  const commas = (l: Line): number => (l.text.match(/[,;]/g) ?? []).length
  const listed = first ? readPeople(first.text, 'present', positionOf(first)) : []
  if (
    first &&
    first.segments.length <= 2 &&
    commas(first) >= 2 &&
    listed.length >= 3 &&
    listed.filter(p => p.role === null).length >= 2 &&
    lines.length <= 12
  ) {
    const rest = lines.slice(1)
    if (rest.some(l => /^(?:and\b|&|[\p{Ll}(]|\p{Lu}[\p{L}’'-]*\s*[,(])/u.test(l.text) || commas(l) >= 2)) return true
  }
  const wraps = lines.slice(0, -1).filter(l => /(?:[,;&(]|\band)\s*$/.test(l.text) || /\([^)]*$/.test(l.text)).length
  return wraps >= 1 && several >= lines.length * 0.4
    ? true
    : several > 0 && openers < lines.length && several >= lines.length * 0.5 && wraps > 0
}

const isPerson = (text: string): boolean => {
  const found = readName(text)
  const behind = found?.rest.trim() ?? ''
  return found !== null && found.name.includes(' ') && (behind === '' || /^\([^()]*\)$/.test(behind))
}

/** True where a list sets its people two or three abreast: most lines with a second column hold a person there too. */
const arePaired = (lines: readonly Line[]): boolean => {
  const rows = lines.filter(l => l.segments.length > 1)
  const paired = rows.filter(l => l.segments.every(s => isPerson(s.text)))
  return paired.length > 0 && paired.length >= rows.length * 0.6
}

/**
 * The pieces of a line set in columns: names open a person, the rest describes the last one. `beside` tells that people
 * stand beside each other.
 */
const readColumns = (
  line: Line,
  { status, beside }: { readonly status: AttendanceStatus; readonly beside: boolean },
  out: Person[],
): void => {
  let last: Person | null = null
  line.segments.forEach((segment, i) => {
    const found = readName(segment.text)
    const behind = found?.rest.trim() ?? ''
    const opens = found !== null && (i === 0 || (behind === '' ? !isRoleish(segment.text, last) : /^\(/.test(behind)))
    const second = i > 0 && last && last.role === null && line.segments.length === 2
    if (found && opens && (!second || beside || found.title !== null)) {
      last = person({ name: found.name, title: found.title }, status, positionOf(line))
      out.push(last)
      if (behind !== '') describeAll(last, behind)
    } else if (last) describe(last, segment.text)
    else {
      for (const p of readPeople(segment.text, status, positionOf(line))) {
        out.push(p)
        last = p
      }
    }
  })
}

const isRoleish = (text: string, last: Person | null): boolean =>
  last !== null && last.role === null && text.split(/\s+/).some(isRoleWord)

/** What stands behind a name on its line: brackets one by one, then the rest as the post. */
const describeAll = (p: Person, text: string): void => {
  let rest = text.trim()
  for (;;) {
    const m = /^[,\s–—-]*\(+([^()]*(?:\([^()]*\)[^()]*)*)\)+\s*/.exec(rest)
    if (!m || m[1] === undefined) break
    describe(p, m[1])
    rest = rest.slice(m[0].length)
  }
  if (rest.trim() === '') return
  // A bracket at the end of the post may say who chairs or for whom one came.
  const tail = /^(.*?)[\s,]*\(([^()]*)\)\s*$/.exec(rest)
  if (tail?.[2] !== undefined && tail[1] !== undefined) {
    const before = { role: p.role, chair: p.chair, substituteFor: p.substituteFor, initials: p.initials }
    describe(p, tail[2])
    if (p.role === before.role) {
      describe(p, tail[1])
      return
    }
    p.role = before.role
  }
  describe(p, rest)
}

/** Names printed first, agencies after them in the same order: given back to each other by place. */
const repair = (lines: readonly Line[], status: AttendanceStatus): Person[] | null => {
  const rows = lines.filter(l => !/^[-–—]$/.test(l.text))
  const pure = (l: Line): boolean => readName(l.text)?.rest.trim() === ''
  let start = 0
  const head: Person[] = []
  // A first person may stand above the columns with an agency of their own.
  if (rows[0] && rows[1] && pure(rows[0]) && !pure(rows[1])) {
    const found = readName(rows[0].text)
    if (found) {
      const p = person({ name: found.name, title: found.title }, status, positionOf(rows[0]))
      describeAll(p, rows[1].text)
      head.push(p)
      start = 2
    }
  }
  let names = start
  for (let row = rows[names]; row && pure(row); row = rows[names]) names++
  const count = names - start
  const rest = rows.slice(names)
  if (count < 5 || rest.length < count * 0.6 || rest.filter(pure).length > rest.length * 0.2) return null
  return [
    ...head,
    ...rows.slice(start, names).flatMap((line, i) => {
      const found = readName(line.text)
      if (!found) return []
      const p = person({ name: found.name, title: found.title }, status, positionOf(line))
      const agency = rest[i]
      if (agency) describeAll(p, agency.text)
      return [p]
    }),
  ]
}

/** True where most of the list declares initials behind each name, so that a line without them is an agency. */
const declaresInitials = (lines: readonly Line[]): boolean => {
  const openers = lines.map(l => opener(l, false)).filter(f => f !== null)
  const declared = openers.filter(f => DECLARED.test(f.rest)).length
  return declared >= 3 && declared >= openers.length * 0.5
}

/** "Helen Marsh-Northfield", line after line: the hyphen parts the name from the place or post. */
const spaceHyphens = (lines: readonly Line[]): readonly Line[] => {
  const pattern = /^((?:\p{Lu}[\p{L}’'.]*\s+){1,3}\p{Lu}[\p{Ll}’']+|.{3,40}\))-(?=\p{Lu})/u
  const hits = lines.filter(l => pattern.test(l.text)).length
  if (hits < 4 || hits < lines.length * 0.6) return lines
  return lines.map(l => {
    const text = l.text.replace(pattern, '$1 – ')
    return text === l.text ? l : { ...l, text, segments: [{ text, offset: l.offset, column: l.column }] }
  })
}

/**
 * Words that stand third in several lines belong to an agency: "Toni Cole Westmere Probation", "Ann Bell Westmere Police".
 */
const agencyWords = (lines: readonly Line[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const found = line.segments.length === 1 ? readName(line.text) : null
    const words = found ? found.name.split(' ') : []
    for (const word of words.slice(2)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, n]) => n >= 3).map(([w]) => w))
}

/** A name that swallowed the first word of the agency behind it, given back. */
const giveBack = (found: NameMatch, agency: ReadonlySet<string>): NameMatch => {
  const words = found.name.split(' ')
  const at = words.findIndex((w, i) => i >= 2 && agency.has(w))
  if (at < 0) return found
  return {
    ...found,
    name: words.slice(0, at).join(' '),
    rest: ` ${words.slice(at).join(' ')}${found.rest.startsWith(' ') ? '' : ' '}${found.rest}`,
  }
}

const PAIR = /^(\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+)\s*(\([^()]{2,40}\))? (\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+)$/u

/** True where lines hold two people each with a single blank between them: three or more are four words of names. */
const areTwos = (lines: readonly Line[]): boolean => {
  const twos = lines.filter(l => {
    const m = l.segments.length === 1 ? PAIR.exec(l.text) : null
    return m?.[1] && m[3] && isPerson(m[1]) && isPerson(m[3])
  })
  return twos.length >= 2 && twos.length >= lines.length * 0.5
}

/** "Westmere Council: Cllrs Shah (Chair), Cole and Dunn;" – the agency in front of its people. */
const withAgency = (line: Line, status: AttendanceStatus): Person[] => {
  const m = /^([^:]{3,70}):\s*-?\s*(\S.*)$/.exec(line.text)
  if (!m?.[1] || !m[2] || !m[1].split(/[^\p{L}]+/u).some(isRoleWord)) return []
  const people = readPeople(m[2], status, positionOf(line))
  for (const p of people) p.organisation ??= m[1].trim()
  return people
}

/** "Director of Nursing, Ann Bell (Westmere Trust)": the post in front of its holder. */
const postFirst = (line: Line, status: AttendanceStatus): Person | null => {
  const m = /^([^,:–—()]{4,60}?)\s*(?:[,:–—]|\s-)\s+(\p{Lu}.*)$/u.exec(line.text)
  if (!m?.[1] || !m[2]) return null
  const words = m[1].split(/\s+/).filter(w => !/^(?:of|for|the|and|to|&)$/i.test(w))
  const found = readName(m[2])
  if (!words.every(isRoleWord) || !found?.name.includes(' ') || !/^\s*(?:\([^()]*\)\s*)?$/.test(found.rest)) return null
  const p = person({ name: found.name, title: found.title }, status, positionOf(line))
  p.role = m[1].trim()
  if (found.rest.trim() !== '') describeAll(p, found.rest)
  return p
}

/** Reads the people of one list, whatever its shape: a person a line, columns, or one run of text. */
export const readSection = (printed: readonly Line[], status: AttendanceStatus): Person[] => {
  const lines = spaceHyphens(printed)
  const agency = agencyWords(lines)
  const out: Person[] = []
  if (isRunning(lines)) {
    const text = lines.map(l => l.text).join(' ')
    const first = lines[0]
    return first ? readPeople(text, status, positionOf(first)) : out
  }
  const paired = repair(lines, status)
  if (paired) return paired
  const declared = declaresInitials(lines)
  const beside = arePaired(lines)
  const twos = areTwos(lines)
  const loose = lines.filter(l => l.segments.length > 1 || opener(l, false)).length < lines.length * 0.75
  for (const line of lines) {
    const last = out.at(-1)
    if (line.segments.length > 1 && (opener(line, false) || readName(line.segments[0]?.text ?? ''))) {
      readColumns(line, { status, beside }, out)
      continue
    }
    const prefixed = withAgency(line, status)
    if (prefixed.length > 0) {
      for (const p of prefixed) out.push(p)
      continue
    }
    const two = twos ? PAIR.exec(line.text) : null
    if (two?.[1] && two[3]) {
      const first = person({ name: two[1], title: null }, status, positionOf(line))
      if (two[2]) describeAll(first, two[2])
      out.push(first, person({ name: two[3], title: null }, status, positionOf(line)))
      continue
    }
    const read = opener(line, loose)
    const open = read ? giveBack(read, agency) : null
    const agencyLine =
      declared &&
      open &&
      open.title === null &&
      !/[([]\p{Lu}{2,4}[)\]]/u.test(open.rest) &&
      last !== undefined &&
      last.role === null &&
      (/^\s*\p{Lu}{2,}\b/u.test(open.rest) || open.rest.split(/[^\p{L}]+/u).some(isRoleWord))
    if (open && !agencyLine) {
      const several = readPeople(line.text, status, positionOf(line))
      const separate =
        several.length >= 2 &&
        (several.slice(1).every(p => p.title !== null || /^\p{Lu}\.?\s/u.test(p.name)) ||
          (/[)\]]\s?\p{Lu}/u.test(line.text) && several.every(p => p.initials !== null || p.chair)) ||
          (several.length >= 3 &&
            (several.filter(p => p.initials !== null).length >= 2 ||
              line.text.length > 90 ||
              several.every(p => p.role === null))))
      if (separate) {
        for (const p of several) out.push(p)
        continue
      }
      const p = person({ name: open.name, title: open.title }, status, positionOf(line))
      out.push(p)
      describeAll(
        p,
        line.text.slice(
          line.text.indexOf(open.rest.trim() || '\0') >= 0 && open.rest.trim() !== ''
            ? line.text.lastIndexOf(open.rest.trim())
            : line.text.length,
        ),
      )
      continue
    }
    const office = postFirst(line, status)
    if (office) {
      out.push(office)
      continue
    }
    const several = readPeople(line.text, status, positionOf(line))
    if (
      several.length > 0 &&
      (!last || several.length >= 2 || several[0]?.role !== null) &&
      (several[0]?.title !== null || several.length >= 2)
    ) {
      for (const p of several) out.push(p)
      continue
    }
    if (last && line.gap <= 1 && line.text.length < 120) {
      const inner = /^(.*?)(?<![\p{L}])\(?((?:also )?(?:rep|re|representing|on behalf of)\b[^()]*)\)?\s*$/iu.exec(
        line.text,
      )
      if (inner?.[2] && last.substituteFor === null) {
        if (inner[1] && inner[1].trim() !== '') describeAll(last, inner[1])
        describe(last, inner[2])
      } else describeAll(last, line.text)
    }
  }
  return out
}
