import { splitSentences } from '../parse/words/sentences.ts'
import { findDates } from '../parse/dates/find-dates.ts'
import type { CivilDate, Minutes } from '../tree/nodes.ts'
import { isNextMeeting } from './business.ts'
import { datesAhead } from './dates.ts'
import { passagesOf, passagesOfItem, type Passage } from './passages.ts'

/** A passage that says when the body meets next. */
export interface NextMeetingMention {
  readonly passage: Passage
  readonly printed: string
  /** The dates it names; several where it lists the meetings to come. */
  readonly dates: readonly CivilDate[]
}

// What may stand between "next" and "meeting" when it is this body's own; "the next SNB meeting" is another body's.
const OWN =
  '(?:scheduled|ordinary|full|quarterly|regular|formal|planned|business|partnership|board|committee|panel|group|forum|council|strategic|main)'
const NEXT_MEETING = new RegExp(`\\bnext\\s+(?:${OWN}\\s+){0,3}meeting\\b`, 'i')
const OF_BODY = /^\s+of\s+(?:the\s+|our\s+|this\s+)?(.{2,80})/i
/** Between "meeting" and its date stand only such words, and before them the name of the body. */
const LINKS = new Set(
  (
    'is was are will would to be been has had being held take taking place scheduled due set arranged planned confirmed ' +
    'agreed noted for on at the date day of and time as that this which in am pm noon a.m p.m'
  ).split(' '),
)
const VERBS = new Set(['is', 'was', 'will', 'would', 'on', 'at', 'to', 'has', 'had', 'scheduled', 'for'])
const MOVED =
  /\b(?:moved?|changed?|instead|rearranged|re-arranged|rescheduled|postponed|brought forward|cancel\w*|originally|previously|replaced?|rather than|not)\b/i

/** True where nothing but links, times and the body's name stands between "next meeting" and the date. */
const isLinked = (between: string, startsWithBody: boolean): boolean => {
  const words = between
    .toLowerCase()
    .split(/[\s,:;()–-]+/)
    .flatMap(word => word.replace(/\.$/, '') || [])
  const verb = startsWithBody ? words.findIndex(word => VERBS.has(word)) : 0
  const linking = verb === -1 ? [] : words.slice(verb)
  return linking.length <= 25 && linking.every(word => LINKS.has(word) || /^\d{1,2}(?:[.:]\d\d)?(?:am|pm)?$/.test(word))
}

const isOwnBody = (named: string, body: string | null): boolean => {
  const start = named.toLowerCase()
  if (/^(?:partnership|board|committee|panel|group|forum|council|strategic group)\b/.test(start)) return true
  return body !== null && start.startsWith(body.toLowerCase().replace(/^the /, ''))
}

const inSentence = (sentence: string, minutes: Minutes): { date: CivilDate; printed: string } | null => {
  const match = NEXT_MEETING.exec(sentence)
  if (!match || MOVED.test(sentence)) return null
  const after = sentence.slice(match.index + match[0].length)
  const named = OF_BODY.exec(after)?.[1]
  if (named !== undefined && !isOwnBody(named, minutes.body) && findDates(named)[0]?.start !== 0) return null
  const found = datesAhead(after, minutes.meeting.date)[0]
  if (!found?.date) return null
  const isPlain = isLinked(after.slice(0, found.start), named !== undefined)
  return isPlain ? { date: found.date, printed: found.printed } : null
}

/** Where the minutes say when this body meets next, in the order of the text. */
export const nextMeetingMentions = (minutes: Minutes): readonly NextMeetingMention[] => {
  const mentions: NextMeetingMention[] = []
  const moved = new Set(
    minutes.items.filter(item => isNextMeeting(item) && passagesOfItem(item).some(({ text }) => MOVED.test(text))),
  )
  for (const passage of passagesOf(minutes)) {
    if (passage.item && isNextMeeting(passage.item) && passage.place !== 'note') {
      if (moved.has(passage.item)) continue
      const found = datesAhead(passage.text, minutes.meeting.date)
      const dates = found.flatMap(({ date }) => (date === null ? [] : [date]))
      if (dates.length > 0) mentions.push({ passage, dates, printed: found[0]?.printed ?? '' })
      continue
    }
    if (!/\bnext\b/i.test(passage.text)) continue
    for (const { text: sentence } of splitSentences(passage.text)) {
      const said = inSentence(sentence, minutes)
      if (said) mentions.push({ passage, dates: [said.date], printed: said.printed })
    }
  }
  return mentions
}
