import type { Attendee } from '../tree/nodes.ts'
import { passagesOfItem } from './passages.ts'
import type { OwnedAction } from './owners.ts'
import { textBesideNames } from './people.ts'

/** Longer runs of text are no names of agencies. */
const MOST_WORDS = 8
const LINK = /^(?:of|and|the|for|in|on|to)$/
const POST =
  /^(?:manager|officer|head|lead|director|clerk|chair|chairman|commander|inspector|sergeant|superintendent|member|worker|adviser|advisor|secretary|coordinator|co-ordinator|analyst|assistant)s?$/

const firstLetters = (words: readonly string[]): string => words.map(word => word[0] ?? '').join('')

/** "ministry of justice" → "moj", "mj", and those of the words within it. */
const shortFormsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((_, from) =>
    words.slice(from + 1).flatMap((last, more) => {
      const name = words.slice(from, from + more + 2)
      return POST.test(last) ? [] : [firstLetters(name), firstLetters(name.filter(word => !LINK.test(word)))]
    }),
  )

/**
 * The short forms of the agencies that the attendance prints beside the names, small letters: "ho" of "Home Office", "lfb"
 * of "LFB". A post, "Housing Manager", has none.
 */
export const agencyForms = (attendance: readonly Attendee[]): ReadonlySet<string> => {
  const forms = new Set<string>()
  for (const part of textBesideNames(attendance).split(/[\n,;()/–-]/)) {
    for (const capitals of part.match(/\b\p{Lu}[\p{Lu}\p{Ll}]?\p{Lu}+\b/gu) ?? []) forms.add(capitals.toLowerCase())
    const words = part
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '')
    for (const form of shortFormsOf(words.slice(0, MOST_WORDS))) forms.add(form)
  }
  return forms
}

/** True where capitals stand for an agency: one of those forms, or the item says "the MoJ". */
export const isAgency = ({ item, owner }: OwnedAction, forms: ReadonlySet<string>): boolean => {
  const short = owner.printed.replace(/[.\s]/g, '')
  if (forms.has(short.toLowerCase())) return true
  return passagesOfItem(item).some(({ text }) => new RegExp(`\\bthe\\s${short}\\b`, 'u').test(text))
}
