import type { Block, Decision, DecisionKind, ListItem, Paragraph } from '../../tree/nodes.ts'
import { splitSentences } from '../words/sentences.ts'
import { cleanDecision } from './formal.ts'

type Text = Paragraph | ListItem

const ADVERB =
  '(?:(?:also|further|therefore|then|thus|subsequently|unanimously|formally|duly|collectively|all|both|again|however|now|been)\\s+)*'
const BODY =
  "(?:the\\s+)?(?:[\\p{L}’'&-]+\\s+){0,4}?(?:board|group|council|committee|panel|partnership|forum|trustees|members|councillors|cabinet|executive|directors|governors|meeting|everyone|team|assembly|commission|association|alliance|network|attendees|those present|representatives|partners)"
const PAPER =
  /\b(?:reports?|updates?|papers?|lists?|minutes|letters?|contents?|positions?|plans?|presentations?|briefings?|documents?|items?|dates?|correspondence|accounts?|reconciliation|statements?|strateg(?:y|ies)|polic(?:y|ies)|terms of reference|figures|dashboard|summary|register|log|budget|matters arising|applications?|recommendations?|findings|proposals?|information|schedule|programme|newsletter|apologies|actions)\b/i

interface Pattern {
  readonly pattern: RegExp
  readonly kind: DecisionKind
  /** What is kept: what follows the marker, or the sentence. */
  readonly keep: 'behind' | 'whole' | 'before'
  /** Only where the words before the marker name a paper, an item, a list. */
  readonly paper?: boolean
  /** Holds although it speaks of what has been agreed, or names who moved it. */
  readonly firm?: boolean
}

const u = (source: string): RegExp => new RegExp(source, 'iu')

const PAIRED = '(?:\\p{Ll}+(?:\\s+on)?\\s*(?:,|\\band\\b|&)\\s*){0,3}'

