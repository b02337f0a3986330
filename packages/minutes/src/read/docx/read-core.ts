import { walkXml } from './walk-xml.ts'

const names: ReadonlyMap<string, string> = new Map([
  ['dc:title', 'title'],
  ['dc:subject', 'subject'],
  ['dc:creator', 'author'],
  ['dcterms:created', 'created'],
  ['dcterms:modified', 'modified'],
])

/** Title, subject, author and dates from the file's core properties. */
export const readCore = (part: Uint8Array | undefined): Record<string, string> => {
  const meta = new Map<string, string>()
  if (part) {
    walkXml(part, {
      open: () => {},
      close: () => {},
      text: (text, parent) => {
        const name = names.get(parent)
        if (name && text.trim() !== '') meta.set(name, text.trim())
      },
    })
  }
  return Object.fromEntries(meta)
}
