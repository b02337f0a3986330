/** What the reader makes of each HTML element. An element in none of these sets is read as part of the running text. */

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/** Never part of the text. */
export const dropped: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'head',
  'iframe',
  'object',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'button',
  'select',
  'textarea',
  'input',
  'datalist',
  'dialog',
  'del',
  'map',
  'noframes',
])

/** Begin and end a paragraph. */
export const blocks: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  ...headings,
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'ul',
  'caption',
  'optgroup',
  'option',
])

/** Set off from what is above by a blank line, as browsers show them. */
export const spaced: ReadonlySet<string> = new Set(['p', ...headings, 'blockquote', 'pre', 'ul', 'ol', 'dl', 'table'])

export const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir'])

export const styles: ReadonlyMap<string, 'bold' | 'italic' | 'underline'> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['th', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
])

/** Classes by which pages hide text from those who see. */
export const hiddenClasses: ReadonlySet<string> = new Set([
  'visually-hidden',
  'govuk-visually-hidden',
  'sr-only',
  'screen-reader-text',
  'element-invisible',
  'hidden',
  'd-none',
])
