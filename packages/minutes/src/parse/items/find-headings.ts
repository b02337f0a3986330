import type { Line } from '../line.ts'
import { capitalShare, isCapitals, isNarrative, styleWeight } from './heading-look.ts'
import type { Heading } from './heading.ts'
import { readNumberedHeading } from './numbered-heading.ts'
import { findNumbered, topItems } from './number-chain.ts'
import type { Numbered } from './number-chain.ts'
import { readLabelHeading, readPlainHeading, readRunInHeading } from './plain-heading.ts'
import type { HouseStyle } from './plain-heading.ts'

/** Width that full lines of the text reach. */
export const fullWidth = (lines: readonly Line[]): number => {
  const widths = new Float64Array(lines.length)
  let count = 0
  for (const line of lines) if (!line.whole && !line.row) widths[count++] = line.width
  return widths.subarray(0, count).sort()[Math.floor(count * 0.9)] ?? 80
}

const isChildOf = (child: readonly number[], parent: readonly number[]): boolean => {
  const base = parent.length > 1 && parent.at(-1) === 0 ? parent.slice(0, -1) : parent
  return child.length === base.length + 1 && base.every((p, i) => child[i] === p)
}

/** Sub-items between two top items: dotted numbers under the parent's, or a run of headings that starts again from 1. */
const subItems = (lines: readonly Line[], numbered: readonly Numbered[], top: Numbered | null): Numbered[] => {
  const decimals = numbered.filter(
    n =>
      n.lead.form === 'decimal' &&
      n.lead.parts.length >= 2 &&
      n.lead.parts.length <= 4 &&
      (!top ||
        n.lead.parts[0] === top.lead.parts[0] ||
        (top.lead.form === 'code' && top.lead.parts.includes(n.lead.parts[0] ?? -1))),
  )
  if (decimals.length > 0) return decimals
  const starts = new Set(numbered.map(n => n.index))
  const run: Numbered[] = []
  let want = 1
  for (const n of numbered) {
    const line = lines[n.index]
    const below = lines[n.index + 1]
    const above = lines[n.index - 1]
    if (!line || n.lead.form !== 'dotted' || n.lead.parts[0] !== want || n.lead.letter) continue
    const headed =
      n.text !== '' &&
      n.text.length <= 90 &&
      !isNarrative(n.text) &&
      !/[.;,]$/.test(n.text) &&
      (capitalShare(n.text) >= 0.6 || styleWeight(line, n.text) > 0)
    const apart = below !== undefined && !starts.has(n.index + 1)
    if (!headed || !apart || (above && /\b(?:resolved|agreed|following)\b[^.]*:$/i.test(above.text))) continue
    run.push(n)
    want++
  }
  return run.length >= 2 ? run : []
}

const levelOf = (n: Numbered): number => {
  const { parts, form } = n.lead
  if (form !== 'decimal') return 1
  return parts.at(-1) === 0 ? Math.max(1, parts.length - 1) : parts.length
}

/** All headings of a set of minutes in order, numbered and not. `full` is the width that full lines reach. */
export const findHeadings = (lines: readonly Line[], full: number): Heading[] => {
  const numbered = findNumbered(lines)
  const tops = topItems(lines, numbered)
  const chosen: { n: Numbered; level: number }[] = []
  const first = tops[0]
  // Decimal numbers without any top-level number are a run of their own.
  const bounds = first ? tops : []
  if (!first) {
    const decimals = subItems(lines, numbered, null)
    // "21.44", "21.45": year and number, not an item and its parts.
    const years =
      decimals.length >= 3 && decimals.every(n => n.lead.parts[0] === decimals[0]?.lead.parts[0] && levelOf(n) === 2)
    for (const n of decimals) chosen.push({ n, level: years ? 1 : levelOf(n) })
  }
  let at = 0
  bounds.forEach((top, k) => {
    chosen.push({ n: top, level: 1 })
    const end = bounds[k + 1]?.index ?? lines.length
    while ((numbered[at]?.index ?? Infinity) <= top.index) at++
    const begin = at
    while ((numbered[at]?.index ?? Infinity) < end) at++
    const inside = numbered.slice(begin, at)
    const family = top.lead.form
    if (family === 'code' || family === 'plain' || family === 'dotted' || family === 'decimal' || family === 'labelled')
      for (const n of subItems(lines, inside, top)) chosen.push({ n, level: Math.max(2, levelOf(n)) })
  })
  const headings: Heading[] = chosen.map(({ n, level }, k) => {
    const next = chosen[k + 1]
    return readNumberedHeading(n, level, {
      lines,
      next: next?.n.index ?? lines.length,
      hasChild: next !== undefined && isChildOf(next.n.lead.parts, n.lead.parts),
      fullWidth: full,
    })
  })
  const style = houseStyle(lines, headings)
  return withPlainHeadings(lines, headings, style)
}

const houseStyle = (lines: readonly Line[], headings: readonly Heading[]): HouseStyle => {
  const tops = headings.filter(h => h.level === 1 && h.title !== null)
  const weights = tops
    .map(h => {
      const line = lines[h.index]
      const text = line
        ? line.text.slice(
            line.text.indexOf(h.title?.slice(0, 6) ?? '\0') < 0 ? 0 : line.text.indexOf(h.title?.slice(0, 6) ?? '\0'),
          )
        : ''
      return line ? styleWeight(line, text) : 0
    })
    .sort((a, b) => a - b)
  return {
    numbered: headings.length > 0,
    weight: weights[weights.length >> 1] ?? 0,
    capitals: tops.length > 0 && tops.filter(h => isCapitals(h.title ?? '')).length >= tops.length * 0.7,
  }
}

const isBusinessTitle = (title: string | null): boolean =>
  title !== null && /^(?:welcome|declaration|minutes|matters|introduction|chair)/i.test(title)

const withPlainHeadings = (lines: readonly Line[], headings: readonly Heading[], style: HouseStyle): Heading[] => {
  const out: Heading[] = []
  let begun = style.numbered && isBusinessTitle(headings[0]?.title ?? null)
  let from = style.numbered ? (headings[0]?.index ?? lines.length) : 0
  const scan = (start: number, end: number): void => {
    for (let i = start; i < end; i++) {
      const line = lines[i]
      if (!line) break
      const at = {
        index: i,
        line,
        above: lines[i - 1],
        next: i + 1 < end ? lines[i + 1] : undefined,
        begun,
        under: out.at(-1)?.title ?? null,
      }
      const found =
        readPlainHeading(at, style) ?? readRunInHeading(at) ?? (style.numbered ? null : readLabelHeading(at))
      if (!found) continue
      out.push(found)
      begun ||= isBusinessTitle(found.title)
      i = found.until - 1
    }
  }
  for (const h of headings) {
    scan(from, h.index)
    out.push(h)
    from = h.until
  }
  scan(from, lines.length)
  return style.numbered ? out : out.map(h => ({ ...h, level: 1 }))
}
