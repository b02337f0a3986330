import type {
  Action,
  Block,
  Decision,
  Item,
  ListItem,
  OwnerMark,
  Owner,
  Paragraph,
  TableBlock,
} from '../../tree/nodes.ts'
import type { Position } from '../../tree/position.ts'
import { splitMarks } from '../layout/owner-mark.ts'
import { resolveOwner } from '../people/directory.ts'
import type { Directory } from '../people/directory.ts'
import { splitSentences } from '../words/sentences.ts'
import { covers } from '../words/wordings.ts'
import type { Wordings } from '../words/wordings.ts'
import { doersOf, splitDoers } from './doers.ts'
import { findDue } from './due.ts'
import { findLabelled } from './labelled.ts'
import type { LabelledAction } from './labelled.ts'
import { findPromises } from './promises.ts'
import { findTabled } from './tabled.ts'
import { promiseRepeated, promiseTold } from './told.ts'

type Text = Paragraph | ListItem

/** What the search for actions in one item needs to know. */
export interface ActionContext {
  readonly directory: Directory
  readonly decisions: readonly Decision[]
  readonly wordings: Wordings
  /** Tells of a block whether it is searched for promises. */
  readonly searched: (block: Block) => boolean
  readonly itemText: string
  readonly meetingDate: string | null
  readonly nextDate: string | null
}

const isText = (block: Block | undefined): block is Text => block?.type === 'paragraph' || block?.type === 'list-item'

const CARRIED =
  /\b(?:to continue|continues? to|will continue|carried forward|carry forward|outstanding action|to complete action|remains? outstanding|still to be|push this forward)\b/i
const CLOSED =
  /^(?:completed?|done|closed|discharged)\b|\b(?:action (?:has been |is )?(?:completed?|closed|discharged))\b/i

const unique = (owners: readonly Owner[]): Owner[] =>
  owners.filter((o, i) => owners.findIndex(p => (p.name ?? p.printed) === (o.name ?? o.printed)) === i)

/** What the words of an action say of it. */
interface Said {
  readonly due: Action['due']
  readonly status: Action['status']
}

/** Reads what a text says, once for all the marks beside it. */
const rememberSaid = ({ meetingDate, nextDate }: ActionContext): ((text: string) => Said) => {
  let known: { readonly text: string; readonly said: Said } | null = null
  return text => {
    if (known?.text === text) return known.said
    const status = CLOSED.test(text) ? 'closed' : CARRIED.test(text) ? 'carried' : 'new'
    known = { text, said: { due: findDue(text, meetingDate, nextDate), status } }
    return known.said
  }
}

/** The search in one item, with what was read of the last text. */
interface Search extends ActionContext {
  readonly said: (text: string) => Said
}

const action = (
  marker: Action['marker'],
  given: {
    text: string
    printed: string | null
    owners: readonly string[]
    position: Position
    due?: string | null
    status?: Action['status']
  },
  context: Search,
): Action => {
  const near = { beside: given.text, item: context.itemText }
  const said = context.said(given.text)
  return {
    type: 'action',
    marker,
    owners: unique(
      given.owners.filter(o => /[\p{L}\p{N}]/u.test(o)).map(o => resolveOwner(o, context.directory, near)),
    ),
    printed: given.printed,
    text: given.text,
    due: given.due
      ? { printed: given.due, date: findDue(`by ${given.due}`, context.meetingDate, context.nextDate)?.date ?? null }
      : said.due,
    status: given.status ?? said.status,
    position: given.position,
  }
}

