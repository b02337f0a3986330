import type { Item, Minutes } from '#minutes'

const titled = (pattern: RegExp) => (item: Item) => item.title !== null && pattern.test(item.title)

/** The item under which matters arising are minuted: their own, else that of the earlier minutes, else the last. */
const itemFor = ({ items }: Minutes): Item | undefined =>
  items.find(titled(/matters arising/i)) ?? items.find(titled(/\bminutes\b/i)) ?? items.at(-1)

/** Puts a paragraph into a text after a line of it, with a blank line on either side. */
const withParagraph = (text: string, paragraph: string, line: number): string => {
  const lines = text.split('\n')
  const after = lines[line]
  const gap = after === undefined || after.trim() === '' ? [] : ['']
  return [...lines.slice(0, line), '', paragraph, ...gap, ...lines.slice(line)].join('\n')
}

/** Puts a paragraph below what is minuted of matters arising. Nothing is put in twice. */
export const withArising = (text: string, minutes: Minutes | null, paragraph: string): string => {
  if (text.split('\n').includes(paragraph)) return text
  const item = minutes === null ? undefined : itemFor(minutes)
  return withParagraph(text, paragraph, item?.position.end.line ?? text.split('\n').length)
}

/** Puts a paragraph below the item of a title; below the last item where there is none of it. */
export const withParagraphUnder = (
  text: string,
  minutes: Minutes | null,
  { title, paragraph }: { readonly title: string; readonly paragraph: string },
): string => {
  if (text.split('\n').includes(paragraph)) return text
  const folded = (words: string | null): string => (words ?? '').toLowerCase().replace(/\s+/g, ' ').trim()
  const items = minutes?.items ?? []
  const item = items.find(one => folded(one.title) === folded(title)) ?? items.at(-1)
  return withParagraph(text, paragraph, item?.position.end.line ?? text.split('\n').length)
}

/** Takes a paragraph out of a text, with the blank line before it; the text as it is where the paragraph was changed. */
export const withoutParagraph = (text: string, paragraph: string): string => {
  const lines = text.split('\n')
  const at = lines.indexOf(paragraph)
  if (at < 0) return text
  const from = lines[at - 1]?.trim() === '' ? at - 1 : at
  return lines.toSpliced(from, at - from + 1).join('\n')
}
