import type { Ask, Block, Section } from '../../tree/nodes.ts'
import { numberLead } from '../layout/number-lead.ts'

const HEADING =
  /^(?:actions?|asks?|requests?|decisions?|support|recommendations?|items?|issues?)\s+(?:required\s+)?(?:for|from|of|to|requested\s+(?:of|from)|required\s+(?:by|from|of)|by)\s+(?:the\s+)?(.{4,80})$/i

const textOf = (block: Block): string =>
  block.type === 'table'
    ? block.rows.map(r => r.join(' ')).join(' ')
    : block.type === 'note'
      ? block.blocks.map(b => b.text).join(' ')
      : block.text

/** What a sub-group asks of its parent: the numbered points (or paragraphs) under "Action for …". */
export const readAsks = (sections: readonly Section[]): Ask[] => {
  const out: Ask[] = []
  let of: string | null = null
  for (const section of sections) {
    const heading = HEADING.exec((section.title ?? '').replace(/[:\s]+$/, ''))
    if (heading?.[1]) of = heading[1]
    else if (section.title !== null && section.number === null) of = null
    if (of === null) continue
    const numbered = section.number !== null
    if (numbered)
      out.push({
        type: 'ask',
        label: section.number,
        of,
        text: [section.title ?? '', ...section.blocks.map(textOf)].join(' ').trim(),
        position: section.position,
      })
    const any = section.blocks.some(b => b.type === 'list-item' || /^\d{1,2}[.)]\s/.test(textOf(b)))
    if (numbered) continue
    for (const block of section.blocks) {
      const text = textOf(block)
      const lead = numberLead(text)
      const label =
        block.type === 'list-item'
          ? block.label
          : lead && (lead.form === 'dotted' || lead.form === 'bracket')
            ? lead.number
            : null
      const last = out.at(-1)
      if (any && label === null && last && last.of === of) {
        out[out.length - 1] = {
          ...last,
          text: `${last.text} ${text}`,
          position: { start: last.position.start, end: block.position.end },
        }
        continue
      }
      out.push({
        type: 'ask',
        label,
        of,
        text: block.type !== 'list-item' && label !== null && lead ? text.slice(lead.length) : text,
        position: block.position,
      })
    }
  }
  return out.filter(a => a.text !== '' && !/^(?:none|n\/a|nil)\.?$/i.test(a.text))
}
