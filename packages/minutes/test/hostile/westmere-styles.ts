/** Random minutes of the made-up partnership in the house styles that councils use, for the reader to be tried on. */
import type { Random } from '#test/seeded-random.ts'

type Pieces = readonly [string, ...string[]]

/** How a document came to be text. */
export type Format = 'text' | 'markdown' | 'html'
export interface Draft {
  readonly format: Format
  readonly text: string
}

const people: Pieces = [
  'Cllr Grace Okafor',
  'Priya Nair',
  'Supt Dan Whitlock',
  'Tom Ashworth',
  'Ms Helen Marsh',
  'Dr Lena Ford-Shah',
  'Owen O’Pryce',
  'K. Bell',
  'constructor',
  '__proto__',
]
const posts: Pieces = [
  'Head of Community Safety',
  'Westmere Police',
  'Victim Support',
  'VAWG Manager, Westmere Council',
  '(Chair)',
  '(substitute for Helen Marsh)',
  '[HM]',
  '',
]
const bodies: Pieces = [
  'SAFER WESTMERE PARTNERSHIP',
  'Safer Westmere Partnership: Offender Management Group',
  'Westmere Resilience Forum',
  'toString',
]
const days: Pieces = [
  '10 March 2026',
  'Tuesday 19th December 2025',
  '21.01.05',
  '8th March',
  '31 February 2026',
  '2026-04-21',
]
const times: Pieces = ['10.00 am', '14:00', '2pm to 4pm', '1400 hrs', '25:99']
const marks: Pieces = ['PN', 'TA/HM', 'DW, PN & TA', 'ALL', 'Clerk', 'Chair', 'NC/', 'XQ', '__proto__']
const titles: Pieces = [
  'APOLOGIES FOR ABSENCE',
  'Minutes of the last meeting',
  'Matters Arising',
  'Night-time economy',
  'Prevent update:',
  'constructor',
  '__proto__',
  'Date of next meeting',
  'Any other business',
  'RESOLVED',
  'Action Log',
]
const labels: Pieces = [
  'Present:',
  'PRESENT',
  'In attendance',
  'Apologies:',
  'Also Present:',
  'Attendees',
  'toString:',
  'Absent',
]
const sentences: Pieces = [
  'Apologies were received from Helen Marsh and Tom Ashworth.',
  'RESOLVED that the list be sent to the night shift each Friday by Priya Nair.',
  'It was agreed that the taxi rank be moved by 31 March 2026.',
  'Priya Nair would look into the street lights and report back to the next meeting.',
  'AGREED: the minutes of 19 December 2025 were a correct record.',
  'Action: PN to write to the Borough Fire Commander.',
  'ACTION – Dan Whitlock',
  'The Board noted report CSW 17012.',
  '(a) that the plan be adopted; (b) that it be published',
  '1- that partners be told',
  'Post-meeting note: the letter was sent on 12 March.',
  'The next meeting will be held on 21 April 2026 at 10:00 in the Town Hall.',
  'The meeting ended at 12.05 pm',
  'Signed ____________ Chair',
  'Action for Safer Westmere Partnership: to write to the Mayor.',
  'Minute 180, 19th December 2025, Resilience',
  'It was resolved that the exercise be held in April.',
  'Awaiting update.',
  'Proposed by Cllr Okafor, seconded by Mr Ashworth, all in favour.',
  'Date filed:',
  'Report No. CSW18054',
  'Decision Maker: Safer Westmere Partnership',
  'Page 9',
]

const some = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: random.below(most + 1) }, make)

const prose = (random: Random): string => some(random, 4, () => random.pick(sentences)).join(' ')

const numberOf = (random: Random, at: number): string =>
  random.pick([
    String(175 + at),
    `${at}.`,
    `${at}`,
    `5.1.${at}`,
    `SWP/${at}/25`,
    `7${at}/17`,
    `Item ${at}:`,
    `${at}a`,
    '',
    'iv.',
  ])

const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** As pulled out of a PDF: columns of blanks, an Action column, wrapped lines, running heads. */
const columns = (random: Random): string => {
  const lines = [
    random.pick(bodies),
    '',
    `Minutes of the meeting held at ${random.pick(times)} on ${random.pick(days)} in the Town Hall`,
    '',
  ]
  for (const label of some(random, 3, () => random.pick(labels))) {
    lines.push(label, '')
    lines.push(...some(random, 5, () => `${random.pick(people).padEnd(random.below(40))}  ${random.pick(posts)}`), '')
  }
  some(random, 6, () => 0).forEach((_, i) => {
    lines.push(`${numberOf(random, i + 1)}   ${random.pick(titles)}${' '.repeat(random.below(50))}Action`, '')
    for (const text of some(random, 4, () => prose(random))) {
      const wrapped = wrap(text, 66).map(line => `     ${line}`)
      const at = random.below(wrapped.length)
      if (random.chance(0.4)) wrapped[at] = `${(wrapped[at] ?? '').padEnd(76)}${random.pick(marks)}`
      lines.push(...wrapped, '')
      if (random.chance(0.2)) lines.push(random.pick(marks), '')
      if (random.chance(0.1)) lines.push(`Page ${i}`, `\f${random.pick(bodies)}`)
    }
  })
  return [...lines, random.pick(sentences)].join('\n')
}

