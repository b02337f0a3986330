/** A minute as it is headed. */
export interface Headed {
  readonly number: string | null
  readonly title: string | null
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** "17" is above "17a" and "17.2", and not above "175". */
const isBelow = (number: string, above: string): boolean =>
  number === above || (number.startsWith(above) && !/^\d/.test(number.slice(above.length)))

/**
 * Which minutes of a meeting are exempt: those of an exempt item of the agenda, those whose heading says so, and what stands
 * under them. Whoever asks of another is told no.
 * @param titles - of the exempt items of the agenda
 */
export const exemptAmong = (minutes: readonly Headed[], titles: readonly string[]): ((minute: Headed) => boolean) => {
  const kept = titles.map(fold)
  const isRoot = ({ title }: Headed): boolean => {
    const folded = fold(title ?? '')
    return /\bexempt\b/.test(folded) || kept.some(one => one !== '' && folded.includes(one))
  }
  const roots = minutes.filter(isRoot)
  const hidden = roots.flatMap(({ number }) => number ?? [])
  // An exempt item that no minute is headed by could be any of them.
  const isUnsure = kept.some(one => !minutes.some(({ title }) => fold(title ?? '').includes(one)))
  return minute =>
    isUnsure || isRoot(minute) || hidden.some(above => minute.number !== null && isBelow(minute.number, above))
}
