import { allStyled } from '../line.ts'
import type { Line } from '../line.ts'
import { VERB, capitalShare, couldHead, isCapitals, isLabelLine, isNarrative, styleWeight } from './heading-look.ts'
import { cleanTitle, cutLine } from './heading.ts'
import type { Heading } from './heading.ts'
import type { Numbered } from './number-chain.ts'
import { numberLead } from '../layout/number-lead.ts'
import { endedTitle, splitTitle } from './title-split.ts'

interface Around {
  readonly lines: readonly Line[]
  /** Index of the next numbered item of any level; end of lines where there is none. */
  readonly next: number
  /** The next numbered item is a child of this one. */
  readonly hasChild: boolean
  /** Typical full width of a line of text. */
  readonly fullWidth: number
}

const styledLike = (a: Line, aText: string, b: Line): boolean => {
  if (isCapitals(aText)) return isCapitals(b.text)
  if (
    allStyled(
      {
        text: aText,
        emphasis: a.emphasis.map(e => ({
          ...e,
          start: Math.max(0, e.start - (a.text.length - aText.length)),
          end: e.end - (a.text.length - aText.length),
        })),
      },
      'bold',
    )
  )
    return allStyled(b, 'bold')
  if (a.heading > 0) return b.heading === a.heading
  return styleWeight(b) === 0
}

/** Lines on which a wrapped heading goes on. */
const continuation = (
  first: Line,
  { text, at }: { readonly text: string; readonly at: number },
  around: Around,
): number => {
  let until = at + 1
  let title = text
  while (until < around.next && until < at + 4) {
    const line = around.lines[until]
    const above = around.lines[until - 1]
    if (
      !line ||
      !above ||
      line.gap > 0 ||
      line.label ||
      line.row ||
      line.whole ||
      first.whole ||
      isLabelLine(line.text)
    )
      break
    if (!styledLike(first, text, line)) break
    const plain = styleWeight(first, text) === 0
    if (plain) {
      // Unstyled headings go on only where the line was full and what follows is no sentence of its own.
      const open =
        above.width >= around.fullWidth * 0.82 || /\b(?:of|the|and|for|to|on|in|from|with|by|&|at|or)$/i.test(title)
      if (!open || isNarrative(line.text) || /[.!?]$/.test(line.text) || /[.!?:]$/.test(title)) break
      if (around.lines[until + 1]?.gap === 0 && line.width > around.fullWidth * 0.75) break
    } else if (!isCapitals(text) && /[.:]$/.test(title) && styleWeight(line) > 0 && line.text.length > 60) break
    title = `${title} ${line.text}`
    until++
  }
  return until
}

const joined = (first: string, more: readonly Line[]): string => [first, ...more.map(l => l.text)].join(' ')

const make = (
  n: Numbered,
  level: number,
  { title, until, runIn }: Pick<Heading, 'title' | 'until' | 'runIn'>,
): Heading => ({
  index: n.index,
  until,
  number: n.lead.number,
  title: title === '' ? null : title,
  level,
  runIn,
})

/** Bold, underlined or other emphasised words at the front of the text behind the number, where narrative follows them. */
const styledFront = (line: Line, cut: number): { title: string; length: number } | null => {
  for (const kind of ['bold', 'underline'] as const) {
    const span = line.emphasis
      .filter(e => e.kind === kind && e.start <= cut + 1 && e.end > cut)
      .sort((a, b) => b.end - a.end)[0]
    if (!span || span.end >= line.text.length - 1) continue
    const title = line.text.slice(cut, span.end)
    if (
      title.trim().length >= 3 &&
      title.length <= 140 &&
      couldHead(title.trim()) &&
      !/[.]\s*$/.test(title) &&
      capitalShare(title) >= 0.45
    )
      return { title, length: span.end }
  }
  return null
}

