import type { Problem } from '#kernel/errors.ts'

/** Blanks and line ends as one blank, none at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The same; null where nothing is left. */
export const lineOrNull = (text: string | null | undefined): string | null => oneLine(text ?? '') || null

interface LineRule {
  readonly field: string
  /** How a sentence calls it: "name". */
  readonly what: string
  readonly most?: number
  readonly required?: string
}

/** What is wrong with an answer of one line; `required` is what is said where it is missing. */
export const checkLine = (
  value: string | null,
  { field, what, most = 200, required }: LineRule,
): readonly Problem[] => {
  if (value === null || value === '') return required === undefined ? [] : [{ field, message: required }]
  return value.length > most ? [{ field, message: `Use at most ${most} letters for the ${what}` }] : []
}

/** A whole number within limits. */
export const checkWhole = (
  value: number,
  { field, message, least, most }: Problem & { readonly least: number; readonly most: number },
): readonly Problem[] => (Number.isSafeInteger(value) && value >= least && value <= most ? [] : [{ field, message }])

/** Names that files use, one each, without those that are written twice. */
export const tidyNames = (names: readonly string[]): readonly string[] => [
  ...new Set(names.map(oneLine).filter(Boolean)),
]
