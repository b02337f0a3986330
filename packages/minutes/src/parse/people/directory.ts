import type { Attendee, Owner } from '../../tree/nodes.ts'
import { contentWords } from '../words/alike.ts'
import { takeTitles } from '../words/titles.ts'
import { indexNames } from './name-index.ts'
import type { NameIndex } from './name-index.ts'
import { marks, readName } from './name.ts'
import { indexPosts } from './post-index.ts'
import type { PostIndex } from './post-index.ts'
import { nameFinder, rememberTold } from './told-names.ts'
import type { Told } from './told-names.ts'

/** Everybody the document names, and how to find them by initials, surname or post. */
export interface Directory {
  readonly attendance: readonly Attendee[]
  readonly people: NameIndex<Attendee>
  readonly posts: PostIndex
  /** People by the initials that the attendance declares for them, in capitals. */
  readonly listed: ReadonlyMap<string, readonly Attendee[]>
  /** Full names that the text names outside the attendance. */
  readonly narrative: NameIndex<string>
  /** Who a printed name is; each is looked up once. */
  readonly named: (printed: string) => Owner | null
  /** Initials declared in the text, in capitals: "WM" → "Will Minnett". */
  readonly declared: ReadonlyMap<string, string>
  /** The names in the text beside a mark, and in its item: each text is searched once for all its marks. */
  readonly beside: (text: string) => Told
  readonly inItem: (text: string) => Told
}

const DECLARED = /[([]((?:\p{Lu}\.?){2,4}|\p{Lu}{1,2}\p{Ll}{1,3}|\p{Lu}\p{Ll}?\p{Lu}\p{Ll}{0,3})[)\]]/gu
const NAME_BEFORE = /((?:\p{Lu}[\p{L}’'.-]{0,40}\s{1,8}){1,3}\p{Lu}[\p{L}’'-]{1,40})\s{0,8}$/u
/** No name before a bracket is longer, with the blanks behind it, in characters. */
const LONGEST_NAME = 210
/** Names and initials are looked for in so many characters of a document's front: no document of people is longer. */
const LONGEST_TEXT = 1_000_000

const rememberNamed = (find: Directory['named']): Directory['named'] => {
  const known = new Map<string, Owner | null>()
  return printed => {
    const had = known.get(printed)
    if (had !== undefined) return had
    const found = find(printed)
    known.set(printed, found)
    return found
  }
}

/** The person of the attendance whom a name in the text means, by the name that the attendance gives. */
const listedName = (people: NameIndex<Attendee>, name: string): string =>
  people.called(name).find(p => p.name[0] === name[0])?.name ?? name

const keyOf = (initials: string): string => takeTitles(initials).rest.replace(/\./g, '').toUpperCase()

/** Builds the directory of a document from its attendance and its whole text. */
export const makeDirectory = (attendance: readonly Attendee[], whole: string): Directory => {
  const text = whole.slice(0, LONGEST_TEXT)
  const people = indexNames(attendance, p => p.name)
  const declared = new Map<string, string>()
  for (const m of text.matchAll(DECLARED)) {
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, m.index - LONGEST_NAME), m.index))
    const found = before?.[1] ? readName(before[1]) : null
    const mark = (m[1] ?? '').replace(/\./g, '')
    const key = mark.toUpperCase()
    if (!found || found.rest.trim() !== '' || declared.has(key)) continue
    if (!marks(mark, found.name)) continue
    declared.set(key, listedName(people, found.name))
  }
  const listed = Map.groupBy(
    attendance.filter(p => p.initials !== null),
    p => keyOf(p.initials ?? ''),
  )
  for (const p of attendance) {
    if (!p.initials) continue
    const key = keyOf(p.initials)
    if (!declared.has(key)) declared.set(key, p.name)
  }
  const known = new Set(attendance.map(p => p.name.toLowerCase()))
  const narrative: string[] = []
  const namesIn = nameFinder()
  for (const name of namesIn(text)) {
    if (known.has(name.toLowerCase())) continue
    known.add(name.toLowerCase())
    narrative.push(name)
  }
  const told = indexNames(narrative, name => name)
  return {
    attendance,
    people,
    posts: indexPosts(attendance),
    listed,
    narrative: told,
    named: rememberNamed(text => byName(text, { people, narrative: told })),
    declared,
    beside: rememberTold(namesIn),
    inItem: rememberTold(namesIn),
  }
}

