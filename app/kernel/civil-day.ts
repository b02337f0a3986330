/** Days and instants by the clocks of the United Kingdom, where the partnerships are. */

/** The time zone that every day of the record is in. */
export const zone = 'Europe/London'

/**
 * "2026-07-10T23:30:00Z" → "2026-07-11".
 * @param instant - ISO 8601 with offset
 * @throws RangeError where it is not an instant
 */
export const civilDay = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()

/**
 * The instant at which a clock shows this time on a day: "2026-07-10", "12:00" → "2026-07-10T11:00:00Z".
 * @param time - the beginning of the day where it is left out
 * @throws RangeError where either is none
 */
export const instantOn = (day: string, time?: string): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, ...(time !== undefined && { plainTime: Temporal.PlainTime.from(time) }) })
    .toInstant()
    .toString()
