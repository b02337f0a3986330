import type { Block, Decision, DecisionKind, ListItem, Paragraph } from '../../tree/nodes.ts'
import { splitSentences } from '../words/sentences.ts'

type Text = Paragraph | ListItem

const KINDS: readonly (readonly [RegExp, DecisionKind])[] = [
  [/^(?:noted|to note)/i, 'noted'],
  [/^recommend/i, 'recommended'],
  [/^defer/i, 'deferred'],
  [/^carried/i, 'carried'],
  [/^(?:agreed|approved|endorsed|accepted|adopted)/i, 'agreed'],
]
/** The kind of a decision by the word that marks it. */
const kindOf = (marker: string): DecisionKind => KINDS.find(([p]) => p.test(marker))?.[1] ?? 'resolved'

const CAPITALS = /\b(RESOLVED|AGREED|NOTED|RECOMMENDED|DECIDED|APPROVED|ENDORSED|DEFERRED)\b(?!\s+(?:BY|ACTIONS?)\b)/
const OPENING =
  /^(?!noted\s+that|agreed\s+actions?\b)(resolved|agreed|noted|decisions?|resolutions?|recommendations?|recommended|decided|approved|deferred)(?:\s*[:–-]\s*|\s+(?=that\b|to\b)|\s*$)/i
const BARE = /^(?!noted\s+that|agreed\s+actions?\b)(agreed|noted|resolved|adopted(?=\s+on\b))\s+(?=\p{L})/iu
/** What may stand between a marker and its clauses. */
const LEADS_ON = /^\s*(?:[:–-]\s*)?(?:that\s*)?(?:the following(?: \w+){0,3}|as follows|to|it be)?\s*[:–-]*\s*$/i

/** "There were none" decides nothing. */
const NOTHING = /^(?:there (?:was|were) (?:none|no(?:thing| decisions?))|none|nil|n\/a|no decisions?)$/i

