import type { Problem } from '#kernel/errors.ts'

const longest = 1000

/** What is wrong with the reason for a change: everybody is told it, so there must be one. */
export const reasonProblems = (reason: string): readonly Problem[] => {
  if (reason.trim() === '') return [{ field: 'reason', message: 'Enter the reason. Everybody is told it' }]
  return reason.length > longest ? [{ field: 'reason', message: `Use ${longest} letters or fewer for the reason` }] : []
}
