/** Everything that neither XML nor a page can hold: control characters, halves of surrogate pairs, non-characters. */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** A text as one that can be printed: the unprintable dropped, separators of lines and paragraphs made new lines. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').replace(UNPRINTABLE, '')
