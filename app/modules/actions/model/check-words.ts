import type { Problem } from '#kernel/errors.ts'

export interface WordsRule {
  readonly field: string
  /** What is said where nothing was typed. */
  readonly missing: string
  /** In characters; 2,000 where it is left out. */
  readonly most?: number
}

/** The problem of words that are too long. */
export const wordsProblem = (
  text: string,
  { field, most }: { readonly field: string; readonly most: number },
): readonly Problem[] =>
  text.length > most ? [{ field, message: `Use ${most.toLocaleString('en-GB')} characters or fewer` }] : []

/** The problem of words that are needed. */
export const checkWords = (text: string, { field, missing, most = 2000 }: WordsRule): readonly Problem[] =>
  text === '' ? [{ field, message: missing }] : wordsProblem(text, { field, most })
