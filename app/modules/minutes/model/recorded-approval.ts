/** What later minutes record of earlier ones: that they were approved, and with which corrections. */
import type { Item, Minutes } from '#minutes'
import type { Correction } from './record.ts'

const textOf = ({ blocks }: Item): string => blocks.map(block => ('text' in block ? block.text : '')).join('\n')

const isAboutMinutes = (item: Item): boolean =>
  (/\bminutes\b/i.test(item.title ?? '') && !/matters arising(?! from)/i.test(item.title ?? '')) ||
  /\bminutes of\b/i.test(textOf(item))

const approving = /\b(agreed|approved|accepted|confirmed|correct record|true record|accurate record)\b/i
/** "were not agreed", "be deferred to the next meeting": an approval that did not happen. */
const refusing =
  /\b(not|never|neither)\s+(yet\s+)?(been\s+|be\s+|able to be\s+)?(agreed|approved|accepted|confirmed)\b|\b(could|can|would)\s*not\b|\bdeferred\b|\bnot available\b/i

/** The item of minutes that approves earlier ones; null where none does for certain. */
const approvingItem = ({ items }: Minutes): Item | null =>
  items.find(item => isAboutMinutes(item) && approving.test(textOf(item)) && !refusing.test(textOf(item))) ?? null

/** One of the words that announce corrections, and what stands behind it in its paragraph. */
const announcement =
  /\b(?:subject to|with|save for|apart from|other than)\s+(?:(?:the|these|this|an|a|one|two|some|minor|following)\s+)*(amendments?|corrections?|changes?|alterations?)\b(?:\s+(?:below|set out below))?\s*(?:[:;,–-]|that|to|in)?\s*/i
const plain = /\bsubject to\s+/i

const numberIn = (text: string, numbers: ReadonlySet<string>): string | null => {
  const [, found] = /\bminutes?\s+(?:no\.?\s*|number\s+)?(\d[\w/.]*\w|\d)/i.exec(text) ?? []
  return found !== undefined && numbers.has(found) ? found : null
}

const clean = (text: string): string => {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
}

/** The number in front of our own words is kept apart: "Minute 180: …". */
const correctionOf = (text: string, numbers: ReadonlySet<string>): Correction => {
  const minuteNumber = numberIn(text, numbers)
  const own = minuteNumber === null ? '' : `Minute ${minuteNumber}: `
  return { minuteNumber, text: clean(own !== '' && text.startsWith(own) ? text.slice(own.length) : text) }
}

/**
 * What the minutes say they corrected when they approved earlier ones.
 * @param numbers - of the minutes that were approved
 */
export const recordedCorrections = (minutes: Minutes, numbers: ReadonlySet<string>): readonly Correction[] => {
  const blocks = approvingItem(minutes)?.blocks ?? []
  const at = blocks.findIndex(block => 'text' in block && (announcement.test(block.text) || plain.test(block.text)))
  const block = blocks[at]
  if (block === undefined || !('text' in block)) return []
  const found = announcement.exec(block.text) ?? plain.exec(block.text)
  const behind = found === null ? '' : block.text.slice(found.index + found[0].length).trim()
  // A word or two behind it, as in "with amendments to be made", says nothing that could be kept.
  if (/\p{L}{2}.*\s.*\p{L}{2}/u.test(behind)) return [correctionOf(behind, numbers)]
  const clauses: string[] = []
  for (const next of blocks.slice(at + 1)) {
    if (next.type !== 'list-item') break
    clauses.push(next.text)
  }
  return clauses.map(text => correctionOf(text, numbers))
}

/** A meeting and its minutes. */
export interface Dated {
  readonly date: string
  readonly tree: Minutes
}

/**
 * True where later minutes record that the earlier ones were approved: they name the day, or they speak of the previous
 * meeting, and the earlier minutes say that theirs was the next.
 */
export const recordsApprovalOf = (later: Dated, earlier: Dated): boolean => {
  const { previousMinutes } = later.tree
  if (later.date <= earlier.date || previousMinutes?.approved !== true || approvingItem(later.tree) === null)
    return false
  return previousMinutes.date === null
    ? earlier.tree.nextMeeting?.date === later.date
    : previousMinutes.date === earlier.date
}