/** Cells set apart by tabs, with what a converter left of its HTML. */
const tabbed = (random: Random): string =>
  [
    random.pick(bodies),
    `Date:\t${random.pick(days)}`,
    `Present\t${some(random, 5, () => random.pick(people)).join(', ')}`,
    ...some(
      random,
      8,
      () =>
        `${numberOf(random, random.below(9))}\t${random.chance(0.3) ? '<p><strong>' : ''}${random.pick(titles)}${random.chance(0.3) ? '</strong></p>' : ''}\t${random.chance(0.3) ? '<p>' : ''}${prose(random)}${random.chance(0.3) ? '</p>' : ''}\t${random.pick(marks)}`,
    ),
  ].join('\n')

const markdown = (random: Random): string => {
  const rows = some(
    random,
    6,
    () => `| ${numberOf(random, 1)} | **${random.pick(titles)}**<br>${prose(random)} | ${random.pick(marks)} |`,
  )
  return [
    `# ${random.pick(bodies)}`,
    '',
    `Date: ${random.pick(days)}`,
    `**${random.pick(labels)}**`,
    '',
    ...some(random, 5, () => `- ${random.pick(people)} ${random.pick(posts)}`),
    '',
    ...some(random, 4, () => `## ${numberOf(random, 2)} ${random.pick(titles)}\n\n${prose(random)}\n`),
    ...(random.chance(0.5) ? ['| No. | Item | Action |', '|---|---|---|', ...rows] : []),
  ].join('\n')
}

const html = (random: Random): string => {
  const cells = (tag: string): string =>
    `<tr><${tag}>${numberOf(random, 3)}</${tag}><${tag}><b>${random.pick(titles)}</b><p>${prose(random)}</p></${tag}><${tag}>${random.pick(marks)}</${tag}></tr>`
  return [
    `<html><title>${random.pick(titles)}</title><body><h1>${random.pick(bodies)}</h1>`,
    `<p>Minutes of the meeting held on <strong>${random.pick(days)}</strong> at ${random.pick(times)}</p>`,
    `<h2>${random.pick(labels)}</h2><ul>${some(random, 5, () => `<li>${random.pick(people)} ${random.pick(posts)}</li>`).join('')}</ul>`,
    ...some(random, 4, () => `<h3>${numberOf(random, 1)} ${random.pick(titles)}</h3><p>${prose(random)}</p>`),
    `<table>${some(random, 5, () => cells(random.chance(0.1) ? 'th' : 'td')).join('\n')}</table>`,
  ].join('\n')
}

/** Header fields, sections and asks, or an appendix of matters arising. */
const report = (random: Random): string =>
  [
    'Report No.',
    'CSW18054',
    `Decision Maker: ${random.pick(bodies)}`,
    `Date: ${random.pick(days)}`,
    `Title: ${random.pick(titles)}`,
    'Author: Priya Nair – Manager',
    '',
    'Appendix A',
    'Number/Title and date\tWhat was resolved\tUpdate',
    ...some(random, 8, () =>
      random.chance(0.5)
        ? `Minute ${180 + random.below(9)}\n\n${random.pick(sentences)}\n\n${random.pick(sentences)}\n`
        : `Minute ${180 + random.below(9)}\t${random.pick(sentences)}\t${random.pick(sentences)}`,
    ),
  ].join('\n')

/** The form that the program itself writes. */
const own = (random: Random): string =>
  [
    'Matters Arising text, version 1',
    '',
    `Body: ${random.pick(bodies)}`,
    `Date: ${random.pick(days)}`,
    '',
    random.pick(labels),
    '-------',
    ...some(random, 3, () => `- ${random.pick(people)} ${random.pick(posts)}`),
    ...some(
      random,
      4,
      () =>
        `\n${numberOf(random, 1)} ${random.pick(titles)}\n=====\n\n${prose(random)} [Action: ${random.pick(marks)}]`,
    ),
  ].join('\n')

/** A document, or a pack of several, in one of the styles. */
export const randomDraft = (random: Random): Draft => {
  const style = random.below(8)
  if (style === 0) return { format: 'markdown', text: markdown(random) }
  if (style === 1) return { format: 'html', text: html(random) }
  if (style === 2) return { format: 'text', text: tabbed(random) }
  if (style === 3) return { format: 'text', text: own(random) }
  if (style === 4) return { format: 'text', text: `${columns(random)}\n\n${report(random)}\n\n${columns(random)}` }
  if (style === 5) return { format: 'text', text: report(random) }
  return { format: 'text', text: columns(random) }
}
