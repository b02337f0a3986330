import { initialForms } from '../people/name.ts'

const WORD =
  /^(?:all|chair|chairman|chairperson|clerk|secretary|secretariat|treasurer|trustees|members|everyone|partners|agencies|board|group|officers|councillors|vice[- ]chair|all (?:members|partners|agencies|to note|councillors))$/i
const INITIALS = /^(?:\p{Lu}\.?){2,4}$|^\p{Lu}{1,2}\p{Ll}{1,3}\p{Lu}?\p{Ll}{0,3}$|^\p{Lu}\p{Lu}\p{Ll}{1,3}$/u

/** The single marks of "LG/TG", "JS, MCa & IK", "NC/ JB". */
export const splitMarks = (text: string): string[] => (/^[\p{L}.]+$/u.test(text) ? [text] : cutMarks(text))

const cutMarks = (text: string): string[] =>
  (/[/,;&+\n]|\sand\s/.test(text) ? text.replace(/\s*[/,;&+]\s*|\s+and\s+|\s*\n\s*/g, '/').split('/') : [text])
    .flatMap(part => (/^(?:\p{Lu}{2,4}\s+)+\p{Lu}{2,4}$/u.test(part.trim()) ? part.trim().split(/\s+/) : [part.trim()]))
    .filter(Boolean)

/** True where the text is nothing but owners' initials, or a word such as ALL, Clerk, Trustees. */
export const isMarkText = (text: string): boolean => marksIn(text).length > 0

/** The single marks of a text that is nothing but marks; none where it holds anything else. */
const marksIn = (text: string): readonly string[] => {
  if (text.length > 40) return []
  const parts = splitMarks(text)
  return parts.length <= 8 && parts.every(p => INITIALS.test(p) || WORD.test(p)) ? parts : []
}

/** True where at least one part of the mark is known: initials of a name in the document, or a word for a group. */
export const isKnownMark = (text: string, known: ReadonlySet<string>): boolean =>
  marksIn(text).some(p => known.has(p.replace(/\./g, '').toUpperCase()) || WORD.test(p))

const NAME = /\b(\p{Lu}[\p{Ll}’']+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}{1,2}\.?)\s+(?:(\p{Lu}\.?)\s+)?(\p{Lu}[\p{L}’'-]+)/gu
const DECLARED = /[([]((?:\p{Lu}\.?){2,4}|\p{Lu}{1,2}\p{Ll}{1,3}|\p{Lu}\p{Lu}\p{Ll}{1,3})[)\]]/gu

/** Initials that someone named in the text could be marked by, in capitals. A rough sieve: resolving them comes later. */
export const knownInitials = (text: string): ReadonlySet<string> => {
  const known = new Set<string>()
  for (const m of text.matchAll(DECLARED)) known.add((m[1] ?? '').replace(/\./g, '').toUpperCase())
  const names = new Set<string>()
  for (const m of text.matchAll(NAME)) names.add(`${m[1] ?? ''} ${m[3] ?? ''}`)
  for (const name of names) for (const form of initialForms(name)) known.add(form)
  return known
}

/** Words that head a column of owners. */
export const OWNER_HEADING =
  /^(?:actions?|action (?:by|for|owner|required|point|points)|action\s*\/\s*(?:lead|owner)|by whom|who|owner|owners|lead|lead officer|responsible|responsibility|actioned by|person responsible|action\(?s\)?)\s*:?$/i