const PATTERNS: readonly Pattern[] = [
  {
    pattern: u(
      '\\bproposed\\b.{1,140}?\\bseconded\\b.{1,90}?\\b(?:agreed|resolved|carried|approved)\\s+(?:that|to)\\s+',
    ),
    kind: 'carried',
    keep: 'behind',
  },
  {
    pattern: u('^it\\s+was\\s+proposed\\s+by\\b.{1,90}?\\bseconded\\s+by\\b[^.]{1,60}?\\bthat\\s+'),
    kind: 'carried',
    keep: 'behind',
  },
  { pattern: u('\\bproposed\\s+that\\s+(?=.{4,200}\\bseconded\\b)'), kind: 'carried', keep: 'behind' },
  {
    pattern: u(
      '^that\\s+(?=.{4,240}\\bbe\\s+(?:noted|approved|agreed|received|adopted|endorsed|deferred|confirmed|accepted)\\b)',
    ),
    kind: 'resolved',
    keep: 'behind',
  },
  {
    pattern: u('\\b(?:was|were)\\s+\\p{Ll}+(?:\\s+as\\s+a\\s+\\p{Ll}+\\s+record)?\\s+and\\s+(?:duly\\s+)?signed\\b'),
    kind: 'agreed',
    keep: 'whole',
  },
  {
    pattern: u('\\b(?:minutes?|notes|record)\\b.{0,160}?\\b(?:was|were)\\s+(?:duly\\s+)?confirmed\\b'),
    kind: 'agreed',
    keep: 'whole',
  },
  {
    pattern: u('^all\\s+(?:the\\s+)?\\p{Ll}+\\s+(?:were\\s+)?(?:agreed|approved|accepted)\\b'),
    kind: 'agreed',
    keep: 'whole',
  },
  {
    pattern: u(
      '\\b(?:was|were)\\s+(?:nominated\\s+and\\s+(?:agreed|elected|appointed)|(?:duly\\s+|unanimously\\s+)?(?:declared\\s+)?(?:re-)?elected)\\b',
    ),
    kind: 'agreed',
    keep: 'whole',
  },
  { pattern: u('\\bauthori[sz]ed\\s+to\\s+sign\\s+the\\s+minutes\\b'), kind: 'agreed', keep: 'whole' },
  {
    pattern: u(
      '\\b(?:have|has)\\s+been\\s+(?:agreed|approved|accepted|endorsed)\\s+by\\s+(?:the\\s+)?(?:group|board|committee|panel|partnership|members|meeting|forum|council)\\b',
    ),
    kind: 'agreed',
    keep: 'whole',
    firm: true,
  },
  {
    pattern: u(
      '\\bagreed\\s+by\\s+(?:the\\s+)?(?:group|board|committee|panel|partnership|members|meeting|forum|council)\\s+(?:to|that)\\s+',
    ),
    kind: 'agreed',
    keep: 'behind',
  },
  {
    pattern: u(
      '\\b(?:proposed|nominated)\\b.{2,120}?\\bseconded\\b.{0,40}?\\b(?:approved|agreed|carried|elected|accepted)\\b',
    ),
    kind: 'carried',
    keep: 'whole',
    firm: true,
  },
  { pattern: u('\\bproposed\\b.{1,80}?\\bseconded\\s+that\\s+'), kind: 'carried', keep: 'behind', firm: true },
  {
    pattern: u(
      '^on\\s+(?:the\\s+)?proposal\\s+of\\b.{1,160}?,\\s+(?:it\\s+was\\s+(?:agreed|resolved)\\s+(?:that|to)\\s+)?(?=.{8,})',
    ),
    kind: 'carried',
    keep: 'behind',
    firm: true,
  },
  {
    // "RAG resolved to …", "The LSCB agreed that …"; two or three letters may be somebody's initials.
    pattern:
      /^(?:(?:The\s+)?\p{Lu}{3,8}\s+resolved|(?:The\s+\p{Lu}{3,8}|\p{Lu}{4,8})\s+(?:agreed|decided))\s+(?:that|to)\s+/u,
    kind: 'agreed',
    keep: 'behind',
  },
  {
    pattern: u('^\\p{Lu}{2,7}\\s+(?:noted\\s+and\\s+)?(?:approved|endorsed|ratified|accepted)\\b'),
    kind: 'agreed',
    keep: 'whole',
  },
  {
    pattern: u('^this\\s+(?:item|matter|report)\\s+was\\s+(?:resolved|agreed|approved|noted)'),
    kind: 'resolved',
    keep: 'whole',
  },
  {
    pattern: u(
      `^.{0,160}?\\b(?:it\\s+was|it\\s+is|it\\s+has\\s+been|was|is)\\s+${ADVERB}(?:noted\\s+and\\s+)?(?:resolved|decided|agreed|recommended|approved)\\s+(?:that|to|for)\\b\\s*`,
    ),
    kind: 'agreed',
    keep: 'behind',
  },
  {
    pattern: u(
      '\\b(?:there\\s+was\\s+(?:\\p{Ll}+\\s+)?agreement|agreement\\s+was\\s+reached|(?:was|were)\\s+(?:all\\s+)?in\\s+agreement|was\\s+content|were\\s+content)\\s+(?:that|to)\\s+',
    ),
    kind: 'agreed',
    keep: 'behind',
  },
  {
    // "Previous minutes approved.", "Minutes agreed as accurate."
    pattern: u(
      "^(?!no|none|not|as|all|members|councillors|the\\s+(?:board|group|chair))(?:[\\p{L}’'-]+\\s+){0,5}(?:minutes|notes|accounts|budget|report|policy|plan|application|draft|reference)\\s+(?:agreed|approved|accepted|adopted|ratified|confirmed)(?:\\s+as\\s+.{4,60})?\\.?$",
    ),
    kind: 'agreed',
    keep: 'whole',
  },
  {
    pattern: u(`^.{0,80}?\\bit\\s+was\\s+${ADVERB}(?:agreed|resolved|decided)\\s+(?=\\p{L})`),
    kind: 'agreed',
    keep: 'behind',
  },
  {
    pattern: u(
      `^(?:.{0,160}?(?:[,;:–—]|\\band)\\s+)?(?:${BODY}|all(?:\\s+present)?|both|we)\\s+${ADVERB}(?:resolved|decided|agreed|voted(?=\\s+to))\\s+(?:that|to|on)?\\b\\s*`,
    ),
    kind: 'agreed',
    keep: 'behind',
  },
  {
    pattern: u(
      `^(?:.{0,200}?(?:[,;:–—]|\\band)\\s+(?:and\\s+)?)?(?:${BODY}|all(?:\\s+present)?)\\s+${ADVERB}(?:reviewed .{0,40} and |(?:welcomed|discussed|considered|reviewed)\\s+and\\s+)?(?:approve[ds]|accept(?:ed|s)|endorse[ds]|ratified|adopted|supported|agree[ds]|signed off)\\b`,
    ),
    kind: 'agreed',
    keep: 'whole',
  },
  {
    pattern: u(`^(?:${BODY})\\s+${ADVERB}(?:noted|received and noted)\\s+(?!that\\b)`),
    kind: 'noted',
    keep: 'behind',
    paper: true,
  },
  {
    pattern: u(
      `^.{3,200}?\\b(?:proposed|moved)\\b.{1,160}\\band\\s+(?:this|it)\\s+was\\s+${ADVERB}(?:agreed|approved|carried|accepted)`,
    ),
    kind: 'agreed',
    keep: 'whole',
  },
  { pattern: u(`\\b(?:unanimously|all)\\s+agreed\\s+to\\s+`), kind: 'agreed', keep: 'behind' },
  {
    pattern: u(
      `^.{4,240}?\\b(?:was|were)\\s+${ADVERB}${PAIRED}(?:taken as read|agreed|approved|accepted|adopted|endorsed|ratified|confirmed as (?=a |the |being |true|correct|accurate)|signed as|signed off|carried|supported(?!\\s+by)|passed)\\b`,
    ),
    kind: 'agreed',
    keep: 'whole',
  },
  {
    pattern: u(`^.{4,200}?\\b(?:was|were)\\s+${ADVERB}(?:received\\s+and\\s+)?noted\\b(?!\\s+that)`),
    kind: 'noted',
    keep: 'before',
    paper: true,
  },
  { pattern: u('^(?:the\\s+)?.{3,120}\\bthe contents? of which (?:was|were) noted'), kind: 'noted', keep: 'whole' },
  {
    pattern: u('^(?:all\\s+)?(?:agreed|resolved|approved)\\s+(?:that\\s+|to\\s+)?(?=\\p{L})'),
    kind: 'agreed',
    keep: 'behind',
  },
  { pattern: u('^decision\\s+to\\s+'), kind: 'carried', keep: 'behind' },
  {
    pattern: u('\\b(?:proposed|prop\\.?)\\s+by\\s+.{2,70}?\\s+(?:and\\s+)?(?:was\\s+)?(?:seconded|2nd)\\s+by\\s+'),
    kind: 'carried',
    keep: 'whole',
  },
  { pattern: u('^all\\s+in\\s+favou?r\\s+of\\s+'), kind: 'carried', keep: 'behind' },
]

