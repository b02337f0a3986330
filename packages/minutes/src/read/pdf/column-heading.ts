/** Words that head the column in which clerks print who is to act. */
const heading =
  /^(?:(?:for\s+)?actions?(?:[\s-]*(?:by|owners?|officers?|points?|for|on))?|by[\s-]?whom|who|owners?|lead(?:\s+officer)?|responsib(?:le|ility)(?:\s+(?:officer|person))?|assigned(?:\s+to)?)[:\s]*$/i

/** True for the heading of an action column, such as "Action" or "By whom". */
export const isColumnHeading = (text: string): boolean => text.length <= 24 && heading.test(text)
