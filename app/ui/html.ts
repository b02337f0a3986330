/**
 * An auto-escaping tagged template: everything put into it is text unless it is already `Html`. It does not check tags;
 * the tests parse every page strictly and fail on a parse error.
 */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe inside an element or a quoted attribute. */
const escapeHtml = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, found => entities[found] ?? found) : text

/** Markup that is known to be safe. Made only by `html`, `attributes` and `trusted`. */
export class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}

/** What may stand in a template: false, null and undefined print nothing; lists are printed one after the other. */
export type Value = Html | string | number | boolean | null | undefined | readonly Value[]

/** Text (which is escaped) or markup. */
export type Content = Html | string | number

const print = (value: Value): string => {
  if (value instanceof Html) return value.toString()
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  let markup = ''
  for (const one of value) markup += print(one)
  return markup
}

/** The template tag. `true` prints nothing, so that `condition && html`…`` and `condition || …` both read well. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => {
  let markup = parts[0] ?? ''
  for (let i = 0; i < values.length; i++) markup += print(values[i]) + (parts[i + 1] ?? '')
  return new Html(markup)
}

/** Markup that the caller answers for: never give it anything that a person or a file wrote. */
export const trusted = (markup: string): Html => new Html(markup)

/** Attributes of an element: true prints the bare name; false, null and undefined print nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Prints attributes, each with a blank before it. Names are the program's own; values are escaped. */
export const attributes = (given: Attributes = {}): Html => {
  let markup = ''
  for (const name of Object.keys(given)) {
    const value = given[name]
    if (value === false || value === null || value === undefined) continue
    markup += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`
  }
  return new Html(markup)
}

/** Class names joined by blanks, the empty ones left out. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string => {
  let joined = ''
  for (const name of names) {
    if (typeof name === 'string' && name !== '') joined += joined === '' ? name : ` ${name}`
  }
  return joined
}
