import { sheetOf, type Printable } from '../layout/sheet-of.ts'
import { minutesText } from './minutes-text.ts'
import { sheetText } from './sheet-text.ts'

/**
 * Plain text. Minutes are printed in the form that `parse/rendered` reads back to the same tree; every other document,
 * and a pack, as text for people.
 */
export const renderText = (printable: Printable): string =>
  printable.type === 'minutes' ? minutesText(printable) : sheetText(sheetOf(printable))
