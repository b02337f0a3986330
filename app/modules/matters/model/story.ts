/** A minute by what names it for ever: the minutes that it stands in, and its number. */
export interface MinuteKey {
  readonly minutesId: string
  readonly number: string
}

export const keyOf = ({ minutesId, number }: MinuteKey): string => `${minutesId} ${number}`

/** A minute of the record. */
export interface MinuteFound extends MinuteKey {
  readonly title: string | null
  readonly text: string
  readonly meetingId: string
  readonly bodyId: string
  /** The day of the meeting. */
  readonly date: string
}

/** Two minutes that seem to be of one matter, and why. */
export interface Tie {
  readonly earlier: MinuteKey
  readonly later: MinuteKey
  readonly why: string
  /** True where one names the other, or a clerk said so; else it is a proposal. */
  readonly certain: boolean
}

/** What a clerk said of two minutes. */
export interface Mark {
  readonly earlier: MinuteKey
  readonly later: MinuteKey
  readonly kind: 'joined' | 'split'
}

const pairOf = ({ earlier, later }: Pick<Tie, 'earlier' | 'later'>): string => `${keyOf(earlier)} ${keyOf(later)}`

/** Ties with what clerks said of them: split ones are gone, joined ones certain; each pair once, the certain first. */
export const settled = (ties: readonly Tie[], marks: readonly Mark[]): readonly Tie[] => {
  const said = new Map(marks.map(mark => [pairOf(mark), mark.kind]))
  const joined = marks
    .filter(({ kind }) => kind === 'joined')
    .map(({ earlier, later }): Tie => ({ earlier, later, why: 'The clerk put them together', certain: true }))
  const all = [...ties, ...joined].toSorted((a, b) => Number(b.certain) - Number(a.certain))
  const seen = new Set<string>()
  return all.flatMap(tie => {
    const pair = pairOf(tie)
    if (seen.has(pair) || said.get(pair) === 'split') return []
    seen.add(pair)
    return [said.get(pair) === 'joined' ? { ...tie, certain: true } : tie]
  })
}
