/** Thrown where tags nest deeper, or are more, than are read. Whoever asked for the page reads its text without them. */
export class TooMuchMarkup extends Error {
  override readonly name = 'TooMuchMarkup'
}
