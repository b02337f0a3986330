import { MONTH_PATTERN } from '../parse/dates/months.ts'
import { readName } from '../parse/people/name.ts'
import { takeTitles } from '../parse/words/titles.ts'
import { samePerson } from './same-person.ts'

/** Who an action was handed to, and the words that say so. */
export interface Handover {
  readonly to: string
  readonly words: string
}

interface HandoverPhrase {
  /** Ends just before the new owner's name, or (where `ownerFirst`) begins just after it. */
  readonly pattern: RegExp
  readonly ownerFirst?: boolean
  /** True where the words say a handover outright; else they only do so where the named person is not an owner already. */
  readonly outright: boolean
}

const filler = '(?:(?:now|since|also|been|instead|therefore|subsequently|formally|already|all)\\s+)*'
const passed =
  '(?:forwarded|passed|handed(?:\\s+over)?|transferred|re-?assigned|re-?allocated|referred|delegated|assigned|allocated|re-?directed|escalated)'

const phrases: readonly HandoverPhrase[] = [
  {
    pattern: new RegExp(
      `\\b(?:has|have|had|was|were|is|are|being|be)\\s+${filler}${passed}\\s+(?:(?:on|over|across|back)\\s+|from\\s+[^.;]{1,80}?\\s)?to\\s+`,
      'i',
    ),
    outright: true,
  },
  {
    pattern: new RegExp(
      `^\\W*(?:action\\s+|now\\s+)?${passed}\\s+(?:(?:on|over|across)\\s+|from\\s+[^.;]{1,80}?\\s)?to\\s+`,
      'i',
    ),
    outright: true,
  },
  {
    pattern: new RegExp(
      `\\b${passed}\\s+(?:this|it|the\\s+(?:action|matter|request|query|task|item|responsibility|lead))\\s+(?:(?:on|over|across)\\s+)?to\\s+`,
      'i',
    ),
    outright: true,
  },
  { pattern: /\b(?:succeeded|replaced) (?:as \w+ )?by\s+/i, outright: true },
  {
    pattern: /\b(?:new|revised|replacement) (?:action )?(?:owner|lead|lead officer|officer)(?: is| will be|:)\s+/i,
    outright: true,
  },
  {
    pattern:
      /\b(?:ownership|responsibility|lead|role|owner)\b[^.;]{0,40}\b(?:passe[sd]|moved|moves|transfer(?:s|red)|changed|now (?:rests|sits|lies))\s+(?:(?:from [^.;]{1,40}?\s)?to|with)\s+/i,
    outright: true,
  },
  { pattern: /\b(?:is|sits|rests|lies) now with\s+|\bnow (?:sits |rests |lies )?with\s+/i, outright: true },
  {
    pattern:
      /\b(?:will|shall|is to|to)\s+(?:now\s+|instead\s+)*be\s+(?:now\s+)?(?:arranged|picked up|taken (?:on|up|over|forward)|completed|progressed|led(?: on)?|actioned|dealt with|handled|done|managed|provided|presented|delivered|undertaken|covered|carried out|organised|organized|reported|followed up)(?:\s+(?!by\b)[\w’'-]+){0,8}?\s+by\s+/i,
    outright: false,
  },
  {
    pattern:
      /(?<=\s|^)(?:who\s+)?(?:has|have|will|is|would)\s+(?:now\s+|since\s+|also\s+)*(?:taken over|taken (?:this|it|the (?:action|matter|lead)) (?:on|over|forward)|taken on|take over|take on|take (?:this|it|the (?:action|matter)) (?:on|forward|over)|pick(?:ed)? (?:this|it|the (?:action|matter)) up|pick(?:ed)? up|taking over|taking (?:this|it) (?:on|forward)|lead(?:ing)? on (?:this|it)|assumed responsibility|be the (?:new )?lead)\b/i,
    ownerFirst: true,
    outright: false,
  },
]

/** Bodies that everything is sent to: they take nothing over. */
const everybody =
  /^(?:the\s+|all\s+)*(?:members?|group|board|partnership|committee|meeting|panel|forum|partners|attendees|agenda|minutes|council(?:lors)?|next)\b/i
/** A post or a team: "the Head of Housing", "Environment Team". */
const post =
  /^(?:the\s+|a\s+|an\s+)?(?:new\s+|interim\s+|acting\s+)?((?:\p{Lu}[\p{L}’'&-]*)(?:\s+(?:(?:of|for|and|the|to|&)\s+)*\p{Lu}[\p{L}’'&-]*){0,7})/u
/** "June", "the end of March", "Friday", "4 April": when, not who. */
const calendar = new RegExp(
  `^(?:the\\s+)?(?:(?:end|middle|start)\\s+of\\b|\\d|Q[1-4]\\b|(?:${MONTH_PATTERN}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|christmas|easter)(?![a-z]))`,
  'i',
)

/** True where the text begins so and no name goes on from there: "June Brown" and "the Board Secretary" are somebody. */
const isOnly = (kind: RegExp, text: string): boolean => {
  const start = kind.exec(text)
  return start !== null && !/^\s+\p{Lu}\p{Ll}/u.test(text.slice(start[0].length))
}

/** The person, post or team at the front of a text; a person without title and rank. Null where there is neither. */
const targetAtStart = (text: string): string | null => {
  if (isOnly(everybody, text) || isOnly(calendar, text)) return null
  const named = readName(text)
  if (named !== null && named.name.includes(' ')) return named.name
  const capitals = post.exec(text)?.[1]
  if (capitals === undefined) return null
  const { title, rest } = takeTitles(capitals)
  return title !== null && !rest.includes(' ') ? `${title} ${rest}` : rest
}

/** No name with its post is longer, in characters. */
const longestName = 200

/** The person or post at the end of a text: the subject of "… will take this forward". */
const targetAtEnd = (text: string): string | null => {
  const subject =
    /(?:^|[,:–-]\s*|\b(?:and|but|that|as)\s+)((?:the\s+)?\p{Lu}[\p{L}’'.-]*(?:\s+(?:(?:of|for|and|the)\s+)?\p{Lu}[\p{L}’'.-]*){0,7})\s*(?:\([^)]*\)|,[^,]*,)?\s*$/u.exec(
      text,
    )
  return subject?.[1] === undefined ? null : targetAtStart(subject[1])
}

