/** Longer updates are cut here for judging (never for printing): no clerk writes more of one action. */
const longest = 8000

/**
 * The sentences of a text, and the parts of a sentence that a semicolon sets apart. "Mr." and "No." end none.
 */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .slice(0, longest)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/([^\n.])\n(?!\n)/g, '$1 ')
    .split(/(?<!\b(?:Mr|Mrs|Ms|Dr|Cllr|Clr|Supt|Insp|Sgt|No|Rev|Prof|St|e\.g|i\.e))[.!?](?=\s|$)|;|\n+/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
