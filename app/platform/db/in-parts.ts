/** SQLite takes so many values in a statement, and a row has at most sixteen. */
const rowsAtOnce = 500

/** Writes many rows, some hundred with each statement. */
export const inParts = async <T>(
  rows: readonly T[],
  write: (part: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await write(rows.slice(from, from + rowsAtOnce))
}
