import type { Problem } from '#kernel/errors.ts'

const longest = 2000

/**
 * What is wrong with words that must be there and stay with the action for ever.
 * @param missing - what to do where there are none: "Enter why it is closed"
 */
export const wordProblems = (field: string, words: string, missing: string): readonly Problem[] => {
  if (words.trim() === '') return [{ field, message: missing }]
  return words.length > longest ? [{ field, message: `Use ${longest} letters or fewer` }] : []
}
