/** How times, counts and lists are put into words on pages. */
export { clockTime, monthNames, showDate, showDateWithDay, showInstant } from '#kernel/date-words.ts'

/** "1 action", "2 actions"; give the plural where it is not made with s. */
export const count = (n: number, one: string, many: string = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** "Priya Nair, Tom Ashworth and Helen Marsh". */
export const listed = (names: readonly string[], last: 'and' | 'or' = 'and'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`

/** "12 KB", "3.4 MB", "20 MB". */
export const fileSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${Number((bytes / 1_000_000).toFixed(1))} MB`
