/** Words that head the column in which clerks print who is to act. */
const heading =
  /^(?:actions?|action[\s-]?by|by[\s-]?whom|who|owners?|lead(?:\s+officer)?|responsib(?:le|ility)|assigned(?:\s+to)?)[:\s]*$/i

/** True for the heading of an action column, such as "Action" or "By whom". */
export const isColumnHeading = (text: string): boolean => text.length <= 16 && heading.test(text)
