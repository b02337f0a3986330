import type { AttendanceStatus } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { isRoleWord } from '../words/roles.ts'
import { allStyled } from '../line.ts'
import { numberLead } from '../layout/number-lead.ts'
import { readName } from './name.ts'
import { continuesPerson, opensPerson } from './person-line.ts'
import { readPeople } from './entry.ts'
import { positionOf } from './read-section.ts'
import { statusLabel, statusOf } from './status-label.ts'
import type { StatusLabel } from './status-label.ts'
import { isNarrative } from '../items/heading-look.ts'

/** Lines that stand under one heading of the attendance. */
export interface Section {
  readonly status: AttendanceStatus
  readonly label: string | null
  /** The label says who chairs. */
  readonly chair: boolean
  readonly lines: readonly Line[]
}

/** Words with which business begins; none of them stands in a list of people. */
export const BUSINESS =
  /^(?:welcome|introductions?|declarations?|(?:election|appointment) of|minutes of|notes of|matters arising|previous minutes|action (?:log|tracker|points)|agenda item|chair[’']?s (?:introduction|welcome|update|remarks)|purpose of)\b/i
const ENDS =
  /^(?:minutes of|notes of|items?$|agenda$|no\.? item|action$|contact:|venue:|date:|time:|place:|location\b|duration\b|members of the public\s*[:–-]?\s*\d|public\s*[–:-]?\s*(?:\d|none|two|three|one)|there (?:was|were)|quorum|\*\s*=)/i
const COLUMN_HEAD =
  /^(?:names?|members?)\b.*\b(?:agency|organisation|role|title|representing|initials?|position)$|^(?:names?|initials?|roles?|organisations?|organisation represented|agency|representing|job title)$/i

const SECOND = /^(.{10,}?)\s+(apologies(?: for absence)?|in attendance|also present)\s*[:–-]+\s+(\S.*)$/i

const lineOf = (line: Line, text: string): Line => {
  const at = line.text.lastIndexOf(text)
  const start = at < 0 ? 0 : at
  const segments =
    line.segments.length > 1
      ? line.segments.slice(1)
      : [{ text, offset: line.offset + start, column: line.column + start }]
  return { ...line, text, segments, emphasis: [] }
}

/** What the layout took for an owner's mark is, in a list of people, somebody's initials or office. */
export const withMarks = (line: Line): Line => {
  if (line.marks.length === 0) return line
  const cells = line.marks.map(m => ({ text: m.text, offset: m.position.start.offset, column: line.width + 4 }))
  return {
    ...line,
    segments: [...line.segments, ...cells],
    marks: [],
    text: `${line.text} ${cells.map(c => c.text).join(' ')}`,
  }
}

/** True for a short heading over people that is none of the known labels: "OIREACHTAS", "Representing the Council:". */
const isGroupHeading = (line: Line): boolean => {
  if (line.text.length > 70 || line.segments.length > 1) return false
  const bare = line.text.replace(/[\s:-]+$/, '')
  if (readName(bare) !== null && !/:$/.test(line.text)) return false
  const capitals = /\p{Lu}{3}/u.test(bare) && !/\p{Ll}{2}/u.test(bare)
  return (
    (capitals && (allStyled(line, 'bold') || /:$/.test(line.text)) && !/\d/.test(bare)) ||
    (/:\s*-?$/.test(line.text) && !/,/.test(bare) && bare.split(' ').length <= 10)
  )
}

const SENTENCE = /^(?:further |additional )?apolog\w*\b.{0,60}\b(?:were|was|had been|have been)\b/i

/** No list of people is longer, in characters; what stands below it is no list. */
const LONGEST = 200_000

/** True for the last line of a run of people: a full stop behind several that commas or semicolons part. */
const endsList = (text: string): boolean => /(?:\p{Ll}{2}|\))\.$/u.test(text) && (text.match(/[,;]/g) ?? []).length >= 2

/** A person with a title, or a post, below the full stop of a list all the same. */
const goesOnBelow = (text: string): boolean =>
  text.length <= 200 && ((readName(text)?.title ?? null) !== null || text.split(/[^\p{L}’'-]+/u).some(isRoleWord))

type Fate = 'in' | 'heading' | 'closes' | 'ends'

/** What becomes of a line that stands under an open heading of people. */
const fateOf = (line: Line, above: Line | undefined): Fate => {
  const { text } = line
  if (SENTENCE.test(text)) return 'closes'
  const bare = text.replace(/^\d{1,3}[.)]?\s+/, '')
  if (BUSINESS.test(bare) && !opensPerson(text)) return 'ends'
  if (ENDS.test(text) && !readName(text)) return 'closes'
  if (isGroupHeading(line)) return 'heading'
  if (opensPerson(text) || COLUMN_HEAD.test(text)) return 'in'
  if (above && endsList(above.text) && !goesOnBelow(text)) return 'closes'
  if (/^[-–—]$/.test(text)) return 'in'
  const lead = numberLead(text)
  if (
    lead &&
    lead.length < text.length &&
    !readName(text.slice(lead.length)) &&
    (line.gap > 0 || lead.form !== 'plain')
  )
    return 'ends'
  if (above && continuesPerson(line, above)) return 'in'
  const prefixed = /^[^:]{3,70}:\s*-?\s+(?=\S)/.exec(text)
  if (prefixed && readPeople(text.slice(prefixed[0].length, 400), 'present', positionOf(line)).length > 0) return 'in'
  if (
    readPeople(text.slice(0, 400), 'present', positionOf(line)).length > 0 &&
    !/\b(?:welcomed|reported|stated|advised|noted|agreed|presented|was|were|had|has|have|will|would)\b/.test(
      text.replace(/\([^()]*\)/g, ''),
    )
  )
    return 'in'
  return text.length > 60 ? 'ends' : 'closes'
}

/** "Minutes", "Members" or "Public" over a sentence heads business, and no list. */
const headsText = (label: StatusLabel, next: Line | undefined): boolean =>
  label.rest === null &&
  /^(?:minutes|notes|members|public|staff|speakers?|officers?)\W*$/i.test(label.label) &&
  next !== undefined &&
  !next.row &&
  isNarrative(next.text) &&
  readPeople(next.text.slice(0, 400), 'present', positionOf(next)).length === 0

/** The lists of people above the business, and the first line below the last of them. */
export interface FoundSections {
  readonly sections: readonly Section[]
  readonly end: number
}

/**
 * Cuts the lines above the business into the lists of people that they hold. `used` gets every line that belongs to one. A
 * list ends at a line that is neither a person nor goes on with one.
 */
export const findSections = (lines: readonly Line[], used: Set<Line>): FoundSections => {
  const sections: Section[] = []
  let current: { status: AttendanceStatus; label: string | null; chair: boolean; lines: Line[] } | null = null
  let end = 0
  let characters = 0
  let above: Line | undefined
  const close = (): void => {
    if (current) sections.push(current)
    current = null
  }
  const take = (line: Line, index: number): void => {
    used.add(line)
    end = index + 1
  }
  for (const [index, printed] of lines.entries()) {
    if (printed.row) continue
    const line = withMarks(printed)
    const label = statusLabel(line)
    const office =
      current !== null &&
      // "Chair: …" over "Minutes: …" is no list that goes on.
      !current.chair &&
      label?.rest !== null &&
      label !== null &&
      /^(?:clerk|minutes|chair)/i.test(label.label) &&
      line.segments.length > 1
    if (label && headsText(label, lines[index + 1])) {
      close()
      continue
    }
    if (label && !office && !(label.rest !== null && SENTENCE.test(line.text))) {
      close()
      const later: boolean =
        /^attend(?:ing|ed)\b/i.test(label.label) &&
        sections.some(s => s.status === 'present' && !s.chair && s.lines.length > 1)
      current = {
        status: later ? 'in attendance' : label.status,
        label: label.label,
        chair: label.chair,
        lines: label.rest ? [lineOf(line, label.rest)] : [],
      }
      // "Present – A, B and C Apologies – D" on one line.
      const second = label.rest ? SECOND.exec(label.rest) : null
      if (second?.[1] && second[2] && second[3]) {
        current.lines = [lineOf(line, second[1])]
        close()
        current = {
          status: statusOf(second[2]) ?? 'apologies',
          label: second[2],
          chair: false,
          lines: [lineOf(line, second[3])],
        }
      }
      take(printed, index)
      above = line
      continue
    }
    if (!current) {
      // "Name  Organisation" over the first list is all the heading that it has.
      if (sections.length === 0 && line.segments.length > 1 && COLUMN_HEAD.test(line.text)) {
        current = { status: 'present', label: null, chair: false, lines: [] }
        take(printed, index)
        above = line
        continue
      }
      if (sections.length > 0 && BUSINESS.test(line.text.replace(/^\d{1,3}[.)]?\s+/, ''))) break
      continue
    }
    characters += line.text.length
    const fate = characters > LONGEST ? 'ends' : fateOf(line, above)
    if (fate === 'ends') break
    if (fate === 'closes') {
      close()
      continue
    }
    if (fate === 'heading') {
      const previous: Section = current
      // A heading in two halves ("OIREACHTAS" … "MEMBERS") goes on with the same list.
      close()
      current = { status: previous.status, label: line.text.replace(/[\s:-]+$/, ''), chair: false, lines: [] }
    } else if (!COLUMN_HEAD.test(line.text)) current.lines.push(line)
    take(printed, index)
    above = line
  }
  close()
  return { sections, end }
}
