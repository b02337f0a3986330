import { inspect } from 'node:util'

const longest = 6000

/** What to print of a failed test: the assertion's own message and where it was made, without the runner's frames. */
export const describeFailure = (error: Error): string => {
  const cause = error.cause instanceof Error ? error.cause : error
  const text = cause.stack ?? inspect(cause)
  const kept = text.split('\n').filter(line => !/^\s+at .*\(?node:/.test(line))
  const shown = kept.join('\n')
  const cut = shown.length > longest ? `${shown.slice(0, longest)}\n… (cut)` : shown
  return cut.replace(/^/gm, '    ')
}
