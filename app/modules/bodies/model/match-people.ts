import { foldOf, personWords } from './fold-name.ts'
import { isMisspelling, likelier, matchName, type Known, type Likeness, type Match } from './match.ts'

export interface KnownPerson extends Known {
  readonly email: string | null
  readonly organisationId: string | null
}

/** A person as a file names them. */
export interface AskedPerson {
  /** As printed, with or without title: "Cllr H. Marsh". */
  readonly name: string
  readonly email?: string | null
  /** Their organisation, where it is known: puts those of it first, and decides nothing. */
  readonly organisationId?: string | null
}

/** Given names that are one: each line is a name and what people call it. */
const shortForms =
  `anthony tony|antony tony|catherine kate cath cathy katie|katherine kate kath kathy katie|christopher chris|christine chris chrissie
daniel dan danny|david dave|deborah debbie deb|edward ed eddie ted|elizabeth liz beth lizzie betty|frederick fred|gregory greg|geoffrey geoff
gillian gill jill|gerald gerry|jacqueline jackie jacqui|james jim jimmy|janet jan|jennifer jen jenny|jonathan jon jonny|joseph joe|joanna jo|joanne jo
kenneth ken|kimberley kim|lawrence larry|leslie les|margaret maggie meg peggy|matthew matt|michael mike mick|mohammed mohammad mo|nicholas nick|nicola nicky
patricia pat trish|patrick pat paddy|pamela pam|peter pete|philip phil|phillip phil|rebecca becky|richard rick dick richie|robert rob bob bobby
ronald ron|samantha sam|samuel sam|stephen steve|steven steve|stephanie steph|stuart stu|susan sue susie|terence terry|teresa terry tess|theresa terry tess
thomas tom tommy|timothy tim|valerie val|victoria vicky vicki|vincent vince|william will bill billy|zachary zac`
    .split(/\n|\|/)
    .map(line => line.split(' '))

const isShortForm = (a: string, b: string): boolean =>
  shortForms.some(([full, ...short]) => (a === full && short.includes(b)) || (b === full && short.includes(a)))

/** True for the given part of "H Marsh", and of "HJ Marsh" where not everything is in capitals. */
const isInitial = (word: string, printed: string): boolean =>
  word.length === 1 ||
  (word.length <= 3 && printed !== printed.toUpperCase() && new RegExp(`\\b${word.toUpperCase()}\\b`).test(printed))

const sameFamily = (a: string, b: string, printed: readonly [string, string]): Likeness | null => {
  if (a === '' || b === '') return { score: 0.5, why: 'the same family name' }
  if ((isInitial(a, printed[0]) || isInitial(b, printed[1])) && a[0] === b[0]) {
    return { score: 0.8, why: 'initial and family name' }
  }
  if (isShortForm(a, b) || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)))) {
    return { score: 0.85, why: 'a short form of the name' }
  }
  return null
}

/** How like two names are that are not the same. */
const likenessOf = (asked: string, known: string): Likeness | null => {
  const [a, b] = [personWords(asked), personWords(known)]
  const [folded, other] = [a.join(' '), b.join(' ')]
  if (a.toSorted().join(' ') === b.toSorted().join(' ')) return { score: 0.9, why: 'the same names in another order' }
  const family =
    a.at(-1) === b.at(-1) ? sameFamily(a.slice(0, -1)[0] ?? '', b.slice(0, -1)[0] ?? '', [asked, known]) : null
  if (family !== null) return family
  if (folded[0] === other[0] && isMisspelling(folded, other)) return { score: 0.75, why: 'spelt almost the same' }
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const isPart = short.length >= 2 && short[0] === long[0] && short.every(word => long.includes(word))
  return isPart ? { score: 0.7, why: 'part of the name' } : null
}

/**
 * Who a printed name may be. The same e-mail address, or the same name (title, case and marks aside) where one person
 * alone has it, is certain; "H. Marsh" for "Helen Marsh" is a candidate and no more.
 */
export const matchPerson = (asked: AskedPerson, known: readonly KnownPerson[]): Match => {
  const { email = null, organisationId = null } = asked
  const address = email?.trim().toLowerCase() ?? ''
  const owners = address === '' ? [] : known.filter(one => one.email?.toLowerCase() === address)
  const [owner] = owners
  if (owner !== undefined && owners.length === 1) return { certain: owner.id }
  const match = matchName(asked.name, {
    known,
    fold: foldOf.person,
    likeness: one => one.names.map(name => likenessOf(asked.name, name)).reduce(likelier, null),
  })
  if (match === null || 'certain' in match || organisationId === null) return match
  const theirs = new Set(known.filter(one => one.organisationId === organisationId).map(({ id }) => id))
  return { candidates: match.candidates.toSorted((a, b) => Number(theirs.has(b.id)) - Number(theirs.has(a.id))) }
}
