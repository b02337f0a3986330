import type { AttendanceStatus } from '../../tree/nodes.ts'
import type { Line } from '../line.ts'
import { isRoleWord } from '../words/roles.ts'
import { readPeople } from './entry.ts'

/** How lists of people are headed. The first pattern that fits tells the status; order matters ("also present" before "present"). */
const LABELS: readonly (readonly [AttendanceStatus, RegExp])[] = [
  [
    'apologies',
    /^(?:members'? )?(?:apolog(?:ies|y)|apols)(?:\s+(?:for|of)\s+(?:absence|non-attendance|inability to attend))?(?:\s+(?:were\s+|was\s+)?(?:received|given|tendered|noted|submitted|sent))?(?:\s+(?:from|by|on behalf of))?(?:\s*\/\s*absent)?$/,
  ],
  [
    'absent',
    /^(?:absent|not present|did not attend|dna|non[- ]attendance|no apologies|absent without apologies|absentees|not in attendance|members not present)$/,
  ],
  [
    'in attendance',
    /^(?:(?:also\s*,?\s*)?(?:in|attending)[- ]attendance(?:\s+(?:were|by invitation|also))?|also[ ,]+(?:in attendance|present|attending|attended|invited|there)|others?(?: people)?(?: also)?(?: (?:present|in attendance|attending|attendees))?|officers?(?: (?:present|in attendance|attending|support|in support|supporting))?|(?:council |support |lead |supporting )officers(?: (?:present|in attendance))?|officials?|observers?(?: present)?|guests?(?: (?:present|speakers?|in attendance))?|invited(?: guests?| attendees)?|invitees?|by invitation|advis[eo]rs?|visitors?|speakers?|presenters?|secretariat|minute[- ]?taker|(?:minutes?|notes?)(?: (?:taken|recorded|typed|prepared))? by|minutes|notes|note[- ]?taker|minute secretary|meetings? administrator|recorder|scribe|clerk(?: to the (?:board|council|meeting))?|staff(?: (?:present|in attendance))?|non[- ]members?(?: present)?|support(?: staff)?|members of the public|public|press|co[- ]?optees?|(?:\w+ )?support(?: officers?| team)?|(?:meeting )?support officers?|circulated to|additional attendees|deputies|substitutes?)$/,
  ],
  [
    'present',
    /^(?:(?:those|members|councillors|board members|core members|voting members|trustees|governors|persons?|partners|panel members|committee members|parish councillors|people|representatives) (?:present|attending|in attendance)|present(?: (?:were|at the meeting|for all or part of the meeting|members|and in attendance))?|attendance(?: list| record)?|attendees?|attending|attended(?: by)?|in the chair|presiding|chair(?:ed by|man|person|woman)?(?: of the meeting)?|members?(?: of the (?:board|group|committee|panel|partnership|council|forum))?|board members?|committee members?|panel members?|core members?|(?:non[- ])?voting(?: members?)?|(?:meeting )?(?:core )?membership|(?:meeting )?attendees|councillors|trustees|directors|governors|partners|statutory (?:members|partners)|representatives|participants|delegates|those present|people present|(?:organisations?|agenc(?:y|ies)) represented|executive members|independent members?|elected members?|community representatives?|vice[- ]chair(?:man)?)$/,
  ],
]

/** "P R E S E N T" → "PRESENT". */
const unspace = (text: string): string => text.replace(/^(?:\p{L} ){3,}\p{L}(?!\p{L})/u, m => m.replace(/ /g, ''))

const strip = (text: string): string => {
  const lower = unspace(text)
    .replace(/^\d{1,2}[.)]?\s+(?=\p{L})/u, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s(]+/, '')
  let end = lower.length
  while (end > 0 && /[\s:;.)–—-]/.test(lower.charAt(end - 1))) end--
  const bare = lower.slice(0, end)
  const folded = /\s\s|[^\S ]/.test(bare) ? bare.replace(/\s+/g, ' ') : bare
  return folded.includes('(') ? folded.replace(/\s*\([^()]*\)?$/, '') : folded
}

