import { isRoleWord } from '../words/roles.ts'
import { takeTitles } from '../words/titles.ts'

const PARTICLE = /^(?:van|von|de|der|den|da|di|du|dos|la|le|al|el|bin|ibn|ap|ab|ter|ten|st\.?|y)$/i
/** No word of PARTICLE is longer. */
const LONGEST_PARTICLE = 3
/** A given or family name: capital first, hyphens and apostrophes inside, "McDonald", "O’Brien", "AJ". */
const NAME_TOKEN =
  /^(?:\p{Lu}[\p{Ll}’'`´-]*(?:[-’'‘´`]?\s?\p{Lu}[\p{Ll}’']+)*|\p{Lu}{1,3}|\p{Lu}{4,}(?:-\p{Lu}+)?|\p{Lu}[\p{Ll}]*\p{Lu}\p{Ll}+)$/u
const INITIAL = /^(?:\p{Lu}\.?){1,3}$/u
const NOT_NAME = new Set(
  `the a an and or of in on at to from for with by as is was were no none not all any other also present apologies attendance action actions item
  minutes agenda date time venue page chair vice welcome matters arising yes re cc tbc tba n/a cllr january february march april may june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday plus copy draft part both via members councillors please
  meeting title location duration tenant reps note notes minute paper papers update report reports project team lead this that there they it he she we our their his her its which who when where following received including three two one four five six seven`.split(
    /\s+/,
  ),
)

export interface NameMatch {
  readonly title: string | null
  readonly name: string
  /** What follows the name, separators kept. */
  readonly rest: string
}

/** Words of posts and agencies, and months, that are family names as well. */
const FAMILY = new Set(
  'case young church bank banks ward park parks page friday monday law force guest judge sergeant constable bishop english welsh child warden friend parish chambers may april june march august street field law major prior major day'.split(
    ' ',
  ),
)
/** Months that are given names too. */
const MONTH_NAME = /^(?:April|May|June|August)$/
const COMPASS =
  /^(?:north|south|east|west|central|greater|inner|outer|upper|lower|new|northern|southern|eastern|western)$/i

/** True for a word that can be part of a name; `place` is how many words of the name stand before it. */
const isNameToken = (token: string, place: number): boolean => {
  const word = token.toLowerCase()
  // By far the most names are written so, which is sooner told.
  if ((!/^[A-Z][a-z]+$/.test(token) && !NAME_TOKEN.test(token)) || (place === 0 && COMPASS.test(word))) return false
  if (place > 0 && FAMILY.has(word)) return true
  // "Torfaen CBC" is an agency, "Helen MARSH" a person.
  if (place === 0 && /^\p{Lu}{3,}$/u.test(token) && (token.length === 3 || !/[AEIOUY]/.test(token))) return false
  if (place > 0 && /^\p{Lu}{2,}$/u.test(token) && !(token.length >= 4 && /[AEIOUY]/.test(token))) return false
  return !NOT_NAME.has(word) && !isRoleWord(token)
}

/**
 * A family name glued to the post behind it by a lost tab: "YoungCleveland" → "Young", "Cleveland"; "MarshCCDC" → "Marsh",
 * "CCDC". A hump inside a name ("McKenzie", "FitzRoy") is none.
 */
const unglue = (token: string): [string, string] | null => {
  const m =
    /^((?:Mc|Mac|Fitz|De|La|Le|Van|O[’'])?\p{Lu}\p{Ll}{1,}(?:-\p{Lu}\p{Ll}+)?)(\p{Lu}(?:\p{Ll}{2,}|\p{Lu}{2,}).*)$/u.exec(
      token,
    )
  if (!m || m[1] === undefined || m[2] === undefined || /^(?:Mac|Fitz|Mc|De|La|Le|Van|Ab|Ap)$/.test(m[1])) return null
  return [m[1], m[2]]
}

const TICK = /[✓✔√]$/

interface NameOptions {
  /** How many words a name may have where nothing sets it apart from the post behind it. */
  readonly most?: number
  /** A single word is a name only behind a title, or where the list says so. */
  readonly allowSingle?: boolean
}

/**
 * Reads a person's name off the front of a text: "Cllr Grace Okafor, Cabinet Member" → title, name, rest. Null where the
 * text does not begin with one.
 */
export const readName = (text: string, options: NameOptions = {}): NameMatch | null => {
  const bare = /^[A-Za-z]/.test(text) ? text : text.replace(/^[\s•▪*–—-]+/, '')
  // Most texts begin with no name: "the", as in "the Mayor", and a capital are all that one begins with.
  if (!options.allowSingle && /^[a-su-z\d]/.test(bare)) return null
  // "M.Rees" and "bond" behind a title are printed so.
  const unmarked = bare.includes('*') ? bare.replace(/(\p{L})\*/gu, '$1') : bare
  // A tick behind a name says that its bearer came.
  const { title, rest: untitled } = takeTitles(TICK.test(unmarked) ? unmarked.replace(TICK, '').trimEnd() : unmarked)
  const most = options.most ?? 4
  const taken: string[] = []
  let rest = untitled.includes('.') ? untitled.replace(/^((?:\p{Lu}\.){1,3})(?=\p{Lu}\p{Ll})/u, '$1 ') : untitled
  let glued: string | null = null
  while (taken.length < most) {
    const m = /^([^\s,;:()/–—[\]]+)/u.exec(rest)
    if (!m || m[1] === undefined) break
    const token = m[1]
    if (/[.]$/.test(token) && !INITIAL.test(token) && taken.length > 0 && !PARTICLE.test(token)) {
      const bare = token.slice(0, -1)
      if (isNameToken(bare, taken.length)) {
        taken.push(bare)
        rest = rest.slice(bare.length)
      }
      break
    }
    const parts = taken.length > 0 || title !== null ? unglue(token) : null
    if (parts) {
      taken.push(parts[0])
      glued = rest.slice(parts[0].length)
      break
    }
    if (token.length <= LONGEST_PARTICLE && PARTICLE.test(token) && (taken.length > 0 || options.allowSingle)) {
      const next = /^\S+\s+([^\s,;:()]+)/u.exec(rest)?.[1]
      if (!next || !isNameToken(next, taken.length)) break
    } else if (
      !isNameToken(token, taken.length) &&
      !(
        INITIAL.test(token) &&
        (taken.length === 0 ? token.includes('.') || token.length <= 2 : /^\p{Lu}\.?$/u.test(token)) &&
        taken.length < 2
      ) &&
      !(taken.length === 0 && MONTH_NAME.test(token) && /^\S+\s+\p{Lu}\p{Ll}/u.test(rest))
    )
      break
    // Capitals after a family name are an agency ("Jean Bell HMCS"), not a name.
    if (taken.length >= 2 && /^\p{Lu}{2,}$/u.test(token)) break
    // "R A Cole D K Marsh": behind initials and a family name, initials open the next person.
    if (taken.length >= 2 && INITIAL.test(taken[0] ?? '') && INITIAL.test(token) && !INITIAL.test(taken.at(-1) ?? ''))
      break
    taken.push(token)
    const after = /^\s*/.exec(rest.slice(token.length))?.[0] ?? ''
    const blanks = after.length
    const next = rest.slice(token.length + blanks)
    // A dash set between blanks or a double blank ends the name.
    if (blanks >= 2 || after.includes('\t') || /^[–—-]\s/.test(next) || (blanks > 0 && /^[–—-]/.test(next))) {
      rest = rest.slice(token.length)
      break
    }
    rest = next
    if (blanks === 0) break
  }
  if (taken.length === 0) return null
  const words = taken.filter(t => !INITIAL.test(t) || t.length >= 3)
  const last = taken.at(-1) ?? ''
  if (words.length === 0 || (INITIAL.test(last) && last.length < 3)) return null
  if (taken.length === 1 && !title && !options.allowSingle && !/^\s*\(\p{Lu}{2,3}\)/u.test(rest)) return null
  rest = rest.replace(/^\s*(?:MSP|MP|MLA|MEP|TD|OBE|MBE|CBE|QPM|JP|DL|KC|QC)\b\.?(?=\s*(?:$|[-–—,(]))/, '')
  return { title, name: taken.join(' ').replace(/\s+/g, ' '), rest: glued ?? rest }
}

/** Two words with a capital in front and none inside: by far the most names, which have one short form. */
const PLAIN = /^(\p{Lu})\p{Ll}+ (\p{Lu})\p{Ll}+$/u

/** Every short form by which a name may be marked: first and last letter pairs, with and without middle and hyphenated parts. */
export const initialForms = (name: string): Set<string> => {
  const plain = PLAIN.exec(name)
  const parts = name.split(/[\s.]+/).filter(p => p && !PARTICLE.test(p))
  if (plain && parts.length === 2) return new Set([`${plain[1] ?? ''}${plain[2] ?? ''}`])
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  const forms = new Set<string>()
  if (parts.length < 2) return forms
  const heads = /^\p{Lu}{2,3}$/u.test(first)
    ? [first, first[0] ?? '']
    : [
        first[0] ?? '',
        first
          .split('-')
          .map(p => p[0] ?? '')
          .join(''),
      ]
  const tails = [
    last[0] ?? '',
    last
      .split('-')
      .map(p => p[0] ?? '')
      .join(''),
  ]
  const inner = /^(?:Mc|Mac|O[’'‘])(\p{Lu})/u.exec(last)
  if (inner) tails.push((last[0] ?? '') + (inner[1] ?? ''))
  const middles = parts
    .slice(1, -1)
    .map(p => p[0] ?? '')
    .join('')
  for (const h of heads)
    for (const t of tails) {
      forms.add((h + t).toUpperCase())
      if (middles) forms.add((h + middles + t).toUpperCase())
    }
  return forms
}

/** True where the mark stands for the name: by initials, or with letters added to tell two people apart ("AHop", "GSc"). */
export const marks = (mark: string, name: string): boolean => {
  const bare = mark.replace(/[.\s]/g, '')
  if (/^\p{Lu}+$/u.test(bare) && initialForms(name).has(bare)) return true
  const m = /^(\p{Lu})(\p{Lu}\p{Ll}+)$/u.exec(bare)
  const last = name.split(/\s+/).at(-1) ?? ''
  return m !== null && name.startsWith(m[1] ?? '\0') && last.startsWith(m[2] ?? '\0')
}
