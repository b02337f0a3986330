import { readName } from '../people/name.ts'
import { isRoleWord } from '../words/roles.ts'
import { splitSentences } from '../words/sentences.ts'

/** A promise or instruction in running text, with whoever is to do it as printed. */
export interface Promised {
  readonly doer: string
  readonly text: string
  readonly start: number
  readonly end: number
  /** An earlier task that goes on. */
  readonly carried: boolean
}

const VERBS =
  'contact|escalate|continue|update|follow|post|take|find|write|check|look|forward|send|re-?send|circulate|recirculate|provide|liaise|raise|get|let|feed|feedback|report|bring|arrange|ask|speak|talk|chase|investigate|review|draft|respond|reply|confirm|consider|share|prepare|produce|submit|invite|organi[sz]e|discuss|explore|meet|progress|pursue|remind|request|publish|distribute|disseminate|advise|inform|notify|develop|amend|complete|present|set|monitor|ensure|seek|obtain|clarify|collate|compile|put|work|undertake|finali[sz]e|add|pass|push|fill|pressure|fulfil|try|endeavour|act|keep|identify|include|call|e-?mail|attend|convene|carry|canvas|canvass|support|recruit|promote|re-?visit|return|scope|map|task|source|lead|create|design|upload|link|highlight|host|deliver|co-?ordinate|nominate|register|apply|book|issue|offer|visit|give|establish|address|help|assist|join|represent|facilitate|analyse|approach|consult|research|agree|come|make'
const ADV =
  '(?:(?:also|then|now|therefore|kindly|again|both|further|subsequently|shortly|still|next|personally|in turn)\\s+)*'
const ACT = `(?:(?:look|try|endeavour|aim|continue|need|attempt)\\s+(?:to|and)\\s+)?(?:${VERBS})\\b`
const TITLED =
  '(?:(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Rev|Chief\\s+Superintendent|Chief\\s+Inspector|Superintendent|Supt|Inspector|Insp|Sergeant|Sgt|DCI|DI|DS|PC|Deputy|Mayor)\\.?\\s+)?'
const NAME = `${TITLED}\\p{Lu}[\\p{L}’'.-]*(?:\\s+\\p{Lu}[\\p{L}’'.-]*){0,2}`
const POST =
  "(?:[Tt]he\\s+)?(?:\\p{Lu}[\\p{L}&’'-]*\\s+){0,4}(?:[Cc]hair(?:man|person|woman)?|[Cc]lerk|[Ss]ecretary|[Ss]ecretariat|[Tt]reasurer|[Oo]fficers?|[Mm]anagers?|[Cc]ommander|[Dd]irectors?|[Cc]oordinator|[Cc]o-ordinator|[Mm]embers|[Cc]ouncillors|[Gg]roup|[Tt]eam|[Pp]olice|[Tt]rustees|[Ll]eads?|[Ss]ub-?[Gg]roup|[Aa]dvis[eo]r|[Ll]eader|[Pp]ortfolio\\s+[Hh]older|[Bb]oard|[Pp]artners|Office|Service|Agency|Department|Trust|Association|[Hh]ead\\s+of\\s+\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\p{L}+)?)"
const ONE = `(?:${POST}|(?:[Tt]he\\s+)?(?:\\p{Lu}\\p{L}{0,2}\\p{Lu})(?![\\p{L}])|${NAME})(?:\\s+\\([^()]{1,40}\\))?`
const DOER = `((?:both\\s+)?${ONE}(?:(?:,\\s+|\\s*\\/\\s*|,?\\s+(?:and|&)\\s+)(?:${ONE}|staff|officers))*)`

const u = (source: string): RegExp => new RegExp(source, 'u')

