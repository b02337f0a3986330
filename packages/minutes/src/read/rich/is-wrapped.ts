const ENDS_SENTENCE = /[.!?:;]["'”’)\]]*$/

/** Least and most characters to which people wrap text. */
const NARROW = 50
const WIDE = 160

/**
 * True where the lines of one paragraph were broken by hand or by a converter at the edge of a page, rather than to set
 * them apart: all but the last about as long as the longest, most of those stop in the middle of a sentence, and many
 * lines begin in the middle of one (names and offices under each other do not).
 */
export const isWrapped = (lines: readonly string[]): boolean => {
  if (lines.length < 3) return false
  const width = Math.max(...lines.slice(0, 1_000).map(l => l.length))
  if (width < NARROW || width > WIDE) return false
  const inner = lines.slice(0, -1)
  const small = lines.slice(1).filter(l => /^\p{Ll}/u.test(l.trim()))
  if (small.length < inner.length * 0.4) return false
  const full = inner.filter(l => l.length >= width * 0.7)
  return full.length >= inner.length * 0.8 && full.filter(l => !ENDS_SENTENCE.test(l)).length >= full.length * 0.6
}
