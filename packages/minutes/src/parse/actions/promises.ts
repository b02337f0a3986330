import { splitSentences } from '../words/sentences.ts'
import { doerAtStart, doerBefore } from './doer-phrase.ts'

/** A promise or instruction in running text, with whoever is to do it as printed. */
export interface Promised {
  readonly doer: string
  readonly text: string
  readonly start: number
  readonly end: number
  /** An earlier task that goes on. */
  readonly carried: boolean
}

/** What people promise to do. */
const VERBS = new Set(
  `contact escalate continue update follow post take find write check look forward send re-send resend circulate recirculate re-circulate provide liaise
  raise get let feed feedback report bring arrange ask speak talk chase investigate review draft respond reply confirm consider share prepare produce submit
  invite organise organize discuss explore meet progress pursue remind request publish distribute disseminate advise inform notify develop amend complete
  present set monitor ensure seek obtain clarify collate compile put work undertake finalise finalize add pass push fill pressure fulfil try endeavour act
  keep identify include call email e-mail attend convene carry canvas canvass support recruit promote revisit re-visit return scope map task source lead
  create design upload link highlight host deliver coordinate co-ordinate nominate register apply book issue offer visit give establish address help assist
  join represent facilitate analyse approach consult research agree come make table tidy join order purchase install repair cut clear advertise display
  print email phone ring telephone supply enquire inquire do brief train evaluate audit record log transfer refer signpost engage`.split(
    /\s+/,
  ),
)
/** After "would" and "will" these say too little: "would support calming", "would give scope". */
const WEAK = new Set(
  'support come give make help address include take find work call act set return lead add present issue put agree see fulfil let record order train engage refer deliver'.split(
    ' ',
  ),
)
/** What may be agreed or asked for without anything to be done. */
const NO_TASK = new Set(
  'this that the these those all any a an it both be note have declare sign receive approve accept adopt endorse appoint elect stand serve remain become leave stay sit chair hold move defer proceed delegate authorise recommend'.split(
    ' ',
  ),
)
const CONTINUOUS = new Set(
  'putting circulating contacting sending arranging writing meeting speaking liaising raising providing following looking chasing drafting reviewing producing sharing asking reporting bringing'.split(
    ' ',
  ),
)

const TRIGGER =
  /\b(?:(agreed|undertook|promised|volunteered|committed|offered)(?:\s+also)?\s+to|((?:was|were|has been|is|are)\s+(?:also\s+)?(?:asked|requested|tasked|instructed|invited|authorised|delegated)\s+to)|((?:is|are)\s+to)|(would|will|shall)|(to))\s+/g
const BEHIND =
  /^((?:(?:also|then|now|therefore|kindly|again|both|further|subsequently|shortly|still|next|personally|in turn)\s+)*)(?:((?:look|try|endeavour|aim|continue|need|attempt)\s+(?:to|and)\s+))?([a-z-]+)(?:\s+([a-z]+))?/
/** What had been agreed before, and wishes, are no promises. */
const PAST = /\b(?:had|has|have)\s+(?:been\s+)?(?:agreed|asked|requested|offered|promised)\b/i
const BENEFIT =
  /\bwould (?:bring|help|make|give|provide|add|present|take|include|address|support)\b(?=[^.]{0,30}\b(?:value|opportunit|benefit|improve|challenge|issue))/i
/** Taking an office is settled by the election itself. */
const OFFICE = /\b(?:take on|fulfil|accept|act in)\b.{0,24}\b(?:roles?|posts?|positions?|office)\b/i
const SAYING =
  /\b(?:said|stated|advised|confirmed|reported|added|shared|noted|indicated|responded|suggested|replied)\b/i
const REPLY = /^In\s+(?:reply|response|answer)\s+to\s+[^,]{3,70},\s+/
const ASKED = /\b(?:asked|requested|suggested|urged)\s+(?:that\s+)?(?:for\s+)?(?=(?:the\s+)?\p{Lu})/u
const COMMENTS =
  /\bto\s+(?:the\s+)?(group|members|board|panel|committee|partners)\b[^.]{0,40}[–-]\s*(?:comments|feedback|views|responses)\s+(?:are\s+)?to\s+(?:come|go|be sent|be returned)/
const BODY = /^(?:it|the (?:group|board|panel|committee|council|partnership))\b/i

interface Trigger {
  readonly kind: 'pledge' | 'told' | 'is to' | 'modal' | 'to'
  readonly at: number
  readonly verb: string
  readonly next: string
  /** "would look to support": a weak verb is meant in earnest. */
  readonly earnest: boolean
}

const triggersOf = (s: string): Trigger[] => {
  const out: Trigger[] = []
  if (!/\b(?:to|would|will|shall)\s/.test(s)) return out
  for (const m of s.matchAll(TRIGGER)) {
    const behind = BEHIND.exec(s.slice(m.index + m[0].length, m.index + m[0].length + 90))
    if (!behind?.[3]) continue
    const kind = m[1] ? 'pledge' : m[2] ? 'told' : m[3] ? 'is to' : m[4] ? 'modal' : 'to'
    out.push({ kind, at: m.index, verb: behind[3], next: behind[4] ?? '', earnest: behind[2] !== undefined })
  }
  return out
}

