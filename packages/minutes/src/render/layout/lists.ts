import type { Entry } from './sheet.ts'

const BULLET = /^[•·●▪◦‣o*–—-]$/u

/** True where the label is a mere bullet, which outputs draw in their own way. */
export const isBullet = (label: string): boolean => BULLET.test(label.trim())

/** Paragraphs stand alone; list items that follow each other make one list. */
export type EntryGroup =
  | { readonly kind: 'paragraph'; readonly entry: Entry }
  | { readonly kind: 'list'; readonly bulleted: boolean; readonly entries: readonly Entry[] }

/** Groups list items: a list is bulleted or labelled throughout. */
export const groupEntries = (entries: readonly Entry[]): readonly EntryGroup[] => {
  const groups: ({ kind: 'paragraph'; entry: Entry } | { kind: 'list'; bulleted: boolean; entries: Entry[] })[] = []
  for (const entry of entries) {
    if (entry.label === null) {
      groups.push({ kind: 'paragraph', entry })
      continue
    }
    const bulleted = isBullet(entry.label)
    const last = groups.at(-1)
    if (last?.kind === 'list' && last.bulleted === bulleted) last.entries.push(entry)
    else groups.push({ kind: 'list', bulleted, entries: [entry] })
  }
  return groups
}
