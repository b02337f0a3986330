import { VERB, capitalShare, couldHead, isLabelLine } from './heading-look.ts'

/** Words with which the narrative of an item begins, where it stands on the line of its heading. */
const OPENERS =
  /^(?:The|There|It|Cllrs?|Councillors?|Mr|Mrs|Ms|Dr|A|An|One|No|None|After|Following|This|These|Members|Apologies|All|Discussion|In|As|At|On|RESOLVED|Resolved|AGREED|Agreed|Noted|NOTED|Nothing|Matters arising|Minutes were|Update from|Report|We|Chair|Clerk|Due)\b/

/** Openers that no heading goes on with. */
const FIRM =
  /^(?:The\s+\S+\s+(?:\S+\s+){0,3}?(?:read|advised|shared|had|has|was|were|is|gave|agreed|reported|noted|requested|presented|stated|confirmed|raised|received|met|explained|thanked|welcomed)|There\s+(?:was|were|had|is|are)|It\s+was|One\s+\p{Ll}+|None\b|No\s+\p{Ll}+|Apologies\s+(?:were|had|was)|Matters\s+arising\s+and|Minutes\s+were|The\s+minutes)\b/u

const lowerShare = (text: string): number => {
  const words = text
    .split(/\s+/)
    .slice(0, 14)
    .filter(w => /\p{L}/u.test(w))
  return words.length === 0 ? 0 : words.filter(w => /^[\p{Ll}]/u.test(w)).length / words.length
}

/**
 * Parts a heading from the narrative that a converter ran on behind it: "To Receive Apologies The Clerk had received …" →
 * "To Receive Apologies", "The Clerk had received …". Null where the text does not fall in two.
 */
export const splitTitle = (text: string): { title: string; rest: string } | null => {
  const colon = /^([^:.]{3,70}):\s+(\p{Lu}.*)$/u.exec(text)
  if (colon?.[1] && colon[2] && capitalShare(colon[1]) >= 0.6) return { title: colon[1], rest: colon[2] }
  let best: { title: string; rest: string; score: number } | null = null
  for (const m of text.matchAll(/(?<=[\p{L}\p{N})’'”,.])\s+(?=\p{Lu}|•)/gu)) {
    const at = m.index
    if (at > 260) break
    const title = text.slice(0, at).replace(/[\s,]+$/, '')
    const rest = text.slice(at).trim()
    if (title.split(/\s+/).length < 2 && !/[.]$/.test(title)) continue
    const share = capitalShare(title)
    let score = share + lowerShare(rest)
    if (/^•/.test(rest)) score += 0.8
    else if (FIRM.test(rest)) score += 0.8
    else if (OPENERS.test(rest)) score += 0.4
    else if (/\.$/.test(title)) score += 0.35
    else score -= 0.25
    if (/\b(?:the|a|an|of|to|and|or|for|by|from|in|on|with|Cllr|Mr|Mrs|Ms)$/i.test(title)) score -= 1
    if (
      /^(?:The|This|There|It)\b/.test(rest) &&
      !/^\S+(?:\s+\S+){0,4}\s+(?:\p{Ll}+ed|was|were|is|are|had|has|read|met|gave|to|also|agreed|would|will|Clerk|Chair)\b/u.test(
        rest,
      )
    )
      score -= 0.4
    if (!best || score > best.score + 0.02) best = { title, rest, score }
  }
  return best && best.score >= 1.35 ? { title: best.title.replace(/\.$/, ''), rest: best.rest } : null
}

const SHORTENED = /\b(?:Mr|Mrs|Ms|Dr|St|No|Rev|Prof|Cllrs?|Insp|Sgt|Supt|Inc|Ltd|\p{Lu})$/u

/** "Matters arising. The Clerk reported …", "Minutes of last meeting. Accepted": the few words before the first full stop. */
export const endedTitle = (text: string): string | null => {
  const title = /^(\p{Lu}[^.:;?!]{2,70})\.\s+(?=["“‘(]?[\p{Lu}\d£])/u.exec(text)?.[1]
  if (!title || title.split(/\s+/).length > 9 || SHORTENED.test(title)) return null
  return VERB.test(title) || isLabelLine(title) || !couldHead(title) ? null : title
}
