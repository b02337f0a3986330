/** A text of the database as one of the words that the module knows. */
export const oneOf = <T extends string>(value: string, known: readonly T[], otherwise: T): T =>
  known.find(one => one === value) ?? otherwise
