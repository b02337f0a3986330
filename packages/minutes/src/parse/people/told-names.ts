import { isRoleWord } from '../words/roles.ts'
import { indexNames, noNames } from './name-index.ts'
import type { NameIndex } from './name-index.ts'
import { readName } from './name.ts'

const FULL =
  /(?<![\p{L}])((?:\p{Lu}[\p{Ll}’']+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\p{Lu}?\.?)(?:[^\S\n]+\p{Lu}\.?)?[^\S\n]+(?:(?:van|de|der|von|al|el|la)\s+)?(?:Mc|Mac|O[’'‘])?\p{Lu}[\p{Ll}’']+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}])/gu

/** What one text says of people. */
export interface Told {
  readonly names: Omit<NameIndex<string>, 'add'>
  /** Tells of a person's name whether its family name stands in the text. */
  readonly holds: (name: string) => boolean
}

const fullName = (printed: string): string | null => {
  const found = readName(printed)
  return found && found.rest.trim() === '' && found.name.includes(' ') && !found.name.split(' ').some(isRoleWord)
    ? found.name
    : null
}

/** Finds the full names in a text, titles left out, each once in order of appearance. What is printed often is judged once. */
export const nameFinder = (): ((text: string) => ReadonlySet<string>) => {
  const judged = new Map<string, string | null>()
  return text => {
    const out = new Set<string>()
    for (const [printed] of text.matchAll(FULL)) {
      let name = judged.get(printed)
      if (name === undefined) judged.set(printed, (name = fullName(printed)))
      if (name !== null) out.add(name)
    }
    return out
  }
}

/** True where the family name of the name stands in the text as a word of its own. */
const inText = (text: string, name: string): boolean => {
  const family = name.slice(name.lastIndexOf(' ') + 1)
  for (let at = text.indexOf(family); at >= 0 && family !== ''; at = text.indexOf(family, at + 1)) {
    const end = at + family.length
    // Two units hold any one character.
    if (!/\p{L}$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^\p{L}/u.test(text.slice(end, end + 2))) return true
  }
  return false
}

/** What the text that was asked for last says. */
export const rememberTold = (namesIn: (text: string) => ReadonlySet<string>): ((text: string) => Told) => {
  let known: { readonly text: string; readonly told: Told } | null = null
  return text => {
    if (known?.text === text) return known.told
    const found = namesIn(text)
    const held = new Map<string, boolean>()
    const holds = (name: string): boolean => {
      const had = held.get(name)
      if (had !== undefined) return had
      held.set(name, inText(text, name))
      return held.get(name) ?? false
    }
    const told = { names: found.size === 0 ? noNames : indexNames(found, name => name), holds }
    known = { text, told }
    return told
  }
}