/** No post is longer than this, in characters. */
const LONGEST_POST = 160

const GROUP =
  /^(?:all|everyone|trustees|members|all members|partners|all partners|agencies|all agencies|panel members|board members|committee members|group members|councillors|officers|the (?:board|group|panel|committee|council|partnership|trustees|members)|board|group|committee|council|partnership|sub-?group|secretariat|staff)$/i
const CHAIR = /^(?:the\s+)?(?:chair|chairman|chairperson|chairwoman)$/i
const VICE = /^(?:the\s+)?(?:vice|deputy)[- ]chair/i
const CLERK =
  /^(?:the\s+)?(?:(?:parish|town|committee|council)\s+)?(?:clerk|secretary|minute[- ]taker|committee (?:officer|secretary))$/i

interface Found {
  readonly name: Owner['name']
  readonly by: Owner['by']
  readonly candidates?: readonly string[]
}

const owner = (printed: string, found: Found): Owner => ({ candidates: [], ...found, printed })

/** People near the mark: the text of its item, nearest part first. */
export interface Nearby {
  /** The decision or paragraph beside which the mark stands. */
  readonly beside: string
  /** The whole item. */
  readonly item: string
}

/** An item longer than this, in characters, is many items that were not told apart: its names say nothing of a mark in it. */
const LONGEST_ITEM = 60_000

const byInitials = (mark: string, directory: Directory, near: Nearby): Owner => {
  const key = mark.replace(/[.\s]/g, '').toUpperCase()
  const listed = directory.listed.get(key) ?? []
  const fitting = directory.people.markedBy(mark)
  const likely = [...new Set([...directory.people.markedBy(key), ...listed])]
  // Named beside the mark, or in the same item, whether on the list or not.
  const item = near.item.length > LONGEST_ITEM ? '' : near.item
  for (const { names, holds } of [directory.beside(near.beside), directory.inItem(item)]) {
    const named = [
      ...new Set([
        ...likely.filter(p => holds(p.name)).map(p => p.name),
        ...names.markedBy(key).map(n => listedName(directory.people, n)),
      ]),
    ]
    if (named.length === 1 && named[0] && (listed.length !== 1 || listed[0]?.name === named[0]))
      return owner(mark, {
        name: named[0],
        by: listed.length || fitting.some(p => p.name === named[0]) ? 'attendance' : 'narrative',
      })
  }
  if (listed.length === 1 && listed[0]) return owner(mark, { name: listed[0].name, by: 'attendance' })
  const declared = directory.declared.get(key)
  if (declared && listed.length <= 1)
    return owner(mark, {
      name: declared,
      by: directory.people.called(declared).some(p => p.name === declared) ? 'attendance' : 'narrative',
    })
  const here = fitting.filter(p => p.status !== 'apologies' && p.status !== 'absent')
  const pool = here.length > 0 ? here : fitting
  if (pool.length === 1 && pool[0]) return owner(mark, { name: pool[0].name, by: 'attendance' })
  const told = directory.narrative.markedBy(key)
  if (pool.length === 0 && told.length === 1 && told[0]) return owner(mark, { name: told[0], by: 'narrative' })
  const candidates = [...(listed.length > 1 ? listed : pool).map(p => p.name), ...(pool.length === 0 ? told : [])]
  return owner(mark, { name: null, by: null, candidates })
}

