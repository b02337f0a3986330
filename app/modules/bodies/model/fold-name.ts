/** How names are made alike for comparison: what differs by typing alone becomes the same text. */

/** Words of a text without case, accents, apostrophes and marks; "&" is "and"; what stands in brackets is dropped. */
export const foldWords = (text: string): readonly string[] =>
  text
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Titles, ranks and forms of address before a name. */
const titles = new Set(
  `cllr cllrs clr councillor councillors mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev revd reverend
  canon pc ps pcso sgt sergeant insp inspector supt superintendent chief ch det detective dci di ds dc dsupt dcsupt acting
  temporary commander cmdr constable alderman ald the`.split(/\s+/),
)
const honours = new Set('obe mbe cbe qpm jp kc qc mp dl phd'.split(' '))

/** The words of a person's name, without titles before it and honours behind it. */
export const personWords = (name: string): readonly string[] => {
  // "T/Supt" is a temporary superintendent.
  const words = foldWords(name.replace(/\b[TD]\/(?=\p{Lu})/gu, ' '))
  const start = words.findIndex(word => !titles.has(word))
  // A name that is all titles is one: "Lord" of "Lord".
  const rest = start < 0 ? words.slice(-1) : words.slice(start)
  const end = rest.findLastIndex(word => !honours.has(word))
  return end < 1 ? rest : rest.slice(0, end + 1)
}

const companies = new Set(['ltd', 'limited', 'plc', 'cic', 'llp'])
const councilForms = new Set(
  'london royal borough city district metropolitan council lb lbc rb mbc bc dc cc of'.split(' '),
)
const isCouncil = (words: readonly string[]): boolean =>
  words.some(word => word === 'council') ||
  (words[0] === 'lb' && words.length > 1) ||
  /^(royal |london )?borough of /.test(words.join(' '))

/** The words of an organisation's name. Every way to name a council is one: "London Borough of Wexmoor", "Wexmoor Council". */
export const organisationWords = (name: string): readonly string[] => {
  const words = foldWords(name).filter(word => word !== 'the' && !companies.has(word))
  if (!isCouncil(words)) return words
  const place = words.filter(word => !councilForms.has(word))
  return place.length === 0 ? words : [...place, 'council']
}

/** The words of a body's name: "Sub-Group" is one word, and "Meeting of the" no part of it. */
export const bodyWords = (name: string): readonly string[] =>
  foldWords(name)
    .join(' ')
    .replace(/^(minutes|meeting|minutes of the meeting|meeting of) (of )?(the )?/, '')
    .replace(/\bsub groups?\b/g, 'subgroup')
    .replace(/\bsubgroups\b/g, 'subgroup')
    .split(' ')
    .filter(word => word !== '' && word !== 'the')

/** What names are compared by, for each kind of thing that has other names. */
export const foldOf = {
  person: (name: string): string => personWords(name).join(' '),
  organisation: (name: string): string => organisationWords(name).join(' '),
  body: (name: string): string => bodyWords(name).join(' '),
} as const