const INITIALS = /(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/gu

/** The sentences of a marked paragraph that give different people of the mark different tasks: "NC to chase and KN to provide …". */
const perDoer = (text: string, marks: readonly string[]): { owner: string; text: string }[] => {
  if ((text.match(INITIALS) ?? []).length < 2) return []
  const out: { owner: string; text: string }[] = []
  let pending = ''
  for (const sentence of splitSentences(text)) {
    for (const part of sentence.text.split(/\s+and\s+(?=\p{Lu}{2,4}\s+to\s)/u)) {
      const doers = doersOf(part)
      if (doers.length === 0 || !doers.every(d => /^\p{Lu}{2,4}$/u.test(d))) {
        pending = `${pending} ${part}`.trim()
        continue
      }
      out.push({ owner: doers.join('/'), text: `${pending} ${part}`.trim() })
      pending = ''
    }
  }
  return out.length >= 2 && new Set(out.map(o => o.owner)).size >= 2 && marks.length > 0 ? out : []
}

interface Marked {
  readonly block: Text
  readonly mark: OwnerMark
  readonly formal: Formal
}

/** The formal decisions of the item: by where they stand, and those that are clauses. */
interface Formal {
  readonly at: ReadonlyMap<number, readonly Decision[]>
  readonly clauses: readonly Decision[]
  /** How many blocks of the item carry marks. */
  readonly markedBlocks: number
}

const formalOf = (decisions: readonly Decision[], blocks: readonly Text[]): Formal => {
  const formal = decisions.filter(d => d.marker === 'formal')
  return {
    at: Map.groupBy(formal, d => d.position.start.offset),
    clauses: formal.filter(d => d.clause !== null),
    markedBlocks: blocks.filter(b => b.marks.length > 0).length,
  }
}

/** More marks than people have beside one paragraph: who of them does what is not told apart. */
const MOST_MARKS = 60
/** More tasks than a resolution gives: marks that would stand for all of its clauses stand for the last alone. */
const MOST_TASKS = 100_000

const fromMark = ({ block, mark, formal }: Marked, context: Search): Action[] => {
  const owners = splitMarks(mark.text)
  const tasks = block.marks.length > MOST_MARKS ? [] : perDoer(block.text, owners)
  const known = new Set(owners.map(o => o.toUpperCase()))
  if (tasks.some(t => t.owner.split('/').some(o => known.has(o)))) {
    const others = block.marks.filter(m => m !== mark).flatMap(m => splitMarks(m.text).map(o => o.toUpperCase()))
    const mine =
      block.marks.length === 1
        ? tasks
        : tasks.filter(t =>
            t.owner.split('/').some(o => known.has(o) && !(others.includes(o) && block.marks.indexOf(mark) > 0)),
          )
    if (mine.length > 0)
      return mine.map(t =>
        action(
          'explicit',
          { text: t.text, printed: t.owner, owners: splitMarks(t.owner), position: mark.position },
          context,
        ),
      )
  }
  const decided = formal.at.get(block.position.start.offset) ?? []
  // A mark beside the last clause of a resolution stands for all its clauses.
  const own = decided[0]
  if (
    own &&
    own.clause !== null &&
    formal.clauses.length > 1 &&
    formal.clauses.length * block.marks.length < MOST_TASKS &&
    formal.clauses.at(-1) === own &&
    formal.markedBlocks === 1
  )
    return formal.clauses.map(c =>
      action('explicit', { text: c.text, printed: mark.text, owners, position: c.position }, context),
    )
  const text = decided.length === 1 && decided[0] ? decided[0].text : block.text
  return [
    action(
      'explicit',
      { text, printed: mark.text, owners, position: { start: block.position.start, end: block.position.end } },
      context,
    ),
  ]
}

const flat = (blocks: readonly Block[]): (Text | TableBlock)[] => {
  const out: (Text | TableBlock)[] = []
  for (const block of blocks)
    if (block.type === 'note') out.push(...block.blocks)
    else out.push(block)
  return out
}

const REFERENCE = /^([A-Z]{2,6}[ -]?\d{1,4})\s*[–—-]\s+(.+)$/

const CODED = /^([A-Z]{1,6}\d{1,4})\s*[:.–-]?\s+(?=\p{Lu}{2,4}(?:\s*[/&]\s*\p{Lu}{2,4})*\s+to\s)(.+)$/u

/** "AP12 SL to ask the partners … – ONGOING": an action by its code, in a list of actions. */
const coded = (block: Text, context: Search): Action | null => {
  const m = CODED.exec(block.text)
  if (!m?.[2]) return null
  const owners = doersOf(m[2])
  const closed = /\b(?:closed|completed?|done|discharged)\W*$/i.test(m[2])
  const status = closed
    ? 'closed'
    : /\b(?:ongoing|outstanding|open|carried forward)\W*$/i.test(m[2])
      ? 'carried'
      : 'new'
  return action(
    'explicit',
    { text: m[2], printed: owners.join('/') || null, owners, position: block.position, status },
    context,
  )
}

const TRAILING_MARK = /[.!?”’)]\s+(\p{Lu}{2,4}(?:\s*[/&,]\s*\p{Lu}{2,4}){0,4})$/u

/** Initials that stand behind the last full stop of a paragraph: a mark whose column was lost. */
const trailing = (block: Text, context: Search): Action | null => {
  const m = TRAILING_MARK.exec(block.text)
  if (!m?.[1]) return null
  const near = { beside: block.text, item: context.itemText }
  const owners = splitMarks(m[1])
  const { attendance } = context.directory
  const isListed = (o: string): boolean => {
    if (attendance.length === 0) return false
    const { name } = resolveOwner(o, context.directory, near)
    return attendance.some(p => p.name === name)
  }
  const known = owners.every(o => /^all$/i.test(o) || isListed(o))
  if (!known) return null
  return action(
    'explicit',
    { text: block.text.slice(0, m.index + 1), printed: m[1], owners, position: block.position },
    context,
  )
}

/** Old actions cited by their number and still open: "HSP12 – this would be updated at the next meeting". */
const cited = (block: Text, context: Search): Action | null => {
  const m = REFERENCE.exec(block.text)
  if (
    !m?.[1] ||
    !m[2] ||
    /\b(?:completed?|closed|done|discharged|actioned|been (?:circulated|sent|provided))\b/i.test(m[2])
  )
    return null
  if (!/\b(?:would|will|to be|ongoing|outstanding|awaiting|carried|updated? at|next meeting)\b/i.test(m[2])) return null
  return action(
    'explicit',
    { text: block.text, printed: null, owners: doersOf(m[2]), position: block.position, status: 'carried' },
    context,
  )
}

