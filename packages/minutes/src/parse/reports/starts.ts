import type { Line } from '../line.ts'
import { couldHead, isCapitals, isNarrative } from '../items/heading-look.ts'
import { numberLead } from '../layout/number-lead.ts'
import { statusLabel } from '../people/status-label.ts'
import { namesBody } from '../words/roles.ts'
import { fieldAt } from './fields.ts'

const MINUTES =
  /^(?:(?:draft|confirmed|unconfirmed|approved|public)\s+)?(?:minutes|notes|record|action notes)\s+(?:of|from)\s+(?!(?:the\s+)?(?:previous|last))(?:the\s+|an?\s+)?(?:.{0,90}\b(?:meeting|proceedings)\b|.{3,90}\bheld\b)/i
const NOTICE =
  /^(?:notice\s+of\s+(?:a\s+)?meeting|(?:an?|the)\s+meeting\s+of\s+.{3,90}\s+will\s+be\s+held\b|.{3,90}\bwill\s+meet\b.{0,40}\bon\b)/i
const MONTH_YEAR =
  /^(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december),?\s+\d{4}|q[1-4]\s+\d{4}.*)$/i
/** More documents than this no file holds; what follows belongs to the last. */
const MOST = 2000
const ENDED = /\bmeeting\b.{0,60}\b(?:ended|closed|finished|concluded|close)\b/i

const isTitleLine = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.row &&
  line.text.length <= 90 &&
  line.label === null &&
  couldHead(line.text) &&
  !isNarrative(line.text) &&
  !/[.;]$/.test(line.text) &&
  numberLead(line.text) === null &&
  !/:$/.test(line.text) &&
  !ENDED.test(line.text) &&
  !/^(?:chair(?:man|person)?|signed|part (?:one|two|1|2)\b)/i.test(line.text)

/** Walks from a line up over the title lines that stand close above it. */
const titleAbove = (lines: readonly Line[], index: number, most: number): number => {
  let start = index
  while (start > 0 && index - start < most) {
    const above = lines[start - 1]
    const here = lines[start]
    if (!above || !here || !isTitleLine(above) || here.gap > 2) break
    start--
    if (above.gap >= 2 && index - start >= 1) break
  }
  return start
}

const tellsAttendance = (line: Line): boolean =>
  (line.row ? line.segments.some(s => /^(?:attendees|present)/i.test(s.text)) : statusLabel(line) !== null) ||
  /\bapologies\b/i.test(line.text)

/** Tells of a line whether people are listed soon below it; asked from the top down, it looks at each line once. */
const attendanceSoon = (lines: readonly Line[]): ((index: number) => boolean) => {
  let looked = 0
  let found = -1
  return index => {
    looked = Math.max(looked, index)
    for (; found < index && looked < Math.min(lines.length, index + 40); looked++) {
      const line = lines[looked]
      if (line && tellsAttendance(line)) found = looked
    }
    return found >= index
  }
}

/**
 * Places where a document of a pack begins: the title of minutes, a notice, the header of a report (two labelled fields or
 * more), or a title page of a body, a subject and a month. The first line always begins one.
 */
export const findStarts = (lines: readonly Line[]): number[] => {
  const starts = new Set<number>([0])
  let previous = 0
  const begin = (start: number): void => {
    if (starts.has(start)) return
    starts.add(start)
    previous = start
  }
  const hasAttendanceSoon = attendanceSoon(lines)
  let header = -1
  let closed = false
  let inMinutes = false
  for (let i = 0; i < lines.length && starts.size < MOST; i++) {
    const line = lines[i]
    if (!line) break
    if (ENDED.test(line.text)) closed = true
    if (MINUTES.test(line.text) && !/[.)]$/.test(line.text) && !isNarrative(line.text) && hasAttendanceSoon(i)) {
      const start = titleAbove(lines, i, 3)
      const titled = start < i && lines.slice(start, i).some(l => namesBody(l.text) || isCapitals(l.text))
      if (start === 0 || closed || (titled && (!inMinutes || line.gap > 0))) {
        begin(start)
        inMinutes = true
        closed = false
      }
      continue
    }
    if (NOTICE.test(line.text) && (closed || !inMinutes)) {
      begin(i)
      inMinutes = false
      continue
    }
    if (i > header && (!inMinutes || closed) && fieldAt(lines, i)) {
      let count = 0
      let last = i
      for (let k = i; k < Math.min(lines.length, i + 16) && k - last <= 6; k++) {
        if (!fieldAt(lines, k)) continue
        count++
        last = k
      }
      if (count >= 2 && (i - previous > 8 || previous === 0)) {
        const start = titleAbove(lines, i, 3)
        // Fields that stand right under the start of the document belong to it.
        if (start - previous > 4 || closed) {
          begin(start)
          inMinutes = false
          closed = false
        }
        header = last
      }
      continue
    }
    if ((!inMinutes || closed) && i > header + 6 && line.gap > 0 && isTitleLine(line)) {
      const head = lines.slice(i, i + 4)
      const month = head.findIndex(l => MONTH_YEAR.test(l.text))
      const after = lines[i + month + 1]
      if (
        month >= 1 &&
        month <= 3 &&
        head.slice(0, month).every(isTitleLine) &&
        head.slice(0, month).some(l => namesBody(l.text)) &&
        after &&
        (numberLead(after.text)?.parts[0] === 1 || isCapitals(after.text))
      )
        begin(i)
    }
  }
  return [...starts].sort((a, b) => a - b)
}
