/** Answers that are kept at the same time, and the longest text that one is kept for, in characters. */
const MOST = 4000
const LONGEST = 2000

/**
 * A pure function of a text that keeps its last answers: minutes that are read again while they are typed say mostly what
 * they said before. What it gives is shared, so nobody may change it.
 */
export const remembered = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = read(text)
    if (text.length > LONGEST) return made
    if (known.size >= MOST) known.clear()
    known.set(text, made)
    return made
  }
}
