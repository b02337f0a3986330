// "Cllr. Okafor", "p. 4", "No. 3", "R. Marsh": the dot ends no sentence.
const SHORT_WORD =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|cllr|cllrs|supt|insp|sgt|rev|prof|st|no|nos|p|pp|para|paras|e\.g|i\.e|approx|ref|dept|\p{Lu})\.$/iu

/** Splits a text into sentences. A list of clauses parted by semicolons is parted there too. */
export const sentencesOf = (text: string): readonly string[] => {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(/[.!?;]["”’)]?\s+(?=["“‘(]?[\p{Lu}\d(])|;\s+|\n\s*\n/gu)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && SHORT_WORD.test(text.slice(Math.max(start, match.index - 8), match.index + 1)))
      continue
    sentences.push(text.slice(start, end).trim())
    start = end
  }
  sentences.push(text.slice(start).trim())
  return sentences.filter(sentence => sentence !== '')
}
