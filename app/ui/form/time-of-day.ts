/** What was typed is a time, "14:00", or a sentence says why it is not; null where nothing was typed. */
export type TimeReading = { readonly time: string } | { readonly problem: string } | null

const problem: TimeReading = { problem: 'Enter a time, such as 2pm or 14:00' }

const twoFigures = (n: number): string => String(n).padStart(2, '0')

/**
 * Reads a time of day as people type it: "2pm", "2.30 pm", "14:00", "1400", "midday". A bare "2" is a problem and no guess:
 * it may be in the night or in the afternoon.
 */
export const readTimeOfDay = (typed: string): TimeReading => {
  const text = typed.trim().toLowerCase()
  if (text === '') return null
  if (text === 'midday' || text === 'noon') return { time: '12:00' }
  const [, hours, minutes, half] = /^(\d{1,2})(?:[:.]?(\d\d))?\s*(am|pm|a\.m\.|p\.m\.)?$/.exec(text) ?? []
  if (hours === undefined || (minutes === undefined && half === undefined)) return problem
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)]
  if (minute > 59) return problem
  if (half === undefined) return hour > 23 ? problem : { time: `${twoFigures(hour)}:${twoFigures(minute)}` }
  if (hour < 1 || hour > 12) return problem
  return { time: `${twoFigures((hour % 12) + (half.startsWith('p') ? 12 : 0))}:${twoFigures(minute)}` }
}
