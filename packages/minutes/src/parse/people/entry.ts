import type { Attendee, AttendanceStatus } from '../../tree/nodes.ts'
import type { Position } from '../../tree/position.ts'
import { isRoleWord } from '../words/roles.ts'
import { TITLE_AT_START, TITLE_WORD } from '../words/titles.ts'
import { marks, readName } from './name.ts'

/** A person under construction. */
export type Person = { -readonly [K in keyof Omit<Attendee, 'type' | 'position'>]: Attendee[K] } & {
  position: Position
}

const CHAIR =
  /^(?:(?:the |acting |independent |meeting |interim )?chair(?:man|person|woman|ing)?(?: (?:for|of) (?:the|this) meeting)?|in the chair)$/i
const SUBSTITUTE =
  /^(?:also\s+)?(?:rep(?:resenting|lacing|\.)?|re|sub(?:stitute|stituting|bing)?(?:\s+for)?|deputising for|deputy for|on behalf of|for|o\.?b\.?o\.?|covering(?: for)?|in place of|standing in for|attending (?:for|on behalf of))[:\s]+(?=\p{Lu})(.+)$/iu
const INITIALS =
  /^(?:(?:Cllr|Dr|Mr|Mrs|Ms)\s+)?(?:(?:\p{Lu}\.?){2,4}|\p{Lu}{1,2}\p{Ll}{1,4}|\p{Lu}\p{Ll}?\p{Lu}\p{Ll}{0,3})$/u
/** From where somebody took part is no post. */
const FROM_AFAR =
  /^(?:remote(?:ly)?|online|virtual(?:ly)?|hybrid|(?:via|by|on) (?:video(?: ?(?:call|link|conference))?|(?:tele)?phone|teams|ms teams|microsoft teams|zoom)|dialled in|joined (?:remotely|online))$/i
const SUFFIX =
  /^(?:J\.?P\.?|M\.?P\.?|T\.?D\.?|O\.?B\.?E\.?|M\.?B\.?E\.?|C\.?B\.?E\.?|Q\.?P\.?M\.?|MSP|MLA|MEP|MS|AM|QC|KC|DL)$/

const STATUS: readonly (readonly [AttendanceStatus, RegExp])[] = [
  ['present', /^(?:present|attended|[✓✔√])$/i],
  ['apologies', /^(?:(?:sent )?apologies|apologies (?:given|received|sent)|apols?)$/i],
  ['absent', /^(?:absent|did not attend|dna|not present)$/i],
]

/** A new person with nothing known but the name. */
export const person = (
  { name, title }: Pick<Attendee, 'name' | 'title'>,
  status: AttendanceStatus,
  position: Position,
): Person => ({
  name,
  title,
  role: null,
  organisation: null,
  initials: null,
  status,
  chair: false,
  substituteFor: null,
  position,
})

const append = (had: string | null, more: string): string => (had ? `${had}, ${more}` : more)