const FORMS: readonly RegExp[] = [
  u(
    `(?:^|[,;:–]\\s+|\\b(?:and|that|but|so)\\s+)${DOER},?\\s+${ADV}(?:agreed|undertook|promised|volunteered|committed|offered|is|are)\\s+${ADV}to\\s+(?!be\\b)${ACT}`,
  ),
  u(
    `(?:^|[,;:–]\\s+|\\b(?:and|that|but|so)\\s+)${DOER},?\\s+${ADV}(?:would|will|shall)\\s+${ADV}(?:look to\\s+)?${ACT}`,
  ),
  u(`^(?:[^,]{0,40},\\s+)?${DOER}\\s+to\\s+(?!be\\b)${ADV}${ACT}`),
  u(
    `(?:^|[,;:]\\s+|\\b(?:and|that|but)\\s+)${DOER}\\s+(?:was|were|has been|is|are)\\s+${ADV}(?:asked|requested|tasked|instructed|invited|authorised|delegated)\\s+to\\s+${ACT}`,
  ),
  u(
    `\\b(?:asked|requested|suggested|urged)\\s+(?:that\\s+)?(?:for\\s+)?${DOER}\\s+(?:to\\s+|would\\s+|should\\s+)?${ACT}`,
  ),
]
const SPEAKER = u(
  `^(?:In\\s+(?:reply|response|answer)\\s+to\\s+[^,]{3,70},\\s+)?${DOER}\\s+[^.;]{0,160}?\\b(?:said|stated|advised|confirmed|reported|added|shared|noted|indicated|responded|suggested|replied)\\s+(?:that\\s+)?[^.;]{0,120}?\\b(?:he|she|they|s\\/he)\\s+(?:would|will)\\s+${ADV}${ACT}`,
)
const PRONOUN = u(`\\b(?:and|but|that|so)\\s+(?:he|she|they)\\s+(?:would|will)\\s+${ADV}${ACT}`)
const COMMENTS = u(
  `\\bto\\s+(?:the\\s+)?(group|members|board|panel|committee|partners)\\b[^.]{0,40}[–-]\\s*(?:comments|feedback|views|responses)\\s+(?:are\\s+)?to\\s+(?:come|go|be sent|be returned)`,
)

/** No promise: what had been done before, what somebody outside would do, wishes and general truths. */
const PAST = /\b(?:had|has|have)\s+(?:been\s+)?(?:agreed|asked|requested|offered|promised)\b/i
const WISH =
  /\bwould\s+(?:like|welcome|expect|be|have|prefer|need|require|appreciate|want)\b|\bwould (?:bring|help|make|give|provide|add|present|take|include|address|support)\b(?=[^.]{0,30}\b(?:value|opportunit|benefit|improve|challenge|issue))/i
const NOT_DOER =
  /^(?:nothing|none|this|that|it|there|these|those|they|he|she|we|which|who|what|what|as|if|when|an?|in|on|at|no|further|discussion|item|all of|any|some|members of the public|funding|each|every|people|residents|one|many|more|most|staff who|the (?:meeting|event|exercise|project|report|update|plan|strategy|fund|service|scheme|process|programme|work|data|operation|new|final|next|first|review|bill|act|government|mayor|public|system|policy|law|money|contract|site|course|training|conference|grant|award|agenda|minutes|paper|document|website|newsletter|leaflet|road|path|building|hall))\b/i

/** Taking an office is settled by the election itself. */
const OFFICE = /\b(?:take on|fulfil|accept|act in)\b.{0,24}\b(?:roles?|posts?|positions?|office)\b/i

/** Verbs that "would" and "will" often stand before without a promise ("would support calming", "would give scope"). */
const WEAK =
  /\b(?:would|will|shall)\s+(?:(?:also|then|now|therefore|both|further)\s+)*(?:support|come|give|make|help|address|include|take|find|work|call|act|set|return|lead|add|present|issue|put|agree|see|fulfil|let)\b/i

const clean = (doer: string): string =>
  doer
    .replace(/^both\s+/i, '')
    .replace(/\s*\([^()]*\)$/, '')
    .trim()

/** True for words that can be asked to do something: a person, a post, a group; not a thing that happens to have a capital. */
const canDo = (doer: string): boolean => {
  const bare = clean(doer)
  if (NOT_DOER.test(bare) || bare.length < 2) return false
  const first = bare.split(/\s*(?:,|\/|&|\band\b)\s*/)[0] ?? ''
  if (
    /^(?:the\s+)?(?:\p{Lu}{2,5}|\p{Lu}\p{L}{0,2}\p{Lu})$/iu.test(first) &&
    /^(?:the\s+)?\p{Lu}\p{L}{0,2}\p{Lu}/u.test(first)
  )
    return true
  if (new RegExp(`^${POST}$`, 'u').test(first)) return true
  const name = readName(first, { allowSingle: true })
  return (
    name !== null &&
    !first
      .split(/\s+/)
      .slice(-1)
      .some(w => isRoleWord(w) && !/^(?:police|council)$/i.test(w))
  )
}