/** "Action 2 – the letter was read out", under Matters arising: what became of an earlier action, and no new one. */
const isReviewed = (found: LabelledAction, title: string): boolean =>
  found.owners.length === 0 &&
  found.block.marks.length === 0 &&
  found.text !== '' &&
  /^\(?actions?\s+(?:points?\s+|items?\s+)?(?:no\.?\s*)?\d/i.test(found.block.text) &&
  /\bmatters arising\b|\bminutes\b|\bactions? (?:from|arising|log|tracker)\b|\bprevious\b/i.test(title)

/**
 * Every action of an item: marks in the Action column, labels, tables of actions, cited references; then promises in the
 * narrative that none of these, and no formal decision, already carries.
 */
export const findActions = (item: Pick<Item, 'title'>, blocks: readonly Block[], known: ActionContext): Action[] => {
  const context: Search = { ...known, said: rememberSaid(known) }
  const explicit: Action[] = []
  const all = flat(blocks)
  const texts = all.filter(isText)
  const labelled = findLabelled(texts, doersOf).filter(l => !isReviewed(l, item.title ?? ''))
  const formal = formalOf(context.decisions, texts)
  const labelledBlocks = new Set(labelled.filter(l => l.text !== '').map(l => l.block))
  const spoken = new Set<Text>()
  for (const found of labelled) {
    spoken.add(found.block)
    if (found.text === '') continue
    const marks = found.block.marks
    const owners = found.owners.length > 0 ? found.owners : marks.flatMap(m => splitMarks(m.text))
    explicit.push(
      action(
        'explicit',
        {
          text: found.text,
          printed: found.printed ?? marks[0]?.text ?? (owners.join(' and ') || null),
          owners: owners.flatMap(splitDoers),
          position: found.block.position,
        },
        context,
      ),
    )
  }
  for (const block of all) {
    if (block.type === 'table') {
      for (const row of findTabled(block))
        explicit.push(
          action(
            'explicit',
            { ...row, position: block.position, status: row.closed ? 'closed' : row.carried ? 'carried' : 'new' },
            context,
          ),
        )
      continue
    }
    if (labelledBlocks.has(block)) continue
    const own = coded(block, context) ?? (block.marks.length === 0 ? trailing(block, context) : null)
    if (own) {
      explicit.push(own)
      spoken.add(block)
      continue
    }
    // A mark beside nothing, as in text typed by hand, says of nobody what to do.
    if (block.text.trim() === '') continue
    for (const mark of block.marks) explicit.push(...fromMark({ block, mark, formal }, context))
    if (block.marks.length === 0 && /matters arising|action/i.test(item.title ?? '')) {
      const old = cited(block, context)
      if (old) {
        explicit.push(old)
        spoken.add(block)
      }
    }
  }
  return [
    ...explicit,
    ...promisesOf(
      texts.filter(b => !spoken.has(b) && context.searched(b)),
      { explicit, formal },
      context,
    ),
  ].sort((a, b) => a.position.start.offset - b.position.start.offset)
}

const COMMON = /^(?:aim|number|once|please|also|both|each|see|note|staff|aims|next|following|contact|date|time)$/i

/** Tells of a word that the item writes it in lower case too: a noun at the front of its sentence, no name. */
const commonWords = (text: string): ((word: string) => boolean) => {
  let words: ReadonlySet<string> | null = null
  return word =>
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    (COMMON.test(word) || (words ??= new Set(text.match(/\p{L}+/gu))).has(word.toLowerCase()))
}

const promisesOf = (
  blocks: readonly Text[],
  { explicit, formal }: { readonly explicit: readonly Action[]; readonly formal: Formal },
  context: Search,
): Action[] => {
  const out: Action[] = []
  const { wordings } = context
  const isCommonWord = commonWords(context.itemText)
  const isTold = promiseTold(explicit, context.decisions, wordings)
  const isRepeated = promiseRepeated(wordings)
  for (const block of blocks) {
    for (const promise of findPromises(block.text)) {
      const decided = formal.at.get(block.position.start.offset) ?? []
      if (decided.some(d => covers(wordings.of(d.text), wordings.of(promise.text), 0.5))) continue
      const made = action(
        'prose',
        {
          text: promise.text,
          printed: promise.doer,
          owners: splitDoers(promise.doer),
          position: block.position,
          ...(promise.carried ? { status: 'carried' as const } : {}),
        },
        context,
      )
      // A capital at the front of a sentence makes no person of a word.
      if (made.owners.every(o => o.name === null && o.candidates.length === 0 && isCommonWord(o.printed))) continue
      if (isTold(made, block) || isRepeated(made)) continue
      out.push(made)
    }
  }
  return out
}
