import type { Block, ListItem, Paragraph } from '../../tree/nodes.ts'
import { isRoleWord } from '../words/roles.ts'
import { isMarkText, splitMarks } from '../layout/owner-mark.ts'

type Text = Paragraph | ListItem

/** An action that a label names, before its owners are resolved. */
export interface LabelledAction {
  readonly block: Text
  readonly text: string
  readonly owners: readonly string[]
  readonly printed: string | null
  /** Part of the block that the action takes up. */
  readonly start: number
  readonly end: number
}

const LABEL =
  /^\(?\s*(?:ACTIONS?|[Aa]ctions?)(?:\s+(?:[Pp]oints?|[Ii]tems?|[Rr]equired|POINTS?|ITEMS?|REQUIRED))?(?:\s*(?:[Nn]o\.?\s*)?\d{1,3}(?:[./]\d{1,3})*)?\s*(?:(?:[Bb]y|BY|for|FOR|on|[Oo]wner)\s*)?(?:[:–—-]|\bfor\b(?=\s+\p{Lu})|(?<=(?:ACTIONS?|Actions?)\s)(?=\p{Lu}{2,4}(?:\s*[/&]\s*\p{Lu}{2,4})*\s+to\b)|$)\s*[:–-]?\s*/u
const NUMBERED = /^\(?\s*action(?:\s+(?:no\.?\s*)?\d{1,3}(?:[./]\d{1,3})*)\s*[:.–—-]?\s+/i
const TRAILING = /(?:\s|\()\(?actions?\s*(?:by|for)?\s*[:–-]\s*([^:()]{1,60})\)?\s*\.?$/i
const OWNER_FIRST = /^([\p{L}][^:–]{0,50}?)\s*[:–]\s+(?=\S{2})/u

const isText = (block: Block | undefined): block is Text => block?.type === 'paragraph' || block?.type === 'list-item'

const looksLikeOwners = (text: string): boolean => {
  const bare = text.replace(/[\s.]+$/, '')
  return (
    bare !== '' &&
    bare.length <= 90 &&
    (isMarkText(bare) ||
      /^(?:(?:all|the|both)\s+)?(?:\p{Lu}[\p{L}.’'-]*)(?:\s*(?:\/|,|&|\band\b)?\s*(?:the\s+)?\p{Lu}[\p{L}.’'-]*){0,5}$/u.test(
        bare,
      ) ||
      isPosts(bare))
  )
}

/** "Head of Housing and Community Safety/ Legal Services Manager": posts, parted by strokes and commas. */
const isPosts = (text: string): boolean =>
  text.split(/\s*[/,;]\s*/).every(post => {
    const words = post.split(/\s+/).filter(w => !/^(?:of|and|for|the|to|&)$/.test(w))
    return words.length > 0 && words.length <= 8 && words.every(w => /^\p{Lu}/u.test(w)) && words.some(isRoleWord)
  })

/**
 * Actions behind a label: "Action: KO to write …", "Action 3: …", "ACTION: MR" behind or below what is to be done, and
 * the list under "Actions:".
 *
 * @param doers - finds the owners in the words of an action
 */
export const findLabelled = (blocks: readonly Block[], doers: (text: string) => string[]): LabelledAction[] => {
  const out: LabelledAction[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!isText(block)) continue
    const m = NUMBERED.exec(block.text) ?? LABEL.exec(block.text)
    if (m) {
      const rest = block.text.slice(m[0].length).replace(/\)$/, '').trim()
      if (rest === '') {
        let taken = 0
        for (let k = i + 1; k < blocks.length; k++) {
          const item = blocks[k]
          if (
            !isText(item) ||
            (item.type !== 'list-item' && taken > 0) ||
            (item.type !== 'list-item' && /:$/.test(item.text))
          )
            break
          out.push({
            block: item,
            text: item.text,
            owners: doers(item.text),
            printed: null,
            start: 0,
            end: item.text.length,
          })
          taken++
          if (item.type !== 'list-item') break
        }
        i += taken
        continue
      }
      if (looksLikeOwners(rest)) {
        const above = blocks[i - 1]
        const about = isText(above) ? above : block
        out.push({
          block: about === block ? block : about,
          text: about.text,
          owners: isPosts(rest) ? rest.split(/\s*[/,;]\s*/) : splitMarks(rest.replace(/[\s.]+$/, '')),
          printed: rest.replace(/[\s.]+$/, ''),
          start: 0,
          end: about.text.length,
        })
        out.push({ block, text: '', owners: [], printed: null, start: 0, end: block.text.length })
        continue
      }
      const named = OWNER_FIRST.exec(rest)
      if (named?.[1] && looksLikeOwners(named[1])) {
        out.push({
          block,
          text: rest.slice(named[0].length),
          owners: splitMarks(named[1]),
          printed: named[1],
          start: 0,
          end: block.text.length,
        })
        continue
      }
      const tail = /\s[([–-]\s*([^()[\]]{2,40})[)\]]?\s*\.?$/.exec(rest)
      const owners = doers(rest)
      if (owners.length === 0 && tail?.[1] && looksLikeOwners(tail[1])) {
        out.push({
          block,
          text: rest.slice(0, tail.index),
          owners: splitMarks(tail[1]),
          printed: tail[1],
          start: 0,
          end: block.text.length,
        })
        continue
      }
      out.push({
        block,
        text: rest,
        owners,
        printed: owners.length > 0 ? owners.join(' and ') : null,
        start: 0,
        end: block.text.length,
      })
      continue
    }
    // "ACTION (RR): check …"
    const bracketed = /^actions?\s*\(([^()]{1,40})\)\s*[:–-]\s*(\S.*)$/i.exec(block.text)
    if (bracketed?.[1] && bracketed[2] && looksLikeOwners(bracketed[1])) {
      out.push({
        block,
        text: bracketed[2],
        owners: splitMarks(bracketed[1]),
        printed: bracketed[1],
        start: 0,
        end: block.text.length,
      })
      continue
    }
    const trailing = TRAILING.exec(block.text)
    if (trailing?.[1] && looksLikeOwners(trailing[1])) {
      out.push({
        block,
        text: block.text.slice(0, trailing.index).trim(),
        owners: splitMarks(trailing[1].trim()),
        printed: trailing[1].trim(),
        start: 0,
        end: block.text.length,
      })
      continue
    }
    // "ACTION: TE to write" in mid paragraph.
    const inner = /(?:^|[.;]\s+)(?:ACTIONS?|Actions?)\s*(?:\d{1,3})?\s*[:–-]\s+(.{8,})$/.exec(block.text)
    if (inner?.[1] && inner.index > 0)
      out.push({
        block,
        text: inner[1],
        owners: doers(inner[1]),
        printed: null,
        start: inner.index + 1,
        end: block.text.length,
      })
  }
  return out
}