const isPromise = (t: Trigger): boolean => {
  if (t.verb === 'be') return t.kind === 'modal' && CONTINUOUS.has(t.next)
  // Whoever agrees or offers to do a thing has a task, whatever the thing is.
  if (t.kind === 'pledge') return VERBS.has(t.verb) || !NO_TASK.has(t.verb)
  if (!VERBS.has(t.verb)) return false
  // "would shortly join the meeting", "would be attending": being there is no task.
  if (t.kind === 'modal' && /^(?:join|attend)$/.test(t.verb)) return false
  return t.kind !== 'modal' || t.earnest || !WEAK.has(t.verb)
}

/** Who promises, at one trigger of a sentence. */
const doerOf = (s: string, t: Trigger, speaker: () => string | null): string | null => {
  const before = s.slice(0, t.at).trimEnd()
  const pronoun = /\b(?:he|she|they|s\/he)(?:\s+(?:also|then))?$/i.exec(before)
  if (pronoun && (t.kind === 'modal' || t.kind === 'pledge')) {
    const opens = pronoun.index === 0
    if (opens) return speaker()
    const told = doerAtStart(s.replace(REPLY, ''))
    if (told && !BODY.test(told) && (SAYING.test(before) || /\b(?:and|but|so|that)\s+\S+$/i.test(before))) return told
    return null
  }
  if (t.kind === 'to') {
    // "The Clerk to respond", "Email – NC to provide", "so, when ready, SP to send".
    const doer = doerBefore(s, t.at)
    const head = doer ? before.slice(0, before.length - doer.length).trimEnd() : ''
    return doer && (head === '' || /(?:^|\s)[–—-]$|:$|^[^,]{0,60},$/.test(head)) ? doer : null
  }
  const doer = doerBefore(s, t.at)
  if (doer) return doer
  // "The Chair was concerned …, but agreed to consider": the subject of the sentence promises.
  if ((t.kind === 'pledge' || t.verb === 'be') && /\b(?:but|and)(?:\s+also)?$/i.test(before)) {
    const subject = doerAtStart(s)
    return subject && !BODY.test(subject) ? subject : null
  }
  return null
}

const asked = (s: string): string | null => {
  const m = ASKED.exec(s)
  if (!m) return null
  const rest = s.slice(m.index + m[0].length)
  const doer = doerAtStart(rest)
  if (!doer) return null
  const behind = rest.slice(rest.indexOf(doer) + doer.length)
  const verb = /^\s*(?:\([^()]*\)\s*)?(?:to|would|should)?\s*([a-z-]+)/.exec(behind)?.[1] ?? ''
  // A body asked to consider something is no owner.
  if (
    /\b(?:board|group|committee|panel|council|partnership|members|councillors)$/i.test(doer) &&
    /^(?:consider|note|discuss|comment|look|review|support)$/.test(verb)
  )
    return null
  return VERBS.has(verb) && !PAST.test(s.slice(0, m.index + m[0].length)) ? doer : null
}

const doersIn = (s: string, speaker: () => string | null): string[] => {
  if (/\?$/.test(s) || s.length > 1200 || OFFICE.test(s)) return []
  const out: string[] = []
  let sentence: string | null = null
  for (const t of triggersOf(s)) {
    if (!isPromise(t) || PAST.test(s.slice(0, t.at + 24))) continue
    if (BENEFIT.test(s.slice(t.at, t.at + 90))) continue
    const doer = doerOf(s, t, sentence === null ? speaker : () => sentence)
    if (doer === null) continue
    // One promise a sentence, and a second where another person pledges something of their own.
    if (out.length === 0 || (t.kind === 'pledge' && !out.includes(doer) && out.length < 2)) out.push(doer)
    sentence = doer
  }
  if (out.length > 0) return out
  const told = asked(s)
  if (told) return [told]
  const comments = COMMENTS.exec(s)
  return comments?.[1] ? [`the ${comments[1]}`] : []
}

/** Who was last named at the front of a sentence: whom "he", "she" or "they" means. */
const lastSpeaker = (sentences: readonly string[]): string | null => {
  for (const sentence of sentences.slice(-8).toReversed()) {
    const named = doerAtStart(sentence)
    if (named && !BODY.test(named)) return named
  }
  return null
}

/** Promises and instructions in a paragraph, sentence by sentence. */
export const findPromises = (text: string): Promised[] => {
  const out: Promised[] = []
  let previous = ''
  const before: string[] = []
  for (const sentence of splitSentences(text)) {
    const s = sentence.text
    for (const doer of doersIn(s, () => lastSpeaker(before))) {
      // "KO will push this forward" tells nothing without the sentence before.
      const bare = s.length < 60 && /\b(?:this|these|it)\b/i.test(s) && previous !== ''
      out.push({
        doer,
        text: (bare ? `${previous} ${s}` : s).replace(/\s+/g, ' '),
        start: sentence.start,
        end: sentence.end,
        carried: /\b(?:continue to|push this forward|will chase again|still to)\b/i.test(s),
      })
    }
    before.push(s)
    previous = s
  }
  return out
}