/** Reads the heading that stands behind an item's number: on its line, wrapped over several, on the next line, or none at all. */
export const readNumberedHeading = (n: Numbered, level: number, around: Around): Heading => {
  const { lines } = around
  const line = lines[n.index]
  if (!line) return make(n, level, { title: null, until: n.index + 1, runIn: null })
  if (n.text === '') {
    // A number pushed below its heading by the layout: "Update from working groups" over "5."
    const above = lines[n.index - 1]
    if (
      above &&
      line.gap === 0 &&
      above.text.length <= 90 &&
      styleWeight(above) > 0 &&
      couldHead(above.text) &&
      !numberLead(above.text) &&
      !isLabelLine(above.text)
    )
      return {
        ...make(n, level, { title: cleanTitle(above.text), until: n.index + 1, runIn: null }),
        index: n.index - 1,
      }
    const next = lines[n.index + 1]
    const below = lines[n.index + 2]
    if (
      !next ||
      n.index + 1 >= around.next ||
      next.row ||
      next.label ||
      (isLabelLine(next.text) && !/^minutes$/i.test(next.text))
    )
      return make(n, level, { title: null, until: n.index + 1, runIn: null })
    const headed =
      couldHead(next.text) &&
      !isNarrative(next.text) &&
      next.text.length <= 110 &&
      !(/[.]$/.test(next.text) && next.text.length > 60)
    if (!headed) return make(n, level, { title: null, until: n.index + 1, runIn: null })
    const until = below ? continuation(next, { text: next.text, at: n.index + 1 }, around) : n.index + 2
    return make(n, level, { title: cleanTitle(joined(next.text, lines.slice(n.index + 2, until))), until, runIn: null })
  }
  const front = styledFront(line, n.lead.length)
  if (front && (isNarrative(line.text.slice(front.length)) || line.text.length - front.length > 30)) {
    return make(n, level, { title: cleanTitle(front.title), until: n.index + 1, runIn: cutLine(line, front.length) })
  }
  const sorry = /^(apologies(?: for absence)?)\s+(?=(?:were|was|had)\b)/i.exec(n.text)
  if (level === 1 && sorry?.[1] && /[.]/.test(n.text))
    return make(n, level, {
      title: sorry[1],
      until: n.index + 1,
      runIn: cutLine(line, line.text.length - n.text.length),
    })
  const labelled = /^([^:.]{3,80}):\s+(\S.{2,})$/.exec(n.text)
  if (
    level === 1 &&
    labelled?.[1] &&
    labelled[2] &&
    styleWeight(line, n.text) === 0 &&
    (capitalShare(labelled[1]) >= 0.34 || (/^\p{Lu}/u.test(labelled[1]) && labelled[1].split(' ').length <= 4)) &&
    !VERB.test(labelled[1])
  )
    return make(n, level, {
      title: cleanTitle(labelled[1]),
      until: n.index + 1,
      runIn: cutLine(line, line.text.length - labelled[2].length),
    })
  const ended = level === 1 && styleWeight(line, n.text) === 0 ? endedTitle(n.text) : null
  if (ended)
    return make(n, level, {
      title: cleanTitle(ended),
      until: n.index + 1,
      runIn: cutLine(line, line.text.length - n.text.length + ended.length + 1),
    })
  const weight = styleWeight(line, n.text)
  const until = continuation(line, { text: n.text, at: n.index }, around)
  const title = joined(n.text, lines.slice(n.index + 1, until))
  const body = lines[until]
  const bodyFollows = body !== undefined && until < around.next
  const styled = weight > 0 && title.length <= 200
  const short = title.length <= 110 && !isNarrative(title)
  if (level === 1) {
    const split = until === n.index + 1 && weight === 0 ? splitTitle(n.text) : null
    if (split && /[.]$/.test(n.text) && line.whole)
      return make(n, level, {
        title: cleanTitle(split.title),
        until: n.index + 1,
        runIn: cutLine(line, line.text.length - split.rest.length),
      })
    if (styled || (short && (bodyFollows || around.hasChild || capitalShare(title) >= 0.5))) {
      const colon = /^([^:]{3,80}):\s+(\S.{8,})$/.exec(n.text)
      if (!styled && colon?.[1] && until === n.index + 1)
        return make(n, level, {
          title: cleanTitle(colon[1]),
          until,
          runIn: cutLine(line, line.text.length - (colon[2]?.length ?? 0)),
        })
      return make(n, level, { title: cleanTitle(title), until, runIn: null })
    }
    if (split)
      return make(n, level, {
        title: cleanTitle(split.title),
        until: n.index + 1,
        runIn: cutLine(line, line.text.length - split.rest.length),
      })
    if (short && !/[.]$/.test(title)) return make(n, level, { title: cleanTitle(title), until, runIn: null })
    return make(n, level, { title: null, until: n.index + 1, runIn: cutLine(line, n.lead.length) })
  }
  const noSentence = !/[.!?]["”’)]?$/.test(title) && short && title.length <= 90
  const instructs = /^\p{Lu}{2,4}(?:\/\p{Lu}{2,4})*\s+(?:to|will|was)\b/u.test(title)
  const setOff =
    line.segments.length > 1 &&
    /\s{2}/.test(
      ' '.repeat(Math.max(0, (line.segments[1]?.column ?? 0) - (line.segments[0]?.column ?? 0) - n.lead.number.length)),
    )
  const heads =
    (setOff &&
      noSentence &&
      !VERB.test(title) &&
      title.split(' ').length <= 10 &&
      capitalShare(title) >= 0.5 &&
      bodyFollows &&
      around.next - until >= 1) ||
    (styled && !instructs && (!/[.!?]$/.test(title) || title.length <= 40 || isCapitals(title))) ||
    (noSentence &&
      (around.hasChild ||
        (/:$/.test(title) && bodyFollows) ||
        (bodyFollows &&
          (body.gap === 0) === !line.whole &&
          capitalShare(title) >= 0.5 &&
          !VERB.test(title) &&
          title.split(' ').length <= 9 &&
          !/\s[–-]\s/.test(title) &&
          (line.whole || line.width < around.fullWidth * 0.7))))
  if (heads) return make(n, level, { title: cleanTitle(title), until, runIn: null })
  return make(n, level, { title: null, until: n.index + 1, runIn: cutLine(line, n.lead.length) })
}
