/** The one place that knows what time it is. Everything else is given a clock, so that tests can choose the day. */

import { zone } from './civil-day.ts'

/** Tells the time. */
export interface Clock {
  /** This instant, in UTC. */
  readonly now: () => Temporal.Instant
  /** Today's civil date in the United Kingdom, where the partnerships are. */
  readonly today: () => Temporal.PlainDate
}

const clockOf = (now: () => Temporal.Instant): Clock => ({
  now,
  today: () => now().toZonedDateTimeISO(zone).toPlainDate(),
})

/** The clock of the machine. */
export const systemClock: Clock = clockOf(() => Temporal.Now.instant())

/**
 * A clock that stands still, for tests and for output that must be the same each time.
 * @param instant - ISO 8601 with offset, such as "2026-11-24T09:30:00Z"
 * @throws RangeError where it is not an instant
 */
export const stoppedClock = (instant: string): Clock => {
  const fixed = Temporal.Instant.from(instant)
  return clockOf(() => fixed)
}
