import type { Line } from '../line.ts'
import { numberLead } from '../layout/number-lead.ts'
import { cutLine } from './heading.ts'

/** What a number such as "115/20" begins with. */
const SLASHED = /^\d{1,4}\//
const NUMBER = /(?:^|\s)(\d{1,4}\/\d{2,4})\s+(?=\p{Lu})/gu

/**
 * A converter may run an item on behind the last paragraph of the one before: "… The Clerk replied. 114/20 To Approve …".
 * Where a number of the document's own form (115/20 stands at the front of a line) follows on from the one before, the line
 * is cut there.
 */
export const splitEmbedded = (lines: readonly Line[]): readonly Line[] => {
  const own = new Set<string>()
  for (const line of lines) {
    if (!SLASHED.test(line.text)) continue
    const lead = numberLead(line.text)
    if (lead?.form === 'slash') own.add(lead.number)
  }
  if (own.size < 4) return lines
  const out: Line[] = []
  let last = -1
  let suffix = ''
  for (const line of lines) {
    const lead = numberLead(line.text)
    let rest = line
    if (lead?.form === 'slash') {
      last = lead.parts[0] ?? last
      suffix = lead.number.slice(lead.number.indexOf('/'))
    }
    for (;;) {
      const want = `${last + 1}${suffix}`
      const hit = own.has(want) ? undefined : [...rest.text.matchAll(NUMBER)].find(m => m[1] === want && m.index > 0)
      if (!hit) break
      out.push({
        ...rest,
        text: rest.text.slice(0, hit.index).trim(),
        emphasis: rest.emphasis.filter(e => e.end <= hit.index),
      })
      rest = { ...cutLine(rest, hit.index), gap: 1 }
      last++
    }
    out.push(rest)
  }
  return out
}
