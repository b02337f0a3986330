/** How the first cell of a row of a Matters Arising report begins: "Minute 180", "Item 5", "186a". */
export const ROW_START =
  /^(?:minutes?|min\.?|item|action|ref)\s*(?:no\.?|number)?\s*[:.]?\s*((?:[A-Z]{1,6}[/ -]?)?\d{1,4}(?:[./-]\d{1,4})*\s?[a-z]?)(?![\p{L}])\s*[:.,–—-]?\s*/iu
/** The number alone. */
export const BARE_START = /^((?:[A-Z]{1,6}[/-])?\d{1,4}(?:[./]\d{1,4})*[a-z]?)(?:\s*[:.,–—-]\s*|\s+|$)/

/** Names of the column that says what became of a matter. */
export const UPDATE_COLUMN = /\b(?:update|progress|outcome|action taken|status|response|comments?|current position)\b/i
/** Names of the column that says what was resolved. */
export const MATTER_COLUMN = /\b(?:matters?|resol\w*|action|decision|agreed|issue|what)\b/i

/** True for the head of a table of matters: a column for the minute, one for what became of it, and no number. */
export const isRowHead = (cells: readonly string[]): boolean =>
  /^(?:minute|min|item|action|ref|no)\b/i.test(cells[0] ?? '') &&
  cells.some(cell => UPDATE_COLUMN.test(cell)) &&
  !/\d/.test(cells[0] ?? '')