const byRole = (printed: string, directory: Directory, near: Nearby): Owner | null => {
  const bare = printed.replace(/^the\s+/i, '').replace(/[’']s$/, '')
  if (CHAIR.test(printed)) {
    const chair = directory.attendance.find(p => p.chair)
    return owner(printed, { name: chair?.name ?? null, by: chair ? 'role' : null })
  }
  if (CLERK.test(printed)) {
    const clerks = directory.attendance.filter(
      p => p.role && /\b(?:clerk|secretary|minute)/i.test(p.role) && p.status !== 'apologies',
    )
    return owner(printed, {
      name: clerks.length >= 1 ? (clerks[0]?.name ?? null) : null,
      by: clerks.length >= 1 ? 'role' : null,
    })
  }
  if (contentWords(bare).size === 0 || (VICE.test(printed) && directory.attendance.every(p => !p.role))) return null
  const holder = directory.posts.holder(bare)
  if (holder !== null) return owner(printed, { name: holder, by: 'role' })
  const item = near.item.length > LONGEST_ITEM ? '' : near.item
  if (bare.length > LONGEST_POST || !item.includes(bare)) return null
  // "General Manager" named in brackets behind a name in the text.
  const beside = new RegExp(
    `((?:\\p{Lu}[\\p{L}’'-]{1,40}\\s+){1,2}\\p{Lu}[\\p{L}’'-]{1,40})\\s*[(,]\\s*(?:the\\s+)?${bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
    'u',
  ).exec(item)
  const named = beside?.[1] ? readName(beside[1]) : null
  return named ? owner(printed, { name: named.name, by: 'narrative' }) : null
}

/** Finds who a printed name is: of the attendance, or whom the text names. */
const byName = (text: string, { people, narrative }: Pick<Directory, 'people' | 'narrative'>): Owner | null => {
  const titled = takeTitles(text.replace(/[’']s$/, ''))
  const name = readName(titled.title ? text : titled.rest, { allowSingle: true })
  if (name && name.rest.trim().replace(/^\(.*\)$/, '') === '') {
    const all = people.called(name.name)
    if (all.length === 1 && all[0]) return owner(text, { name: all[0].name, by: 'attendance' })
    if (all.length > 1) {
      const exact = all.find(p => p.name === name.name)
      return exact
        ? owner(text, { name: exact.name, by: 'attendance' })
        : owner(text, { name: null, by: null, candidates: all.map(p => p.name) })
    }
    const told = narrative.called(name.name)
    if (told.length === 1 && told[0]) return owner(text, { name: told[0], by: 'narrative' })
    const given = byGiven(text, people)
    if (given) return given
    if (name.name.includes(' ')) return owner(text, { name: name.name, by: 'narrative' })
  }
  return null
}

/** Finds who one printed owner is: initials, a name, a post, a group. What cannot be told keeps its printed form. */
export const resolveOwner = (printed: string, directory: Directory, near: Nearby): Owner => {
  const text = printed
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/&-]+|[\s,;:/&.-]+$/g, '')
    .trim()
  if (/^all$/i.test(text) || GROUP.test(text)) {
    if (CHAIR.test(text)) return byRole(text, directory, near) ?? owner(text, { name: null, by: null })
    return owner(text, { name: text, by: 'group' })
  }
  if (CHAIR.test(text) || CLERK.test(text))
    return byRole(text, directory, near) ?? owner(text, { name: null, by: null })
  if (
    /^(?:\p{Lu}\.?){2,4}$|^\p{Lu}{1,2}\p{Ll}{1,4}$|^\p{Lu}\p{Ll}?\p{Lu}\p{Ll}{1,3}$/u.test(text) &&
    text.length <= 6
  ) {
    const found = byInitials(text, directory, near)
    if (found.name !== null || found.candidates.length > 0) return found
    const first = byGiven(text, directory.people)
    if (first) return first
    return /^\p{Lu}{2,6}$/u.test(text) ? found : owner(text, { name: null, by: null })
  }
  const named = directory.named(text)
  if (named) return named
  const role = byRole(text, directory, near)
  if (role) return role
  return owner(text, { name: null, by: null })
}

/** "Mike", "Ali": a given name, or its beginning, that fits one person of the list. */
const byGiven = (text: string, people: Directory['people']): Owner | null => {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(text)) return null
  const begun = people.beginning(text)
  const fits = begun.filter(p => p.name.split(' ')[0] === text)
  const loose = fits.length > 0 ? fits : begun
  if (loose.length === 1 && loose[0]) return owner(text, { name: loose[0].name, by: 'attendance' })
  return loose.length > 1 ? owner(text, { name: null, by: null, candidates: loose.map(p => p.name) }) : null
}
