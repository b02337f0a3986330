import { isMarkText, splitMarks } from '../layout/owner-mark.ts'
import { readName } from '../people/name.ts'
import { isRoleWord } from '../words/roles.ts'

const WORD = '(?:Agreed\\s+|AGREED\\s+)?(?:ACTIONS?|[Aa]ctions?)'
const NUMBER = '(?:\\s*(?:[Nn]o\\.?\\s*|#)?\\d{1,3}(?:[./]\\d{1,3})*|\\s+[A-Z](?=\\s*[:–-]))?'
const KIND = '(?:\\s+(?:[Pp]oints?|[Ii]tems?|[Rr]equired|[Aa]greed|[Oo]wner|POINTS?|ITEMS?|REQUIRED|AGREED))?'
const MARKS = '\\p{Lu}{2,4}(?:\\s*[/&,]\\s*\\p{Lu}{2,4})*'

const LABEL = new RegExp(
  `^[(\\[*]?\\s*${WORD}${KIND}${NUMBER}\\s*(?:(?:[Bb]y|BY|for|FOR|on)\\s*)?(?:[:–—>-]+|\\bfor\\b(?=\\s+\\p{Lu})|(?<=(?:ACTIONS?|Actions?)\\s)(?=${MARKS}\\s+to\\b)|$)\\s*[:–>-]*\\s*`,
  'u',
)
const NUMBERED = /^\(?\s*action(?:\s+(?:no\.?\s*)?\d{1,3}(?:[./]\d{1,3})*)\s*[:.–—-]?\s+/i

/** Length of the label with which a text begins: "Action:", "ACTION POINT 3 –", "Agreed actions:"; null where it begins with none. */
export const labelLength = (text: string): number | null =>
  (NUMBERED.exec(text) ?? LABEL.exec(text))?.[0].length ?? null

const OWNED =
  /^[([]?\s*(?:ACTIONS?|[Aa]ctions?)\s*(?:\(([^()]{1,40})\)|(?:by|for|on)\s+([^:–-]{1,40}?))\s*[:–-]\s*(\S.*)$/

/** "ACTION (RR): check …", "Action by TC: write …": the owners inside the label. */
export const labelOwned = (text: string): { readonly text: string; readonly owners: string } | null => {
  const m = OWNED.exec(text)
  const owners = m?.[1] ?? m?.[2]
  return m?.[3] && owners && looksLikeOwners(owners) ? { text: m[3], owners } : null
}

const OWNER_LINE = /^(?:OWNERS?|Owners?|LEAD|Lead|BY WHOM|By whom|WHO|Who|Responsible)\s*[:–-]\s*([^:]{2,60})$/

/** "Owner: TC", on a line of its own below an action. */
export const ownerLine = (text: string): string | null => {
  const owners = OWNER_LINE.exec(text)?.[1]
  return owners && looksLikeOwners(owners) ? owners : null
}

/** "Head of Housing and Community Safety/ Legal Services Manager": posts, parted by strokes and commas. */
const isPosts = (text: string): boolean =>
  text.split(/\s*[/,;]\s*/).every(post => {
    const words = post.split(/\s+/).filter(w => !/^(?:of|and|for|the|&)$/.test(w))
    return words.length > 0 && words.length <= 8 && words.every(w => /^\p{Lu}/u.test(w)) && words.some(isRoleWord)
  })

/** True for words that can only be those who are to act: initials, names, posts. */
export const looksLikeOwners = (text: string): boolean => {
  const bare = text.replace(/[\s.]+$/, '')
  if (bare === '' || bare.length > 90) return false
  // Of the words in small letters, these alone stand in names and posts.
  if (/(?:^|[\s/,;&])(?!(?:all|and|both|for|of|the)(?![\p{L}.’'-]))\p{Ll}/u.test(bare)) return isMarkText(bare)
  return (
    isMarkText(bare) ||
    /^(?:(?:all|the|both)\s+)?(?:\p{Lu}[\p{L}.’'-]*)(?:\s*(?:\/|,|&|\band\b)?\s*(?:the\s+)?\p{Lu}[\p{L}.’'-]*){0,5}$/u.test(
      bare,
    ) ||
    isPosts(bare)
  )
}

/** The owners that a text of nothing else names. */
export const ownersIn = (text: string): string[] => {
  const bare = text.replace(/[\s.]+$/, '')
  return !isMarkText(bare) && isPosts(bare) ? bare.split(/\s*[/,;]\s*/) : splitMarks(bare)
}

/** True for initials, or a full name: what may follow "Action" without any sign between. */
const isSure = (text: string): boolean => {
  if (isMarkText(text)) return true
  const name = readName(text)
  return name !== null && name.rest.trim() === '' && name.name.includes(' ') && !name.name.split(' ').some(isRoleWord)
}

const BEHIND = /(?:\s|[([])[([]?(?:ACTIONS?|[Aa]ctions?)\s*(?:by|for)?\s*[:–-]\s*([^:()[\]]{1,60})[)\]]?\s*\.?$/
const BARE = /(?:^|[.!?]["”’)]?\s+|[([])(?:ACTIONS?|Actions?)\s+([\p{Lu}][^:()[\]]{1,40})[)\]]?\s*\.?$/u
const CLOSING = /(?:\s|[([])(?:ACTION|\(Action)\)?\]?\.?$/

/** What stands at the end of a paragraph that is an action: "… (Action: TC)", "… ACTION TC/PN", "… ACTION". */
export const labelBehind = (text: string): { readonly index: number; readonly owners: string | null } | null => {
  const behind = BEHIND.exec(text)
  if (behind?.[1] && looksLikeOwners(behind[1])) return { index: behind.index, owners: behind[1].trim() }
  const bare = BARE.exec(text)
  if (bare?.[1] && isSure(bare[1].trim()))
    return { index: bare.index + (/^[.!?]/.test(bare[0]) ? 1 : 0), owners: bare[1].trim() }
  const closing = text.length > 20 ? CLOSING.exec(text) : null
  return closing ? { index: closing.index, owners: null } : null
}

const LEADING = new RegExp(`^(${MARKS})\\s+(?=\\p{Lu}\\p{Ll})`, 'u')
const FIRST = /^([\p{L}][^:–]{0,50}?)\s*[:–]\s+(?=\S{2})/u
const BRACKETED = /^[([]([^()[\]]{2,40})[)\]]\s*[:–-]?\s*(?=\S)/
const LAST = /\s[([–-]\s*([^()[\]]{2,40})[)\]]?\s*\.?$/
const NAMED = /\s(?:OWNERS?|Owners?|LEAD|Lead|BY WHOM|By whom|WHO|Who)\s*[:–-]\s*([^:]{2,40})$/

/** The words of an action behind its label, parted from the owners set in front of them or behind. */
export const partOwners = (rest: string): { readonly text: string; readonly owners: string } | null => {
  for (const pattern of [FIRST, BRACKETED, LEADING]) {
    const m = pattern.exec(rest)
    if (m?.[1] && looksLikeOwners(m[1])) return { text: rest.slice(m[0].length), owners: m[1] }
  }
  for (const pattern of [NAMED, LAST]) {
    const m = pattern.exec(rest)
    if (m?.[1] && looksLikeOwners(m[1])) return { text: rest.slice(0, m.index), owners: m[1] }
  }
  return null
}
