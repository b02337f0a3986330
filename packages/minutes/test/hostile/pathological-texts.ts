/** Texts that nobody writes and that a reader must get through all the same. */

const HEAD = `SAFER WESTMERE PARTNERSHIP

Minutes of the meeting held at 10.00 am on 10 March 2026

Present:

Cllr Grace Okafor (Chair)
Priya Nair, Manager

`

const each = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

/** Names that differ, as many as are asked for. */
const nameOf = (index: number): string => {
  const word = (seed: number): string => {
    const letters = Array.from({ length: 4 }, (_, i) =>
      String.fromCharCode(97 + (Math.floor(seed / 26 ** i) % 26)),
    ).join('')
    return letters.charAt(0).toUpperCase() + letters.slice(1)
  }
  return `${word(index * 7919)} ${word(index * 104_729)}`
}

const letter = (index: number): string => String.fromCharCode(65 + (index % 26))

/** Each text by what is wrong with it; made when it is asked for, since some are ten million characters long. */
export const pathologicalTexts: Readonly<Record<string, () => string>> = {
  'nothing at all': () => '',
  'ten million characters of one word': () => 'a'.repeat(10_000_000),
  'ten million characters of words in one line': () => 'word '.repeat(2_000_000),
  'ten million characters of sentences in one line': () =>
    'The Board agreed that Priya Nair would write to the Council. '.repeat(164_000),
  'ten million characters of names': () => `${HEAD}Present: ${'Priya Nair, '.repeat(833_000)}`,
  'a hundred thousand items': () =>
    HEAD + each(100_000, i => `${i + 1}  ITEM NUMBER ${i + 1}\n\nThe report was noted.\n\n`),
  'fifty thousand marks': () =>
    HEAD + each(50_000, i => `${i + 1}  ITEM\nAction\n\nRESOLVED that it be done.\n\n\nPN\n\n`),
  'thirty thousand resolutions in one item': () =>
    `${HEAD}1 ITEM\n\n${each(30_000, i => `RESOLVED that report ${i} be noted.\n\n`)}`,
  'thirty thousand promises in one item': () =>
    `${HEAD}1 ITEM\n\n${each(30_000, i => `Priya Nair would write to house ${i} about the bins.\n\n`)}`,
  'fifty thousand people': () => HEAD + each(50_000, i => `Ann Bell${String.fromCharCode(97 + (i % 26))}, Manager\n`),
  'a million open brackets': () => '('.repeat(1_000_000),
  'brackets within brackets': () => `${HEAD}1 ITEM\n${'(a '.repeat(300_000)}`,
  'a million open tags': () => '<p>'.repeat(300_000),
  'a million asterisks': () => '**'.repeat(500_000),
  'two million blanks': () => `${' '.repeat(1_000_000)}x${' '.repeat(1_000_000)}`,
  'two million empty lines': () => '\n'.repeat(2_000_000),
  'a number with half a million parts': () => '1.'.repeat(500_000),
  'a million capitals': () => 'A'.repeat(1_000_000),
  'half a million names': () => 'Ab Cd '.repeat(500_000),
  'two hundred thousand page numbers': () => 'Page 1\n'.repeat(200_000),
  'two hundred thousand dates': () => '10 March 2026 '.repeat(200_000),
  'two hundred thousand rows of tabs': () => 'a\tb\tc\n'.repeat(200_000),
  'two hundred thousand labels': () => 'Date: x\n'.repeat(200_000),
  'a hundred thousand titles': () => 'Safer Westmere Partnership\n\n'.repeat(100_000),
  'a hundred thousand signatures': () => 'Signed ____\n'.repeat(100_000),
  'fifty thousand matters arising': () =>
    each(50_000, () => 'Matters Arising\n\nThe Chair reported on the matter at some length to all of them.\n\n'),
  'a Matters Arising report of thirty thousand rows': () =>
    `MATTERS ARISING\n\nReport No.\nX1\nDecision Maker: B\nTitle: MATTERS ARISING\n\nAppendix A\n\n${each(30_000, i => `Minute ${i}\n\nIt was resolved that x.\n\nAwaiting update.\n\n`)}`,
  'a hundred thousand plain items': () =>
    HEAD + each(100_000, i => `${i + 1}. Title\nRESOLVED that report ${i + 1} be noted.\n`),
  'a hundred thousand items of prose': () =>
    HEAD + each(100_000, i => `${i + 1}. Title\n\nPriya Nair reported that ${i} visits had been made.\n\n`),
  'a hundred thousand items with a mark': () =>
    HEAD + each(100_000, i => `${i + 1}. Title                  Action\n\nRESOLVED that it be done.            PN\n\n`),
  'five million lines': () => 'a\n'.repeat(5_000_000),
  'ten million digits': () => '1'.repeat(10_000_000),
  'ten million blanks': () => ' '.repeat(10_000_000),
  'ten million empty lines': () => '\n'.repeat(10_000_000),
  'five million no-break blanks between letters': () => 'a\u00a0'.repeat(5_000_000),
  'five million tabs': () => 'a\t'.repeat(5_000_000),
  'five million cells': () => `${'|a'.repeat(500)}|\n`.repeat(10_000),
  'a million bold words': () => '**a** '.repeat(1_000_000),
  'ten million brackets': () => '['.repeat(10_000_000),
  'five million letters with accents apart': () => 'e\u0301'.repeat(5_000_000),
  'a hundred thousand bullets': () => `${HEAD}1. Title\n\n${each(100_000, i => `• bullet ${i} is here\n`)}`,
  'a hundred thousand numbers of four parts': () =>
    HEAD +
    each(100_000, i => `${1 + (i >> 9)}.${1 + ((i >> 6) & 7)}.${1 + ((i >> 3) & 7)}.${1 + (i & 7)} Title ${i}\n`),
  'a hundred thousand rows drawn with strokes': () =>
    `${HEAD}| No. | Item | Action |\n|---|---|---|\n${each(100_000, i => `| ${i} | The report was noted. | PN |\n`)}`,
  'a hundred thousand labelled actions': () =>
    `${HEAD}1. Title\n\n${each(100_000, i => `Action: Priya Nair to write to house ${i}\n\n`)}`,
  'a hundred thousand titles of minutes': () => 'Minutes of the meeting held on 10 March 2026\n'.repeat(100_000),
  'a hundred thousand marks beside one line': () =>
    `${HEAD}1. Title\nAction\n\nRESOLVED that it be done.\n\n${'PN\n\n'.repeat(100_000)}`,
  'thirty thousand people in one line': () =>
    `${HEAD}Present: ${Array.from({ length: 30_000 }, (_, i) => nameOf(i)).join(', ')}\n\n1. Title\n\nRESOLVED that it be done.\n`,
  'thousands of people and thousands of marks': () =>
    `${HEAD}${each(380, i => `${nameOf(i)}, Manager\n`)}\n${each(50_000, i => `${i + 1}. Title                                           Action\n\nRESOLVED that it be done.                        ${letter(i)}${letter(i >> 4)}\n\n`)}`,
  'thousands of names in the text and thousands of marks': () =>
    HEAD +
    each(
      50_000,
      i =>
        `${i + 1}. Title\n\n${nameOf(i)} reported on it.                              ${letter(i)}${letter(i >> 4)}\n\n`,
    ),
  'twenty thousand people who send apologies': () =>
    `${HEAD}1. Apologies\n\n${each(20_000, i => `Apologies were received from ${nameOf(i)} (${nameOf(i + 1)} attended in her place).\n\n`)}`,
  'thirty thousand decisions and promises in one item': () =>
    `${HEAD}1. Title\n\n${each(15_000, i => `RESOLVED that report ${i} be noted.\n\n${nameOf(i)} would write to house ${i} about it.\n\n`)}`,
  'rows parted by strokes, a mark in each': () =>
    `${HEAD}No | Item | Action\n${each(19_000, i => `${i} | text of it | PN\n`)}`,
  'a million initials in brackets': () => `${HEAD}1. Title\n\n${'Abcd(AB)'.repeat(1_000_000)}`,
  'a hundred thousand people with posts': () =>
    HEAD + each(100_000, i => `${nameOf(i)} - Head of Service ${i} (${letter(i)}${letter(i >> 4)})\n`),
  'a hundred thousand dates of the next meeting': () =>
    HEAD + each(100_000, i => `The next meeting will be held on ${1 + (i % 28)} March 2027 at 10.00 am in the Hall.\n`),
  'halves of characters': () => '\ud800\n\udfff '.repeat(100_000),
}