/** Adds what a bracket or the words behind a name say of a person: chair, initials, for whom they came, post or agency. */
export const describe = (p: Person, said: string): void => {
  const text = said
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    .replace(/^\(+|\)+$/g, m => (said.includes('(') && said.includes(')') && m === ')' ? m : ''))
  const bare = text.replace(/^\(+/, '').trim()
  if (bare === '' || /^\d[\d:.\s]*\p{L}?$/u.test(bare)) return
  // When somebody came or went is no post.
  if (/^(?:from|until|up to|for|part|arrived|left|joined|items?)\b.{0,30}\b(?:minute|item|meeting|\d)/i.test(bare))
    return
  if (FROM_AFAR.test(bare)) return
  if (CHAIR.test(bare)) {
    p.chair = true
    return
  }
  // "Ann Bell – Present", "Tom Cole – Apologies" in a list of all members.
  const attended = STATUS.find(([, pattern]) => pattern.test(bare))?.[0]
  if (attended) {
    if (attended !== 'present') p.status = attended
    return
  }
  const substitute = SUBSTITUTE.exec(bare)
  if (substitute?.[1]) {
    const who = readName(substitute[1], { allowSingle: true })
    if (who) {
      p.substituteFor = who.name
      return
    }
  }
  if (
    INITIALS.test(bare) &&
    (marks(bare.replace(/^(?:Cllr|Dr|Mr|Mrs|Ms)\s+/, ''), p.name) ||
      (/^\p{Lu}{2,3}$/u.test(bare) && p.name.startsWith(bare[0] ?? '')))
  ) {
    p.initials = bare
    return
  }
  if (SUFFIX.test(bare) && !/^(?:T\.?D\.?|M\.?P\.?|MSP|MLA|MS|AM)$/.test(bare)) return
  const withChair = /^(.*?)[\s,;(–—-]+(?:and\s+)?(?:chair|chairman|chairperson)\)?$/i.exec(bare)
  if (withChair?.[1] && /[(,]\s*(?:chair|chairman|chairperson)/i.test(bare) && !/vice|deputy/i.test(bare))
    p.chair = true
  p.role = append(p.role, text.trim())
}

/** No title is longer, in characters. */
const LONGEST_WORD = 60

/** Text cut at commas, semicolons, slashes between names and "and", brackets kept whole. */
const splitPieces = (text: string): string[] => {
  const out: string[] = []
  let depth = 0
  let start = 0
  const cut = (end: number, next: number): void => {
    if (text.slice(start, end).trim() !== '') out.push(text.slice(start, end).trim())
    start = next
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '(' || c === '[') depth++
    else if (c === ')' || c === ']') depth = Math.max(0, depth - 1)
    else if (
      depth === 0 &&
      (c === ',' ||
        c === ';' ||
        c === '•' ||
        (c === '.' &&
          /^\.\s+[(\p{Lu}]/u.test(text.slice(i, i + 5)) &&
          /(?:\p{Ll}{2}|\))$/u.test(text.slice(Math.max(0, i - 4), i)) &&
          !TITLE_WORD.test(/\S+$/.exec(text.slice(Math.max(0, i - LONGEST_WORD), i))?.[0] ?? '')))
    )
      cut(i, i + 1)
    else if (depth === 0 && c === ' ') {
      const and = /^ (?:and|&|plus)(?: also| from){0,2} (?=\p{Lu})/u.exec(text.slice(i, i + 16))
      if (and) cut(i, i + and[0].length)
      else if (/^ {2,}/.test(text.slice(i, i + 3))) cut(i, i + 2)
    }
  }
  cut(text.length, text.length)
  return out
}

/** Brackets behind a name, one after the other, and what follows them. */
const takeBrackets = (text: string): { brackets: string[]; rest: string } => {
  const brackets: string[] = []
  let rest = text.trim()
  for (;;) {
    const m = /^[,\s]*\(+([^()]*(?:\([^()]*\)[^()]*)*)\)*\s*/.exec(rest)
    if (!m) return { brackets, rest: rest.trim() }
    brackets.push(m[1] ?? '')
    rest = rest.slice(m[0].length)
  }
}

/** A post, and no agency, with nothing between it and the name. */
const POST =
  /^(?:[\p{L}&’'-]+\s+){0,3}(?:manager|director|officer|head|leader|clerk|secretary|treasurer|chair|executive|engineer|planner|coordinator|co-ordinator|inspector|superintendent|sergeant|nurse|adviser|advisor|lead|warden|worker|administrator)\b/iu

/** True for names that all begin with initials, one behind the other with a blank: "D K Watts", "J Cole T Marsh". */
const isRun = (text: string): boolean => /^(?:(?:\p{Lu}\.?\s){1,3}\p{Lu}[\p{Ll}’'-]{2,}(?:\s|$))+$/u.test(text)

const roleFirst = (piece: string): { role: string; name: NonNullable<ReturnType<typeof readName>> } | null => {
  const bracketed = /^([\p{L}\s/&’'-]{4,60}?)\s*\(\s*((?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.?\s[^()]{3,40})\)\s*$/u.exec(piece)
  if (bracketed?.[1] && bracketed[2]) {
    const name = readName(bracketed[2])
    if (name) return { role: bracketed[1].trim(), name }
  }
  const words = piece.split(/\s+/)
  let n = 0
  while (
    n < words.length &&
    n < 6 &&
    (isRoleWord(words[n] ?? '') || /^(?:of|the|and|to|for|&|–|-|:)$/i.test(words[n] ?? ''))
  )
    n++
  if (n === 0 || n >= words.length || /^(?:of|for|the|and|to|&)$/i.test(words[n - 1] ?? '')) return null
  const name = readName(words.slice(n).join(' '))
  if (!name || name.rest.replace(/\([^)]*\)/g, '').trim() !== '') return null
  return {
    role: words
      .slice(0, n)
      .join(' ')
      .replace(/[\s:–-]+$/, ''),
    name,
  }
}

/**
 * Reads several people out of one run of text: "Cllrs A Shah (Chair), B Cole and C Dunn (Westmere Council)". What is no
 * name behind a name is taken for that person's post.
 */
export const readPeople = (printed: string, status: AttendanceStatus, position: Position): Person[] => {
  const text = printed.replace(/^((?:Councillors|Cllrs|Deputies|Senators|Members))\s*[-–:]+\s*/i, '$1 ')
  const out: Person[] = []
  let sinceBracket: Person[] = []
  let plural: string | null = null
  const pieces = splitPieces(text)
  const given = pieces.filter(p => /^\p{Lu}[\p{Ll}’'-]+\.?$/u.test(p)).length
  const singles =
    (pieces.length >= 4 && given >= pieces.length * 0.8) ||
    (pieces.length === 3 && given === 3 && pieces.every(p => !isRoleWord(p)))
  // "Toni Cole Area Manager; Ann Bell Director of Housing": semicolons part people, and nothing the post from the name.
  const posts = (text.match(/;/g) ?? []).length >= 2
  for (const piece of pieces) {
    const group = /^(Councillors|Cllrs)\b/.exec(piece)
    if (group) plural = group[1] === 'Cllrs' ? 'Cllr' : 'Councillor'
    let rest = piece.replace(/(?<=\p{Ll}{2}|\))[.\s]+$/u, '')
    let first = true
    while (rest !== '') {
      const found = readName(rest, {
        allowSingle:
          singles ||
          (plural !== null && /^(?:de |van |le |la )?\p{Lu}[\p{L}’'-]+$/u.test(rest.replace(/\s*\(.*$/, ''))),
      })
      const behind = found ? found.rest.trim() : ''
      const complete =
        found &&
        (behind === '' ||
          /^[(–—:-]/.test(behind) ||
          TITLE_AT_START.test(behind) ||
          isRun(behind) ||
          (posts && first && found.name.includes(' ') && POST.test(behind)) ||
          (first && (out.length === 0 || found.title !== null)))
      if (found && complete) {
        const p = person(
          { name: found.name, title: found.title ?? (plural && !group && out.length > 0 ? plural : found.title) },
          status,
          position,
        )
        if (found.title && found.title !== plural) plural = null
        out.push(p)
        sinceBracket.push(p)
        // Two people whom a lost comma ran together: "Janet Cole Helen Marsh".
        const words = p.name.split(' ')
        if (words.length === 4 && out.length >= 3 && words.every(w => w.length > 2)) {
          p.name = words.slice(0, 2).join(' ')
          const second = person({ name: words.slice(2).join(' '), title: null }, status, position)
          out.push(second)
          for (const b of takeBrackets(found.rest).brackets) describe(second, b)
          break
        }
        const { brackets, rest: after } = takeBrackets(found.rest)
        for (const b of brackets) describe(p, b)
        const agency = brackets.find(b =>
          /\b(?:council|police|authority|university|board|trust|office|service|homes|association|college)\b/i.test(b),
        )
        if (agency) for (const other of sinceBracket) if (!other.role && other !== p) other.organisation = agency.trim()
        if (brackets.length > 0) sinceBracket = []
        const next = after !== '' ? readName(after) : null
        if (after !== '' && !(next && (brackets.length > 0 || TITLE_AT_START.test(after) || isRun(after)))) {
          describe(p, after)
          break
        }
        rest = after
        first = false
        continue
      }
      const turned = roleFirst(rest)
      if (turned) {
        const p = person({ name: turned.name.name, title: turned.name.title }, status, position)
        p.role = turned.role
        if (CHAIR.test(turned.role)) {
          p.chair = true
          p.role = null
        }
        out.push(p)
        for (const b of takeBrackets(turned.name.rest).brackets) describe(p, b)
        break
      }
      const last = out.at(-1)
      if (last) describe(last, rest)
      break
    }
  }
  return out
}
