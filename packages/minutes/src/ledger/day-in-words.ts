const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "2017-12-19" → "19 December 2017"; what is no civil date comes back as it is. */
export const dayInWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  const name = months[(month ?? 0) - 1]
  return name === undefined || year === undefined || day === undefined ? date : `${day} ${name} ${year}`
}
