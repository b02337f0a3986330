/** Ages of open actions in days since they were issued: up to and with `upTo`; null is without end. */
export const ages = [
  { upTo: 30, words: '30 days or less' },
  { upTo: 90, words: '31 to 90 days' },
  { upTo: 180, words: '91 to 180 days' },
  { upTo: null, words: 'More than 180 days' },
] as const

/** How many open actions are of each age, in the order of `ages`. */
export type AgeCounts = readonly number[]

/** Counts actions by their age on a day. */
export const countAges = (issuedOn: readonly string[], today: Temporal.PlainDate): AgeCounts => {
  const days = issuedOn.map(on => Temporal.PlainDate.from(on).until(today, { largestUnit: 'days' }).days)
  return ages.map(({ upTo }, index) => {
    const over = ages[index - 1]?.upTo ?? -1
    return days.filter(age => age > over && (upTo === null || age <= upTo)).length
  })
}

/** Three months of the calendar. */
export interface Quarter {
  /** Its first day, "2026-01-01". */
  readonly first: string
  /** Its last day, "2026-03-31". */
  readonly last: string
}

/** The quarter of a day and those before it, the earliest first. */
export const quartersUntil = (today: Temporal.PlainDate, count: number): readonly Quarter[] => {
  const first = today.with({ day: 1, month: Math.floor((today.month - 1) / 3) * 3 + 1 })
  return Array.from({ length: count }, (_, index) => {
    const begins = first.subtract({ months: 3 * (count - 1 - index) })
    return { first: begins.toString(), last: begins.add({ months: 3 }).subtract({ days: 1 }).toString() }
  })
}

/** An action as progress is counted. */
export interface Lived {
  /** Days: "2026-03-12". */
  readonly issuedOn: string
  /** When the body closed it; null where it did not. */
  readonly closedOn: string | null
  readonly dueOn: string | null
}

/** What a body began and finished in a quarter. */
export interface QuarterFigures extends Quarter {
  readonly issued: number
  readonly closed: number
  /** Of those closed, how many had a day. */
  readonly dated: number
  /** Of these, how many were closed by it. */
  readonly onTime: number
}

/** What was issued and closed in each quarter. */
export const quarterFigures = (actions: readonly Lived[], quarters: readonly Quarter[]): readonly QuarterFigures[] =>
  quarters.map(quarter => {
    const within = (day: string | null): boolean => day !== null && day >= quarter.first && day <= quarter.last
    const closed = actions.filter(({ closedOn }) => within(closedOn))
    const dated = closed.filter(({ dueOn }) => dueOn !== null)
    return {
      ...quarter,
      issued: actions.filter(({ issuedOn }) => within(issuedOn)).length,
      closed: closed.length,
      dated: dated.length,
      onTime: dated.filter(({ closedOn, dueOn }) => closedOn !== null && dueOn !== null && closedOn <= dueOn).length,
    }
  })