/** What was sent on was the thing itself ("details have been forwarded to Ms Nair"): a delivery, not a handover. */
const isDelivery = (before: string, action: string): boolean => {
  const subject = before.split(/[,;:]/).at(-1) ?? ''
  if (
    /\b(?:request|action|matter|task|query|enquiry|inquiry|question|issue|responsibility|item|work|lead|ownership|complaint|case|concern)\b/i.test(
      subject,
    )
  )
    return false
  if (/\b(?:this|it)\b\W*(?:\w+\W*)?$/i.test(subject) || subject.trim() === '') {
    return /^(?:\W*that\b)?.{0,60}?\b(?:forward|send|circulate|share|pass|refer|e-?mail|write|provide|supply|disseminate|distribute)\b/i.test(
      action,
    )
  }
  return true
}

/** Says that one person stands in another's place. */
const replaces =
  /\b(?:acting|interim|instead|in place of|in (?:his|her|their) absence|cover(?:ing|s)?|on (?:\w+ )?leave|moved on|took over|taken over|replac\w+|success\w+)\b/i

interface Holding {
  /** What the action asks for. */
  readonly action: string
  readonly owners: readonly string[]
}

/** Reads who an action was handed to out of one sentence of an update; null where the sentence hands nothing over. */
export const findHandover = (sentence: string, { action, owners }: Holding): Handover | null => {
  for (const { pattern, ownerFirst, outright } of phrases) {
    const match = pattern.exec(sentence)
    if (match === null) continue
    const before = sentence.slice(0, match.index)
    if (/(?:\bnot\b|n['’]t\b|\bnever\b)\W*(?:\w+\W+){0,2}$/i.test(before)) continue
    const to = ownerFirst
      ? targetAtEnd(before.slice(-longestName))
      : targetAtStart(sentence.slice(match.index + match[0].length))
    if (to === null || owners.some(owner => samePerson(owner, to))) continue
    if (/passed|forwarded|referred/i.test(match[0]) && isDelivery(before, action)) continue
    // Where the action names the person, or no owner is known, "will be arranged by" only says who does it.
    if (!outright && (isNamedIn(action, to) || (owners.length === 0 && !replaces.test(sentence)))) continue
    return { to, words: ownerFirst ? `${to} ${match[0].trim()}` : `${match[0].trim()} ${to}` }
  }
  return null
}

const isNamedIn = (text: string, name: string): boolean => {
  const words: readonly string[] = text.match(/[\p{L}’'-]+/gu) ?? []
  return words.includes(name.split(' ').at(-1) ?? name)
}