/** Earlier decisions, views, decisions of others, and questions are none of this meeting's. */
const NOT_NOW =
  /\b(?:had|has|have)\s+(?:\w+\s+)?(?:been\s+)?(?:already\s+)?(?:agreed|approved|decided|accepted|resolved)\b|\bas (?:agreed|resolved)\b|\bpreviously agreed\b|\bif (?:agreed|approved)\b|\bwould be (?:approved|agreed)\b|\bto be (?:agreed|approved|noted)\b|\bat the (?:last|previous) meeting\b.{0,40}\bagreed\b|\b(?:was|were) not (?:agreed|approved)\b|\bplanning permission\b|\bagreed at the\b|\bagreed with\b(?! (?:the |a |one |two |some )?(?:following|minor|slight|small|amend|change|correct))|\b(?:once|when|until|after|before)\b.{0,30}\bagreed\b/i
const FACT =
  /\b(?:it was (?:also |further )?noted that|agreed (?:there was|it was|with(?! (?:minor|slight|small|the following|amend)))|agreed that (?:it|this|there|they) (?:does|do|is|was|are|were|has|had)|^(?:none|no|neither)\b.{0,80}\b(?:were|was) agreed)\b|,? and it was (?:\w+ )?decided\b|agreed (?:that )?(?:it|this|they|there) would be (?:un)?likely|agreed that .{3,70}?\b(?:is|are|was|were) (?:likely|still|the best|preferable)\b/i