/** The stops and blanks at the end of a text, with the "and" behind them, taken off; from the end, since most blanks end nothing. */
const withoutEnd = (text: string): string => {
  const behind = /[\s.;,]and$/i.test(text.slice(-4)) ? 3 : 0
  let end = text.length - behind
  while (end > 0 && /[\s.;,]/.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Marker words cut off the front, proposers and the full stop off the end. */
export const cleanDecision = (text: string): string =>
  withoutEnd(
    withoutMovers(
      text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^[\s:–—•-]+/, '')
        .replace(/^(?:unanimously|by the (?:board|group|council|committee|panel))\s+/i, '')
        .replace(/^(?:that|to note that)\b[\s:,-]*/i, ''),
    ),
  ).trim()

const withoutMovers = (text: string): string =>
  /prop|moved/i.test(text)
    ? text
        .replace(/\s*\((?:[^()]{0,60}\b(?:proposed|moved|prop)\b[^()]{0,240})\)\.?\s*$/i, '')
        .replace(/(?<=\w.{14})\s*\bprop(?:osed)?\.?\s*(?:by\s+)?[^.]{2,60}[,;]?\s*(?:2\s?nd|second(?:ed)?)\b.*$/i, '')
    : text

interface Found {
  readonly decisions: Decision[]
  /** Blocks whose text is wholly or partly spoken for; offsets of the sentences that are. */
  readonly spoken: Map<Text, { start: number; end: number }[]>
}

const make = (kind: DecisionKind, said: Pick<Decision, 'text' | 'clause' | 'position'>): Decision => ({
  type: 'decision',
  kind,
  marker: 'formal',
  ...said,
})

const speak = (found: Found, block: Text, span: { start: number; end: number }): void => {
  const spans = found.spoken.get(block)
  if (spans) spans.push(span)
  else found.spoken.set(block, [span])
}

/** "(1) the report be noted; and (2) …" inside one sentence: its clauses, or the whole. */
const inlineClauses = (text: string): { clause: string | null; text: string }[] => {
  const marks = [
    ...text.matchAll(/(?:^|[\s;:,])(\((?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)|(?:[ivx]{1,4}|[a-h]|\d)\))\s+(?=\S)/g),
  ]
  if (marks.length < 2 || (marks[0]?.index ?? 99) > 40) return [{ clause: null, text }]
  return marks.map((m, i) => ({
    clause: m[1] ?? null,
    text: text.slice(m.index + m[0].length, marks[i + 1]?.index ?? text.length),
  }))
}

/** The marker of a paragraph: in capitals anywhere, in bold or underlined alone, or opening the paragraph. */
const markerIn = (block: Text): { word: string; start: number; end: number } | null => {
  const { text } = block
  const capitals = CAPITALS.exec(text)
  if (capitals?.[1] && /\p{Ll}/u.test(text.replace(capitals[1], '')))
    return { word: capitals[1], start: capitals.index, end: capitals.index + capitals[1].length }
  if (capitals?.[1] && text.replace(/[^\p{L}]/gu, '') === capitals[1])
    return { word: capitals[1], start: capitals.index, end: text.length }
  const opening = OPENING.exec(text) ?? BARE.exec(text)
  if (opening?.[1]) return { word: opening[1], start: 0, end: opening[0].length }
  for (const e of block.emphasis) {
    if (e.kind === 'italic' || e.end - e.start > 40) continue
    const word = /\b(agreed|resolved|noted|approved|decided)\b/i.exec(text.slice(e.start, e.end))
    if (word?.[1] && e.end - e.start < text.length * 0.6)
      return { word: word[1], start: e.start + word.index, end: e.start + word.index + word[1].length }
  }
  return null
}

const isText = (block: Block | undefined): block is Text => block?.type === 'paragraph' || block?.type === 'list-item'

/** Clauses below a marker that ends its paragraph; a list, or paragraphs that each begin with "That". */
const clausesBelow = (blocks: readonly Block[], at: number): { block: Text; clause: string | null }[] => {
  const out: { block: Text; clause: string | null }[] = []
  const first = blocks[at]
  if (!isText(first)) return out
  if (first.type === 'list-item' || /^(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s/i.test(first.text)) {
    for (let i = at; i < blocks.length; i++) {
      const block = blocks[i]
      if (!isText(block)) break
      const numbered = /^((?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])\s+/i.exec(block.text)
      if (block.type !== 'list-item' && !numbered) break
      out.push({ block, clause: block.type === 'list-item' ? block.label : (numbered?.[1] ?? null) })
    }
    return out
  }
  out.push({ block: first, clause: null })
  for (let i = at + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (!isText(block) || !/^(?:that|to)\s/i.test(block.text) || !/^(?:that|to)\s/i.test(first.text)) break
    out.push({ block, clause: null })
  }
  return out
}

const fromTable = (block: Extract<Block, { type: 'table' }>): Decision[] => {
  const column = block.header.findIndex(h => /^(?:decisions?|resolutions?|agreed|outcome)$/i.test(h.trim()))
  if (column < 0) return []
  return block.rows.flatMap(row => {
    const text = cleanDecision(row[column] ?? '')
    return text === '' || /^(?:none|n\/a|-)$/i.test(text)
      ? []
      : [make('agreed', { text, clause: null, position: block.position })]
  })
}

/**
 * Decisions that the minutes mark as such: RESOLVED, AGREED or NOTED in capitals, in bold, or opening a paragraph; a
 * Decision block or column. One for each clause.
 */
export const findFormal = (blocks: readonly Block[]): Found => {
  const found: Found = { decisions: [], spoken: new Map() }
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.type === 'table') found.decisions.push(...fromTable(block))
    if (!isText(block)) continue
    const marker = markerIn(block)
    if (!marker) continue
    const behind = block.text.slice(marker.end)
    const kind = kindOf(marker.word)
    if (LEADS_ON.test(behind)) {
      speak(found, block, { start: 0, end: block.text.length })
      const clauses = clausesBelow(blocks, i + 1)
      for (const { block: clause, clause: label } of clauses) {
        const text = cleanDecision(
          clause.type === 'list-item' ? clause.text : clause.text.replace(/^(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s+/i, ''),
        )
        speak(found, clause, { start: 0, end: clause.text.length })
        if (text !== '' && !NOTHING.test(text))
          found.decisions.push(make(kind, { text, clause: label, position: clause.position }))
      }
      i += clauses.length
      continue
    }
    const opens = marker.start <= 8
    const sentences = splitSentences(block.text)
    let first = true
    for (const sentence of sentences) {
      const own = CAPITALS.exec(sentence.text)
      const holds = marker.start >= sentence.start && marker.start < sentence.end
      if (!holds && !own) {
        // "RESOLVED: • That … (proposed)": what follows a marker without "that" may be several sentences.
        continue
      }
      const from = holds ? Math.max(0, marker.end - sentence.start) : (own?.index ?? 0) + (own?.[1]?.length ?? 0)
      const rest = sentence.text.slice(from)
      speak(found, block, { start: sentence.start, end: sentence.end })
      if (rest.replace(/[^\p{L}]/gu, '') === '' && !first) continue
      const next = sentences[sentences.indexOf(sentence) + 1]
      const said = rest.replace(/[^\p{L}]/gu, '') === '' && next ? next.text : rest
      if (said !== rest && next) speak(found, block, { start: next.start, end: next.end })
      // "The report was NOTED": what was decided stands in front of the marker.
      const behindIt = /^\s*(?:that\b|to\b|:|-|–)/i.test(said) || opens || said.replace(/[^\p{L}]/gu, '').length > 12
      const whole = behindIt ? said : sentence.text
      for (const clause of inlineClauses(whole)) {
        const text = cleanDecision(clause.text)
        if (text !== '' && !NOTHING.test(text))
          found.decisions.push(
            make(own?.[1] ? kindOf(own[1]) : kind, { text, clause: clause.clause, position: block.position }),
          )
      }
      first = false
    }
  }
  return found
}
