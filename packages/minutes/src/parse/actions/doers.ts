import { isRoleWord } from '../words/roles.ts'
import { splitMarks } from '../layout/owner-mark.ts'

/** "X to do", "X and Y to do", "Panel members/ KO to write": the words before "to" or "will". */
const SUBJECT =
  /^(?:(?:[Uu]pon|[Oo]n|[Ff]ollowing|[Oo]nce|[Ss]ubject to|[Aa]fter|[Ww]hen|[Ii]f)\b[^,]{0,80},\s*)?((?:the\s+)?[\p{Lu}][^,.;:]{0,70}?|ALL|all)\s+(?:to\s+(?!(?:be|the|an?|all|any|each|this|that|these|those|his|her|their|our|its)\b)|will\s+(?!be\b)|would\s+(?!be\b)|should\s+(?!be\b)|agreed\s+to\s+|undertook\s+to\s+|is\s+to\s+|are\s+to\s+|has\s+agreed\s+to\s+)(?=\p{Ll})/u
const SECOND =
  /(?<!\b(?:with|from|for|to|between)\s[^.;,]{1,50})(?:\band|;|,)\s+((?:the\s+)?\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,3})\s+to\s+(?!be\b)(?=\p{Ll})/gu
const NOT_A_DOER =
  /^(?:copy|copies|details?|information|report|update|an?\s|this|that|it|there|discussion|item|paper|letter|feedback|any|further|minutes|dates?|meeting|presentation|invitation|it)\b/i

/** Doers that the words of an action name: ["KO"], ["MoJ", "HO"], [] for "copy to be sent". */
export const doersOf = (text: string): string[] => {
  const asked =
    /\b(?:asked|requested)\s+(?:that\s+)?((?:the\s+)?\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,2})\s+to\s+(?!be\b)/u.exec(
      text,
    )
  if (asked?.[1]) return splitDoers(asked[1])
  const first = SUBJECT.exec(text)
  const out: string[] = []
  if (first?.[1] && !NOT_A_DOER.test(first[1]) && first[1].split(/\s+/).length <= 9) out.push(...splitDoers(first[1]))
  if (out.length > 0) for (const m of text.matchAll(SECOND)) if (m[1] && !out.includes(m[1])) out.push(m[1])
  return out
}

const POST =
  /\b(?:head|manager|director|officer|lead|leader|clerk|chair|secretary|treasurer|coordinator|co-ordinator|advis[eo]r|commander|inspector|superintendent|commissioner|member)\b/i

/** "Head of Housing and Community Safety", "Legal and Secretariat Manager": an "and" inside one post. */
const isOnePost = (text: string): boolean => {
  const sides = text.split(/\s*(?:&|\band\b)\s*/)
  if (sides.length !== 2) return false
  const words = sides.map(side => side.split(/\s+/).filter(w => !/^(?:of|for|the|to)$/i.test(w)))
  return words.every(w => w.length > 0 && w.every(isRoleWord)) && sides.filter(side => POST.test(side)).length === 1
}

/** Without any of these a text names one. */
const SEVERAL = /[(,/;&]|\band\b|^both\s/i
const MARKS = /^(?:\p{Lu}{2,4}\s+)+\p{Lu}{2,4}$/u

/** "Mr Nair and Mr Brett (Housing)" → each; a plural title or "both" is left off. */
export const splitDoers = (text: string): string[] =>
  (SEVERAL.test(text) ? cutDoers(text) : [text])
    .map(part => part.trim())
    .filter(part => part !== '')
    .flatMap(part => (MARKS.test(part) ? splitMarks(part) : [part]))

const cutDoers = (text: string): string[] =>
  text
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/^both\s+/i, '')
    .split(/\s*(?:,|\/|;)\s*/)
    .flatMap(part => (isOnePost(part) ? [part] : part.split(/\s*(?:&|\band\b)\s*/)))
