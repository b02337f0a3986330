import { defaultTreeAdapter as adapter, parseFragment } from 'parse5'

const known = new Map<string, string>()
const MOST_KNOWN = 5_000

/** The character that an entity such as `&eacute;` or `&#8217;` stands for; the entity itself where it stands for none. */
export const decodeEntities = (entity: string): string => {
  const before = known.get(entity)
  if (before !== undefined) return before
  const node = parseFragment(entity).childNodes[0]
  const text = node && adapter.isTextNode(node) ? node.value : entity
  if (known.size < MOST_KNOWN) known.set(entity, text)
  return text
}