const THIS =
  /^(?:this|that|which|the (?:proposal|motion|recommendation)s?|the notice of motion)\s+(?:was|were)\s+(?:proposed\s+by\s+.{2,60}?(?:seconded\s+by\s+.{2,60}?)?\band\s+)?(?:(?:\w+ly|all|also|then|duly|so)\s+){0,3}(?:agreed|approved|carried|accepted|supported|passed)\b(?! by \p{Lu}\p{Ll}+ \p{Lu})/iu
/** A verdict that stands alone under its heading: "Accepted as correct." */
const VERDICT =
  /^(?:accepted|agreed|approved|adopted|confirmed)(?:\s+as\s+(?:an?\s+)?(?:correct|true|accurate)\b.{0,40})?\.?$/i
const VOTE = /\b(?:prop(?:osed)?\.?(?:\s+by)?\s*:?\s+.{2,50}?[,;.]?\s*(?:and\s+)?(?:2\s?nd|second(?:ed)?)\b)/i

const subjectIsPerson = (sentence: string): boolean =>
  /^(?:the\s+)?(?:clerk|chair(?:man|person)?|secretary|treasurer|borough commander|mr|mrs|ms|miss|dr|cllr|councillor|supt|superintendent|inspector)\b(?!s)/i.test(
    sentence,
  ) &&
  !/\b(?:board|group|council|committee|panel|partnership|members|trustees)\s+(?:\w+\s+)?(?:agreed|resolved|approved|accepted|noted)/i.test(
    sentence,
  )

const make = (kind: DecisionKind, text: string, block: Block): Decision => ({
  type: 'decision',
  kind,
  marker: 'prose',
  text,
  clause: null,
  position: block.position,
})

const kindBy = (sentence: string, pattern: Pattern): DecisionKind => {
  if (/\bresolved\b/i.test(sentence)) return 'resolved'
  if (/\bdefer/i.test(sentence)) return 'deferred'
  return pattern.kind
}

/** Words of which every pattern holds one. */
const TRIGGER =
  /agree|resolv|decid|decision|recommend|approv|accept|endors|ratif|adopt|support|noted|carried|confirm|signed|second|favour|favor|taken as read|elected|passed|received|deferred|authoris|authoriz/i

const matchOne = (sentence: string): { kind: DecisionKind; text: string; pattern: Pattern } | null => {
  if (!TRIGGER.test(sentence)) return null
  if (/^(?:the above )?apolog\w*\b(?!.*\b(?:accepted|approved)\b)/i.test(sentence)) return null
  if (/\?$/.test(sentence) || FACT.test(sentence)) return null
  const personal = subjectIsPerson(sentence) && !/\bseconded\b|\bauthori[sz]ed to sign\b|\belected\b/i.test(sentence)
  for (const pattern of PATTERNS) {
    const m = pattern.pattern.exec(sentence)
    if (!m) continue
    const upTo = sentence.slice(0, m.index + m[0].length)
    const clause = upTo.slice(Math.max(0, upTo.length - 90))
    if (personal) return null
    if (!pattern.firm && NOT_NOW.test(`${clause}${sentence.slice(m.index + m[0].length, m.index + m[0].length + 20)}`))
      return null
    if (pattern.paper && !PAPER.test(pattern.keep === 'before' ? m[0] : sentence.slice(m.index))) continue
    const behind = cleanDecision(sentence.slice(m.index + m[0].length))
    if (pattern.keep === 'behind') {
      if (behind.length < 3) continue
      return { kind: kindBy(upTo, pattern), text: behind, pattern }
    }
    // "The payments were presented, and the reconciliation was noted": the last clause.
    const clauseAt = pattern.keep === 'before' ? sentence.lastIndexOf(', and ', m[0].length) : -1
    return {
      kind: kindBy(upTo, pattern),
      text: cleanDecision(clauseAt > 0 ? sentence.slice(clauseAt + 6) : sentence),
      pattern,
    }
  }
  return null
}

