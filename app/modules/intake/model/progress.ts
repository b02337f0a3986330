import type { IntakeCounts } from '../model.ts'

/** How far the reading of files is. */
export interface Progress {
  /** Files that need no more reading. */
  readonly done: number
  readonly all: number
  /** Seconds that the rest will take at the speed so far; null while that cannot be told. */
  readonly secondsLeft: number | null
}

/** Files that still have to be read. */
export const unread = (counts: IntakeCounts): number => counts.waiting + counts.reading

/**
 * @param read - how many were read in `seconds`
 */
export const progressOf = (
  left: number,
  { read, seconds }: { readonly read: number; readonly seconds: number },
): Progress => ({
  done: read,
  all: read + left,
  secondsLeft: read === 0 || seconds <= 0 ? null : Math.ceil((left * seconds) / read),
})

/** "about 3 minutes left". */
export const timeLeft = (seconds: number | null): string => {
  if (seconds === null) return ''
  if (seconds < 60) return `about ${Math.max(1, seconds)} ${seconds <= 1 ? 'second' : 'seconds'} left`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`
  const hours = Math.round(minutes / 60)
  return `about ${hours} ${hours === 1 ? 'hour' : 'hours'} left`
}
