const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/** The alternatives of a pattern that match the name of a month, in full or short. */
export const MONTH_PATTERN =
  '(?:january|february|febuary|march|april|may|june|july|august|september|october|november|december' +
  '|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)'

/** The number of a month, 1–12, from its name in full or short; null where it names none. */
export const readMonth = (printed: string): number | null => {
  const place = MONTHS.findIndex(month => printed.toLowerCase().startsWith(month))
  return place === -1 ? null : place + 1
}
