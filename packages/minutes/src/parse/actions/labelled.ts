import type { Block, ListItem, Paragraph } from '../../tree/nodes.ts'
import { splitSentences } from '../words/sentences.ts'
import { labelBehind, labelLength, labelOwned, looksLikeOwners, ownerLine, ownersIn, partOwners } from './label.ts'

type Text = Paragraph | ListItem

/** An action that a label names, before its owners are resolved. */
export interface LabelledAction {
  readonly block: Text
  readonly text: string
  readonly owners: readonly string[]
  readonly printed: string | null
}

const isText = (block: Block | undefined): block is Text => block?.type === 'paragraph' || block?.type === 'list-item'

type Doers = (text: string) => string[]

/** The list under "Actions:", or the one paragraph. */
const below = (blocks: readonly Block[], from: number, doers: Doers): LabelledAction[] => {
  const out: LabelledAction[] = []
  for (let k = from; k < blocks.length; k++) {
    const item = blocks[k]
    if (!isText(item) || (item.type !== 'list-item' && (out.length > 0 || /:$/.test(item.text)))) break
    out.push({ block: item, text: item.text, owners: doers(item.text), printed: null })
    if (item.type !== 'list-item') break
  }
  return out
}

/** What follows a label on its line. */
const behind = (block: Text, rest: string, doers: Doers): LabelledAction[] => {
  const owners = doers(rest)
  const parted = partOwners(rest)
  // "Tom Cole: to write …" before "Tom Cole to write – Clerk".
  if (parted && (owners.length === 0 || rest.startsWith(parted.owners)))
    return [{ block, text: parted.text, owners: ownersIn(parted.owners), printed: parted.owners }]
  // "Actions: TC to write to the Clerk. PN to book the hall."
  const each = /^\W*actions\b/i.test(block.text)
    ? splitSentences(rest)
        .map(s => ({ text: s.text, owners: doers(s.text) }))
        .filter(s => s.owners.length > 0)
    : []
  if (each.length >= 2) return each.map(s => ({ block, ...s, printed: s.owners.join(' and ') }))
  return [{ block, text: rest, owners, printed: owners.length > 0 ? owners.join(' and ') : null }]
}

/**
 * Actions behind a label: "Action: KO to write …", "Action 3: …", "ACTION: MR" behind or below what is to be done, and
 * the list under "Actions:".
 *
 * @param doers - finds the owners in the words of an action
 */
export const findLabelled = (blocks: readonly Block[], doers: Doers): LabelledAction[] => {
  const out: LabelledAction[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!isText(block)) continue
    const owned = labelOwned(block.text)
    if (owned) {
      out.push({ block, text: owned.text, owners: ownersIn(owned.owners), printed: owned.owners })
      continue
    }
    const length = labelLength(block.text)
    if (length !== null) {
      const printed = block.text.slice(length).trim()
      const rest = /^[^([]*[)\]*]$/.test(printed) ? printed.slice(0, -1).trim() : printed
      if (rest === '') {
        const list = below(blocks, i + 1, doers)
        for (const found of list) out.push(found)
        i += list.length
      } else if (looksLikeOwners(rest)) {
        const above = blocks[i - 1]
        const next = blocks[i + 1]
        // "Action: Tom Cole" over "To write …", or else under what is to be done.
        const about = isText(next) && /^To\s+\p{Ll}/u.test(next.text) ? next : isText(above) ? above : block
        out.push({ block: about, text: about.text, owners: ownersIn(rest), printed: rest.replace(/[\s.]+$/, '') })
        out.push({ block, text: '', owners: [], printed: null })
      } else {
        const found = behind(block, rest, doers)
        const next = blocks[i + 1]
        const named = found.length === 1 && isText(next) ? ownerLine(next.text) : null
        for (const one of found)
          out.push(named && one.owners.length === 0 ? { ...one, owners: ownersIn(named), printed: named } : one)
      }
      continue
    }
    const end = labelBehind(block.text)
    if (end) {
      const above = blocks[i - 1]
      const own = block.text.slice(0, end.index).trim()
      const about = own === '' && isText(above) ? above : block
      const text = own === '' ? about.text : own
      const owners = end.owners ? ownersIn(end.owners) : doers(text)
      out.push({ block: about, text, owners, printed: end.owners ?? (owners.join(' and ') || null) })
      if (about !== block) out.push({ block, text: '', owners: [], printed: null })
      continue
    }
    // "ACTION: TE to write" in mid paragraph.
    const inner = /(?:^|[.;]\s+)(?:ACTIONS?|Actions?)\s*(?:\d{1,3})?\s*[:–-]\s+(.{8,})$/.exec(block.text)
    if (inner?.[1] && inner.index > 0) for (const found of behind(block, inner[1], doers)) out.push(found)
  }
  return out
}