/** Promises and instructions in a paragraph, one for each sentence at most. */
export const findPromises = (text: string): Promised[] => {
  const out: Promised[] = []
  let speaker: string | null = null
  let previous = ''
  for (const sentence of splitSentences(text)) {
    const s = sentence.text
    for (const doer of doersIn(s, speaker)) {
      // "KO will push this forward" tells nothing without the sentence before.
      const bare = s.split(/\s+/).length <= 8 && /\b(?:this|these|it)\b/i.test(s) && previous !== ''
      out.push({
        doer,
        text: (bare ? `${previous} ${s}` : s).replace(/\s+/g, ' '),
        start: sentence.start,
        end: sentence.end,
        carried: /\b(?:continue to|push this forward|will chase again|still to)\b/i.test(s),
      })
    }
    const named = u(`^${DOER}`).exec(s)
    if (
      named?.[1] &&
      canDo(named[1]) &&
      !/^(?:it|the (?:group|board|panel|committee|council|partnership))\b/i.test(named[1])
    )
      speaker = clean(named[1])
    previous = s
  }
  return out
}

const SECOND = u(`\\band\\s+${DOER}\\s+(?:also\\s+)?(?:agreed|undertook|offered)\\s+to\\s+(?!be\\b)${ACT}`)

/** The doer of a sentence, and a second one who "agreed to" something in the same sentence. */
const doersIn = (s: string, speaker: string | null): string[] => {
  const first = match(s, speaker)
  if (first === null) return []
  const second = SECOND.exec(s.slice(s.indexOf(first) + first.length))?.[1]
  return second && canDo(second) && clean(second) !== first ? [first, clean(second)] : [first]
}

const CONTINUOUS = u(
  `^${DOER}\\s+[^.;]{0,120}?\\b(?:would|will)\\s+be\\s+(?:putting|circulating|contacting|sending|arranging|writing|meeting|speaking|liaising|raising|providing|following|looking|chasing|drafting|reviewing|attending|producing|sharing|asking|reporting|bringing)\\b`,
)
const ALSO = u(
  `^${DOER}\\s+[^.;]{0,160}?\\b(?:but|and)\\s+(?:also\\s+)?(?:agreed|offered|undertook|promised|volunteered)\\s+to\\s+(?!be\\b)${ACT}`,
)
const LABELLED = u(`^[^.–—:]{2,60}(?:\\s[–—-]|:)\\s+${DOER}\\s+to\\s+(?!be\\b)${ADV}${ACT}`)
const WEAK_SAYING =
  /\b(?:he|she|they)\s+(?:would|will)\s+(?:put|give|support|fulfil|be|have|like|see|come|need|want)\b/i

const match = (s: string, speaker: string | null): string | null => {
  if (/\?$/.test(s) || s.length > 900 || OFFICE.test(s)) return null
  const told = SPEAKER.exec(s)
  if (told?.[1] && canDo(told[1]) && !PAST.test(told[0]) && !WEAK_SAYING.test(told[0])) return clean(told[1])
  for (const form of [...FORMS, ALSO, CONTINUOUS, LABELLED]) {
    const m = form.exec(s)
    if (!m?.[1] || !canDo(m[1]) || WEAK.test(m[0])) continue
    if (PAST.test(s.slice(0, m.index + m[0].length)) || WISH.test(m[0].slice(m[0].indexOf(m[1]) + m[1].length)))
      continue
    return clean(m[1])
  }
  const comments = COMMENTS.exec(s)
  if (comments?.[1]) return `the ${comments[1]}`
  const pronoun =
    PRONOUN.exec(s) ??
    u(`^(?:He|She|They)\\s+(?:would|will|agreed\\s+to|undertook\\s+to|offered\\s+to)\\s+${ADV}${ACT}`).exec(s)
  if (
    !pronoun ||
    WEAK.test(pronoun[0]) ||
    PAST.test(pronoun[0]) ||
    WISH.test(pronoun[0]) ||
    WEAK_SAYING.test(pronoun[0])
  )
    return null
  const named = u(`^${DOER}`).exec(s)
  if (named?.[1] && canDo(named[1])) return clean(named[1])
  return /^(?:He|She|They)\b/.test(s) ? speaker : null
}
