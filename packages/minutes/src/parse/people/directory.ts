import type { Attendee, Owner } from '../../tree/nodes.ts'
import { contentWords } from '../words/alike.ts'
import { isRoleWord } from '../words/roles.ts'
import { takeTitles } from '../words/titles.ts'
import { marks, readName } from './name.ts'

/** Everybody the document names, and how to find them by initials, surname or post. */
export interface Directory {
  readonly attendance: readonly Attendee[]
  /** Full names that the text names outside the attendance, in order. */
  readonly narrative: readonly string[]
  /** Initials declared in the text, in capitals: "WM" → "Will Minnett". */
  readonly declared: ReadonlyMap<string, string>
}

const FULL =
  /(?<![\p{L}])((?:\p{Lu}[\p{Ll}’']+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\p{Lu}?\.?)(?:[^\S\n]+\p{Lu}\.?)?[^\S\n]+(?:(?:van|de|der|von|al|el|la)\s+)?(?:Mc|Mac|O[’'‘])?\p{Lu}[\p{Ll}’']+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}])/gu
const DECLARED =
  /((?:\p{Lu}[\p{L}’'.-]{0,40}\s{1,8}){1,3}\p{Lu}[\p{L}’'-]{1,40})\s{0,8}[([]((?:\p{Lu}\.?){2,4}|\p{Lu}{1,2}\p{Ll}{1,3}|\p{Lu}\p{Ll}?\p{Lu}\p{Ll}{0,3})[)\]]/gu

/** Full names in a text, titles left out, in order of appearance. */
const namesIn = (text: string): string[] => {
  const out: string[] = []
  for (const m of text.matchAll(FULL)) {
    const found = readName(m[1] ?? '')
    if (found && found.rest.trim() === '' && found.name.includes(' ') && !found.name.split(' ').some(isRoleWord))
      out.push(found.name)
  }
  return out
}

const familyOf = (name: string): string => (name.split(/\s+/).at(-1) ?? '').toLowerCase().replace(/[‘’'`]/g, '’')

/** True where two printed names may be one person: same family name, and given names that do not disagree. */
export const sameName = (a: string, b: string): boolean => {
  if (familyOf(a) !== familyOf(b)) return false
  const first = (n: string): string => (n.includes(' ') ? (n.split(/\s+/)[0] ?? '') : '').toLowerCase().replace('.', '')
  const x = first(a)
  const y = first(b)
  return x === '' || y === '' || x.startsWith(y) || y.startsWith(x) || x[0] === y[0]
}

/** Builds the directory of a document from its attendance and its whole text. */
export const makeDirectory = (attendance: readonly Attendee[], text: string): Directory => {
  const declared = new Map<string, string>()
  for (const m of text.matchAll(DECLARED)) {
    const found = readName(m[1] ?? '')
    const key = (m[2] ?? '').replace(/\./g, '').toUpperCase()
    if (!found || found.rest.trim() !== '' || declared.has(key)) continue
    if (!marks((m[2] ?? '').replace(/\./g, ''), found.name) && found.name.split(' ').length > 3) continue
    if (!marks((m[2] ?? '').replace(/\./g, ''), found.name)) continue
    declared.set(
      key,
      attendance.find(p => sameName(p.name, found.name) && p.name[0] === found.name[0])?.name ?? found.name,
    )
  }
  for (const p of attendance) {
    if (!p.initials) continue
    const key = takeTitles(p.initials).rest.replace(/\./g, '').toUpperCase()
    if (!declared.has(key)) declared.set(key, p.name)
  }
  const known = new Set(attendance.map(p => p.name.toLowerCase()))
  const narrative: string[] = []
  for (const name of namesIn(text.slice(0, 2_000_000))) {
    if (known.has(name.toLowerCase())) continue
    known.add(name.toLowerCase())
    narrative.push(name)
  }
  return { attendance, narrative, declared }
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

const inText = (text: string, name: string): boolean => {
  const family = name.split(/\s+/).at(-1) ?? ''
  const escaped = family.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?:^|[^\\p{L}])${escaped}(?![\\p{L}])`, 'u').test(text)
}

/** An item longer than this, in characters, is many items that were not told apart: its names say nothing of a mark in it. */
const LONGEST_ITEM = 60_000

const namesOfItem = new WeakMap<Directory, { readonly item: string; readonly names: readonly string[] }>()

/** The names in the text of an item, found once for all marks of the item. */
const namesInItem = (directory: Directory, item: string): readonly string[] => {
  const known = namesOfItem.get(directory)
  if (known?.item === item) return known.names
  const names = namesIn(item)
  namesOfItem.set(directory, { item, names })
  return names
}

const byInitials = (mark: string, directory: Directory, near: Nearby): Owner => {
  const key = mark.replace(/[.\s]/g, '').toUpperCase()
  const listed = directory.attendance.filter(
    p => p.initials !== null && takeTitles(p.initials).rest.replace(/\./g, '').toUpperCase() === key,
  )
  const fitting = directory.attendance.filter(p => marks(mark, p.name) || marks(key, p.name))
  // Named beside the mark, or in the same item, whether on the list or not.
  const item = near.item.length > LONGEST_ITEM ? '' : near.item
  for (const [text, names] of [
    [near.beside, namesIn(near.beside)],
    [item, namesInItem(directory, item)],
  ] as const) {
    const named = [
      ...new Set([
        ...directory.attendance
          .filter(p => (marks(key, p.name) || listed.includes(p)) && inText(text, p.name))
          .map(p => p.name),
        ...names
          .filter(n => marks(key, n))
          .map(n => directory.attendance.find(p => sameName(p.name, n) && p.name[0] === n[0])?.name ?? n),
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
      by: directory.attendance.some(p => p.name === declared) ? 'attendance' : 'narrative',
    })
  const here = fitting.filter(p => p.status !== 'apologies' && p.status !== 'absent')
  const pool = here.length > 0 ? here : fitting
  if (pool.length === 1 && pool[0]) return owner(mark, { name: pool[0].name, by: 'attendance' })
  const told = directory.narrative.filter(n => marks(key, n))
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
  const words = contentWords(bare)
  if (words.size === 0 || (VICE.test(printed) && directory.attendance.every(p => !p.role))) return null
  let best: { name: string; score: number } | null = null
  let tie = false
  for (const p of directory.attendance) {
    if (!p.role && !p.organisation) continue
    const own = contentWords(`${p.role ?? ''} ${p.organisation ?? ''}`)
    let shared = 0
    for (const w of words) if (own.has(w)) shared++
    const score = shared / words.size + (shared / Math.max(1, own.size)) * 0.2
    if (shared >= 2 && shared / words.size >= 0.6) {
      tie = best !== null && Math.abs(best.score - score) < 0.01
      if (!best || score > best.score) best = { name: p.name, score }
    }
  }
  // "the Borough Commander" against "Borough Police Commander", "Bromley Fire Commander": the last word must agree.
  if (!best) {
    const last = bare.split(/\s+/).at(-1)?.toLowerCase() ?? ''
    const close = directory.attendance.filter(
      p =>
        p.role &&
        p.role
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(last) &&
        [...words].filter(w => contentWords(p.role ?? '').has(w)).length >= Math.max(1, words.size - 1),
    )
    if (close.length === 1 && close[0] && words.size >= 2) best = { name: close[0].name, score: 0.5 }
  }
  if (best && !tie) return owner(printed, { name: best.name, by: 'role' })
  if (bare.length > LONGEST_POST) return null
  // "General Manager" named in brackets behind a name in the text.
  const beside = new RegExp(
    `((?:\\p{Lu}[\\p{L}’'-]{1,40}\\s+){1,2}\\p{Lu}[\\p{L}’'-]{1,40})\\s*[(,]\\s*(?:the\\s+)?${bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
    'u',
  ).exec(near.item)
  const named = beside?.[1] ? readName(beside[1]) : null
  return named ? owner(printed, { name: named.name, by: 'narrative' }) : null
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
    const first = byGiven(text, directory)
    if (first) return first
    return /^\p{Lu}{2,6}$/u.test(text) ? found : owner(text, { name: null, by: null })
  }
  const titled = takeTitles(text.replace(/[’']s$/, ''))
  const name = readName(titled.title ? text : titled.rest, { allowSingle: true })
  if (name && name.rest.trim().replace(/^\(.*\)$/, '') === '') {
    const all = directory.attendance.filter(p => sameName(p.name, name.name))
    if (all.length === 1 && all[0]) return owner(text, { name: all[0].name, by: 'attendance' })
    if (all.length > 1) {
      const exact = all.find(p => p.name === name.name)
      return exact
        ? owner(text, { name: exact.name, by: 'attendance' })
        : owner(text, { name: null, by: null, candidates: all.map(p => p.name) })
    }
    const told = directory.narrative.filter(n => sameName(n, name.name))
    if (told.length === 1 && told[0]) return owner(text, { name: told[0], by: 'narrative' })
    const given = byGiven(text, directory)
    if (given) return given
    if (name.name.includes(' ')) return owner(text, { name: name.name, by: 'narrative' })
  }
  const role = byRole(text, directory, near)
  if (role) return role
  return owner(text, { name: null, by: null })
}

/** "Mike", "Ali": a given name, or its beginning, that fits one person of the list. */
const byGiven = (text: string, directory: Directory): Owner | null => {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(text)) return null
  const fits = directory.attendance.filter(p => p.name.split(' ')[0] === text)
  const loose = fits.length > 0 ? fits : directory.attendance.filter(p => p.name.startsWith(text))
  if (loose.length === 1 && loose[0]) return owner(text, { name: loose[0].name, by: 'attendance' })
  return loose.length > 1 ? owner(text, { name: null, by: null, candidates: loose.map(p => p.name) }) : null
}