/** The status that a heading of a list of people gives them; null where the text is no such heading. */
export const statusOf = (text: string): AttendanceStatus | null => {
  if (text.length > 70) return null
  const folded = strip(text)
  const known = LABELS.find(([, pattern]) => pattern.test(folded))?.[0]
  if (known) return known
  // "Officers and Trustees Present"
  const posts = /^((?:[\p{L}'-]+[ ,&]+){1,6})present$/u.exec(folded)?.[1]
  if (
    posts &&
    posts
      .split(/[ ,&]+|\band\b/)
      .filter(Boolean)
      .every(w => w === 'and' || isRoleWord(w))
  )
    return 'present'
  // "Westmere Borough Councillors:", "Independent Members:", "Council Officers:"
  if (!/:\s*-?\s*$/.test(text)) return null
  if (/^representing (?:the )?.{2,55}$/.test(folded)) return 'present'
  const kind =
    /^(?:[\p{L}&'-]+ ){1,5}(councillors|members|representatives|trustees|directors|governors|nominees|reps|officers|staff|observers|guests|advisers|advisors|support)$/u.exec(
      folded,
    )?.[1]
  return kind ? (/^(?:officers|staff|observers|guests|advis|support)/.test(kind) ? 'in attendance' : 'present') : null
}

/** A heading found at the front of a line, and the people that stand behind it on the same line. */
export interface StatusLabel {
  readonly status: AttendanceStatus
  readonly label: string
  /** What follows the label on its line; null where it stands alone. */
  readonly rest: string | null
  /** True where the label says who chairs: "In the chair", "Chair:". */
  readonly chair: boolean
}

const CHAIR = /^(?:in the chair|presiding|chair(?:ed by|man|person|woman)?)/i

/** Reads "Present:", "Also in attendance – …", "Apologies | A Name" at the front of a line. */
export const statusLabel = (line: Line): StatusLabel | null => {
  const whole = statusOf(line.text)
  const make = (status: AttendanceStatus, label: string, rest: string | null): StatusLabel => ({
    status,
    label: label.trim(),
    rest: rest && rest.trim() !== '' ? rest.trim() : null,
    chair: CHAIR.test(label),
  })
  if (whole) return make(whole, line.text, null)
  const found = withPeople(line, make)
  // "Minutes: Read the Minutes", "Public: 3" name nobody.
  return found && WEAK.test(found.label) && readPeople(found.rest ?? '', 'present', NOWHERE).length === 0 ? null : found
}

const WEAK = /^(?:minutes?|notes?|public|press|staff|members?|clerk|support|circulated|representing)\b/i
const NOWHERE = { start: { offset: 0, line: 1, page: null }, end: { offset: 0, line: 1, page: null } }

type Make = (status: AttendanceStatus, label: string, rest: string | null) => StatusLabel

/** The label of a line that goes on behind it. */
const withPeople = (line: Line, make: Make): StatusLabel | null => {
  const first = line.segments[0]
  if (first && line.segments.length > 1) {
    const status = statusOf(first.text)
    if (status)
      return make(
        status,
        first.text,
        line.segments
          .slice(1)
          .map(s => s.text)
          .join('  '),
      )
  }
  const colon = /^([^:;]{3,60}?)\s*[:;]\s*[-–—]?\s*(\S.*)$/.exec(line.text)
  if (colon?.[1]) {
    const status = statusOf(colon[1])
    if (status) return make(status, colon[1], colon[2] ?? null)
    // "Co-opted members: Mr R Cole": of what kind the people are, said in words of the body's own.
    const kind = statusOf(`${colon[1]}:`)
    if (kind && readPeople(colon[2] ?? '', kind, NOWHERE).length > 0) return make(kind, colon[1], colon[2] ?? null)
  }
  const dash = /^([^–—-]{3,40}?)\s+[–—-]\s+(\S.*)$/.exec(line.text)
  if (dash?.[1]) {
    const status = statusOf(dash[1])
    if (status && !/^(?:public|press|clerk|minutes)$/i.test(dash[1])) return make(status, dash[1], dash[2] ?? null)
  }
  const bold = line.emphasis.find(e => e.start === 0 && e.end < line.text.length)
  if (bold) {
    const status = statusOf(line.text.slice(0, bold.end))
    if (status) return make(status, line.text.slice(0, bold.end), line.text.slice(bold.end))
  }
  const also = /^(also,? (?:in attendance|present)|in attendance)[ ,]+(?=\p{Lu})(.*)$/iu.exec(line.text)
  if (also?.[1]) return make('in attendance', also[1], also[2] ?? null)
  return null
}