/**
 * Decisions told in running text: "it was agreed that …", "the Board approved …", "the minutes were accepted as a true
 * record", "proposed by … seconded by …", "this was agreed". Facts that were noted are none.
 *
 * @param isSpoken - true for the part of a block that a formal decision or an action already speaks for
 */
export const findProse = (
  blocks: readonly Block[],
  isSpoken: (block: Text, start: number, end: number) => boolean,
): Decision[] => {
  const out: Decision[] = []
  let proposal: { text: string; block: Block } | null = null
  const votes: { text: string; block: Block }[] = []
  let movers: string | null = null
  let above = ''
  const visit = (block: Block, next: Block | undefined): void => {
    if (block.type === 'note') {
      block.blocks.forEach((b, i) => visit(b, block.blocks[i + 1]))
      return
    }
    if (block.type === 'table') return
    const sentences = splitSentences(block.text)
    let previous = ''
    sentences.forEach((sentence, i) => {
      const { text } = sentence
      if (isSpoken(block, sentence.start, sentence.end)) {
        previous = text
        return
      }
      if (THIS.test(text) && (previous !== '' || proposal)) {
        const before: string = previous !== '' ? previous : (proposal?.text ?? '')
        const behind = /\b(?:proposed|move[sd]?\b.{0,30}?)\s+that\s+(.*)$/i.exec(before)?.[1] ?? before
        out.push(make('agreed', cleanDecision(behind), block))
      } else if (previous === '' && VERDICT.test(text)) {
        out.push(make('agreed', cleanDecision(text), block))
      } else if (
        /^(?:noted|(?:all\s+|unanimously\s+)?(?:agreed|approved)(?:\s+by all)?|carried(?: unanimously)?)\.?$/i.test(
          text,
        ) &&
        previous !== ''
      ) {
        out.push(
          make(/^noted/i.test(text) ? 'noted' : 'agreed', cleanDecision(previous.replace(/^submitted\s+/i, '')), block),
        )
      } else if (/^seconded(?:\s+by)?\b/i.test(text) && movers !== null) {
        out.push(make('carried', cleanDecision(movers), block))
        movers = null
      } else if (
        /^proposed(?:\s+by)?\b/i.test(text) &&
        text.length < 90 &&
        (previous !== '' || above !== '') &&
        !/seconded/i.test(text)
      ) {
        movers = previous !== '' ? previous : above
        previous = movers
        return
      } else if (/\bseconded\b.{0,40}\bproposal\b/i.test(text) && proposal) {
        out.push(
          make(
            'carried',
            cleanDecision(/\bproposed that\s+(.*)$/i.exec(proposal.text)?.[1] ?? proposal.text),
            proposal.block,
          ),
        )
        proposal = null
      } else {
        const hit = matchOne(text)
        if (
          hit &&
          /\b(?:supported|approved|accepted|agreed|noted)\b[^.]{0,20}:$/.test(text) &&
          i === sentences.length - 1 &&
          next?.type === 'list-item'
        ) {
          for (const item of listFrom(blocks, next)) out.push(make(hit.kind, cleanDecision(item.text), item))
        } else if (hit) {
          const named =
            hit.text.length < 14 || /^(?:this|that|it|these|them|the same)\b/i.test(hit.text)
              ? cleanDecision(text)
              : hit.text
          out.push(make(hit.kind, named, block))
        } else if (VOTE.test(text)) votes.push({ text, block })
        if (/\bproposed that\b/i.test(text)) proposal = { text, block }
      }
      previous = text
    })
    above = previous
  }
  blocks.forEach((block, i) => visit(block, blocks[i + 1]))
  const vote = votes[0]
  if (out.length === 0 && vote) out.push(make('carried', vote.text.replace(/[\s.]+$/, ''), vote.block))
  return out
}

const listFrom = (blocks: readonly Block[], first: Block): ListItem[] => {
  const out: ListItem[] = []
  for (let i = blocks.indexOf(first); i >= 0 && i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.type !== 'list-item') break
    out.push(block)
  }
  return out
}
