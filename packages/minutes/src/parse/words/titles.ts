/** Titles, ranks and forms of address as they stand before a name in minutes; longest first, so that "Chief Insp" is not read as "Chief". */
const TITLES = [
  'Acting Detective Chief Superintendent',
  'Detective Chief Superintendent',
  'Detective Superintendent',
  'Detective Chief Inspector',
  'Detective Inspector',
  'Detective Sergeant',
  'Detective Constable',
  'Temporary Chief Superintendent',
  'T/Chief Superintendent',
  'Chief Superintendent',
  'Chief Supt',
  'Ch Supt',
  'C/Supt',
  'Ch/Supt',
  'Chief Inspector',
  'Chief Insp',
  'Ch Insp',
  'C/Insp',
  'Ch/Insp',
  'Supertintendent',
  'Superintendent',
  'Det Supt',
  'Det Insp',
  'D/Supt',
  'D/Insp',
  'Supt',
  'T/Supt',
  'T/Insp',
  'Inspector',
  'Insp',
  'Sergeant',
  'Sgt',
  'Constable',
  'Commander',
  'Cmdr',
  'Deputy Assistant Commissioner',
  'Assistant Chief Constable',
  'Deputy Chief Constable',
  'Chief Constable',
  'Station Commander',
  'Group Commander',
  'Area Commander',
  'Station Manager',
  'Group Manager',
  'Borough Commander',
  'PCSO',
  'DCSupt',
  'DSupt',
  'DCI',
  'DI',
  'DS',
  'DC',
  'PC',
  'PS',
  'ACC',
  'DCC',
  'CI',
  'SM',
  'GM',
  'SC',
  'Councillors',
  'Councillor',
  'Cllrs',
  'Cllr',
  'Clr',
  'Cllr.',
  'County Councillor',
  'Cty Cllr',
  'County Cllr',
  'District Councillor',
  'Borough Councillor',
  'CC',
  'Alderman',
  'Ald',
  'Mayor',
  'Deputy Mayor',
  'Lord Mayor',
  'Deputy',
  'Senator',
  'ACFO',
  'DCFO',
  'CFO',
  'PFCC',
  'PCC',
  'DPCC',
  'T/ACC',
  'ACO',
  'Chief Fire Officer',
  'Watch Manager',
  'T/Ch Supt',
  'Deputies',
  'Senators',
  'Acting Superintendent',
  'Acting Inspector',
  'Temporary Superintendent',
  'Professor',
  'Prof',
  'Doctor',
  'Dr',
  'Reverend',
  'Revd',
  'Rev',
  'Canon',
  'Father',
  'Fr',
  'Rabbi',
  'Imam',
  'Sister',
  'Archdeacon',
  'Bishop',
  'Mrs',
  'Miss',
  'Mr',
  'Ms',
  'Mx',
  'Messrs',
  'Sir',
  'Dame',
  'Lord',
  'Lady',
  'Baroness',
  'Baron',
  'Viscount',
  'Earl',
  'The Hon',
  'Hon',
  'Rt Hon',
  'Major',
  'Captain',
  'Capt',
  'Colonel',
  'Col',
  'Lt Col',
  'Brigadier',
  'Wing Commander',
  'Squadron Leader',
] as const

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const ALTERNATIVES = [...TITLES]
  .sort((a, b) => b.length - a.length)
  .map(escape)
  .join('|')

/** A title at the start of a text, with the dot and blanks behind it. */
export const TITLE_AT_START = new RegExp(`^(?:(?:the\\s+)?)(${ALTERNATIVES})\\b\\.?\\s*(?=[\\p{Lu}(])`, 'u')

/** Titles that only ever stand before a name in the text ("Cllr Okafor", "Ms Nair"). */
export const TITLE_WORD = new RegExp(`^(?:${ALTERNATIVES})\\.?$`, 'u')

const PLURALS: Readonly<Record<string, string>> = {
  Councillors: 'Councillor',
  Cllrs: 'Cllr',
  Messrs: 'Mr',
  Deputies: 'Deputy',
  Senators: 'Senator',
}

/** The title of one person out of a plural that stands before several names. */
const singular = (title: string): string => PLURALS[title] ?? title

/** What titles begin with, and "the" before them: most texts begin otherwise. */
const STARTS = new Set([...TITLES.map(title => title.slice(0, 2)), 'th'])

/** Takes the titles off the front of a text: "Detective Superintendent Dan Whitlock" → "Dan Whitlock". */
export const takeTitles = (text: string): { title: string | null; rest: string } => {
  const found: string[] = []
  let rest = text.trim()
  for (let n = 0; n < 3 && STARTS.has(rest.slice(0, 2)); n++) {
    const m = TITLE_AT_START.exec(rest)
    if (!m || m[1] === undefined) break
    found.push(
      rest
        .slice(0, m[0].length)
        .trim()
        .replace(/^the\s+/i, ''),
    )
    rest = rest.slice(m[0].length)
  }
  return { title: found.length ? found.map(singular).join(' ') : null, rest }
}
