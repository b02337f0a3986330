import type { Line } from '../line.ts'
import { isCapitals, isPersonLine } from '../items/heading-look.ts'
import { readName } from '../people/name.ts'
import { statusLabel } from '../people/status-label.ts'
import { namesBody } from '../words/roles.ts'

const SMALL = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'at', 'with', 'a', 'an', '&'])

/** "SAFER WESTMERE PARTNERSHIP (EAST)" → "Safer Westmere Partnership (East)"; short acronyms stay. */
export const titleCase = (text: string): string =>
  text
    .split(' ')
    .map((word, i) => {
      const bare = word.replace(/[^\p{L}’']/gu, '')
      if (/^\p{Lu}{2,4}$/u.test(bare) && !/[AEIOUY]/.test(bare)) return word
      const lower = word.toLowerCase()
      return i > 0 && SMALL.has(lower)
        ? lower
        : lower.replace(/(^|[-(/‘“'])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase())
    })
    .join(' ')

const MINUTES_OF =
  /\b(?:(?:draft|confirmed|approved|unconfirmed)\s+)?(?:minutes|notes|record|proceedings|note)\s+(?:of\s+(?:the\s+)?(?:proceedings\s+(?:of|at)\s+)?(?:an?\s+|the\s+)?)?(?:(?:\d+(?:st|nd|rd|th)|first|annual|ordinary|quarterly|extraordinary|special|virtual|monthly|public|general|joint|full|inaugural|regular)\s+)*(?:(?:general|business|board)\s+)?(?:meeting\s+)?(?:of|for)\s+(?:the\s+)?(.+)$/i
const MEETING_OF =
  /\b(?:a|the)\s+(?:\w+\s+)?meeting\s+of\s+(?:the\s+)?(.+?)\s+(?:was\s+)?(?:held|took place|on\b|at\b)/i
const CUT =
  /\s*(?:\s+\d{4}\s+(?:agm|annual general meeting)\b.*|\s+meeting\s*,.*|[,;.]?\s+(?:which\s+(?:was\s+)?)?(?:held|meeting\s+held|took\s+place|convened)\b.*|\s+meeting\s+(?:of|on|held|-|in\s+public)\b.*|\s+(?:on|at)\s+(?:the\s+)?(?:\w+day\b|\d).*|\s+[–—-]\s+(?:minutes|agenda|notes|draft|action|\w+day|\d).*|\s+(?:draft|minutes|agenda|notes)\b.*|\s+\d{1,2}(?:st|nd|rd|th)?\s+\w+,?\s+\d{4}.*|\s+\d{1,2}[./]\d{1,2}[./]\d{2,4}.*|\s+in\s+(?:the\s+)?(?:council chamber|committee room|town hall|civic centre).*)$/i

const tidy = (text: string): string => {
  let out = text.replace(/\s+/g, ' ').trim()
  for (let n = 0; n < 3; n++) out = out.replace(CUT, '').trim()
  out = out
    .replace(/^(?:the\s+)/i, '')
    .replace(/[\s,.:;–—-]+$/, '')
    .replace(/\s+(?:meeting|minutes)$/i, '')
  return isCapitals(out) ? titleCase(out) : out
}

/** Words that any body may be called by; a name made of them alone names none. */
const GENERIC =
  /^(?:(?:the|an?|ordinary|annual|special|extraordinary|full|quarterly|general|public|parish|town|city|borough|county|district|community|council|board|committee|group|meeting|trustees|panel|forum|partnership|executive|strategic|management|steering|sub|working|minutes|draft)\b[\s-]*)+$/i

interface Candidate {
  readonly text: string
  readonly score: number
}

const plausible = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 120 &&
  /\p{L}{3}/u.test(text) &&
  !/^(?:minutes|agenda|present|notes|draft|meeting|action|board meeting|part)\b[^\p{L}]*$/iu.test(text)

const NEVER =
  /^(?:venue|contact|date|time|place|present|apologies|attend|in attendance|copies|to:|from:|page|report|tel|e-?mail|circulation|registered|chair)/i

/** A line that is a date, a time, a place or a label, not the name of a body. */
const fromLine = (line: Line, index: number): Candidate[] => {
  const text = line.text
  const out: Candidate[] = []
  const of = MINUTES_OF.exec(text)
  if (of?.[1]) {
    const body = tidy(of[1])
    if (plausible(body) && !/^(?:previous|last|meeting|\d)/i.test(body) && !readName(body)?.title)
      out.push({ text: body, score: namesBody(body) ? 5 : 2.5 })
  }
  const meeting = MEETING_OF.exec(text)
  if (meeting?.[1]) {
    const body = tidy(meeting[1])
    if (plausible(body)) out.push({ text: body, score: namesBody(body) ? 5 : 3 })
  }
  const page = /^(.{4,140}?)\s+[–-]\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.exec(text)
  // "Area Committee - Northfield Area Committee - Friday": the page's own title stands in front.
  const own = page?.[1]?.split(/\s+[–-]\s+/).findLast(namesBody)
  const named = own === undefined || GENERIC.test(own) ? page?.[1] : own
  if (named && index < 10 && plausible(tidy(named))) out.push({ text: tidy(named), score: 5.6 })
  const labelled =
    /^(?:title of meeting|meeting (?:title|name)|meeting(?=\s*[:|])|committee(?=\s*[:|])|board(?=\s*[:|])|group(?=\s*[:|])|name of (?:meeting|body|committee|group))\s*[:|\t]?\s+(\S.*)$/i.exec(
      text,
    )
  if (labelled?.[1] && (namesBody(labelled[1]) || /meeting/i.test(labelled[0])))
    out.push({ text: tidy(labelled[1].replace(/\s*-\s*(?:board\s+)?meeting$/i, '')), score: 3.2 })
  if (!NEVER.test(text) && !/\bpdf icon\b/i.test(text) && text.length <= 240 && index < 14) {
    const body = tidy(
      text
        .replace(
          /^(?:draft\s+|unconfirmed\s+|confirmed\s+)?(?:minutes|agenda|notes)(?:\s+(?:of|for|from))?\s*[:–—-]?\s+(?:the\s+)?/i,
          '',
        )
        .replace(/^item\s+\d+\w?\s+/i, ''),
    )
    const styled = line.emphasis.some(e => e.kind === 'bold') || line.heading > 0 || line.size > 1.1 || isCapitals(text)
    if (
      plausible(body) &&
      namesBody(body) &&
      !/\b(?:present|attendance|attended|apologies)\b/i.test(text) &&
      !/[.!?:]$/.test(text.replace(/[ap]\.m\.$/i, '')) &&
      !/\bminutes of\b/i.test(body) &&
      !/^\d/.test(body)
    )
      out.push({
        text: body,
        score:
          2.6 +
          (styled ? 0.8 : 0) +
          (isCapitals(text) ? 0.2 : 0) -
          index * 0.08 -
          (/\d/.test(body) ? 0.6 : 0) -
          (/\bagenda item\b|\d{1,2}[./]\d{1,2}[./]\d{2}/i.test(text) ? 1.7 : 0) -
          (/\b(?:by|limited|registered)\b/i.test(body) ? 1 : 0),
      })
    else if (
      plausible(body) &&
      index === 0 &&
      (styled || line.heading > 0) &&
      !/\d{4}/.test(body) &&
      body.split(' ').length >= 2
    )
      out.push({ text: body, score: 1.6 })
  }
  return out
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const likeSpelled = (a: string, b: string): boolean => {
  const x = wordsOf(a)
  const y = wordsOf(b)
  return (
    a !== '' &&
    x.length === y.length &&
    x.length >= 2 &&
    x.every((w, i) => w === y[i] || w === `${y[i] ?? ''}s` || `${w}s` === y[i])
  )
}

/** What the directors or governors of any organisation are called: the name is complete with that of the organisation. */
const BOARD =
  /^(?:governing (?:body|board)|board of (?:directors|governors|trustees)|trust board|full governing body)$/i
const ORGANISATION =
  /\b(?:nhs|trust|clinical commissioning group|ccg|school|academy|college|university|hospital|federation)\b/i

/** "Westmere NHS Trust" over "Governing Body". */
const withOrganisation = (body: string, head: readonly Line[]): string => {
  if (!BOARD.test(body)) return body
  const at = head.findIndex(l => l.text.toLowerCase().includes(body.toLowerCase()))
  for (const line of [head[at - 1], head[at + 1]]) {
    if (!line || line.row || line.text.length > 80 || !ORGANISATION.test(line.text) || /\d|:/.test(line.text)) continue
    return `${tidy(line.text)} ${body}`
  }
  return body
}

/** The name of the body that met, from the lines above the attendance; null where the document does not print it. */
export const findBody = (lines: readonly Line[], title: string | null): string | null => {
  const candidates: Candidate[] = []
  const head = lines.slice(0, 30)
  head.forEach((line, index) => {
    const page = /\s+[–-]\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(line.text)
    if (line.row || statusLabel(line) || (!page && isPersonLine(line.text))) return
    candidates.push(...fromLine(line, index))
    const next = head[index + 1]
    // "MINUTES OF THE MEETING OF THE SAFER" goes on with "PARTNERSHIP HELD IN THE".
    if (next && !next.row && next.gap <= 1 && /(?:\b(?:of|the|and|for|safer|joint)|&)$/i.test(line.text))
      candidates.push(
        ...fromLine({ ...line, text: `${line.text} ${next.text}` }, index).map(c => ({ ...c, score: c.score + 0.4 })),
      )
    else if (
      next &&
      MINUTES_OF.test(line.text) &&
      !/\b(?:held|on|at)\b/i.test(line.text) === true &&
      isCapitals(line.text) &&
      isCapitals(next.text) &&
      next.gap <= 1
    )
      candidates.push(
        ...fromLine({ ...line, text: `${line.text} ${next.text}` }, index).map(c => ({ ...c, score: c.score + 0.3 })),
      )
  })
  if (title && namesBody(title)) candidates.push({ text: tidy(title), score: 1.2 })
  const best = candidates
    .map(c => (GENERIC.test(c.text) ? { ...c, score: c.score - 3 } : c))
    .sort((a, b) => b.score - a.score)[0]
  if (!best || best.score < 0.6) return null
  // The letterhead spells the name as the body does.
  const letterhead = head[0] && !head[0].row ? tidy(head[0].text) : ''
  return likeSpelled(letterhead, best.text) ? letterhead : withOrganisation(best.text, head)
}
