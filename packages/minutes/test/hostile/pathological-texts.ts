/** Texts that nobody writes and that a reader must get through all the same. */

const HEAD = `SAFER WESTMERE PARTNERSHIP

Minutes of the meeting held at 10.00 am on 10 March 2026

Present:

Cllr Grace Okafor (Chair)
Priya Nair, Manager

`

const each = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

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
  'halves of characters': () => '\ud800\n\udfff '.repeat(100_000),
}
