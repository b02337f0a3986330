import type { Edge } from './edge.ts'
import type { ImportRule } from './rule.ts'

const inLibrary = (edge: Edge) => edge.fromPlace.area === 'library'
const within = (edge: Edge) => inLibrary(edge) && edge.toPlace.area === 'library'

/** The first folder of what follows the part: "docx" of read/docx/…; "" for a file directly in the part. */
const folder = (rest: string) => (rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : '')

const formats = new Set(['text', 'markdown', 'html', 'pdf', 'docx'])
const outputs = new Set(['json', 'text', 'markdown', 'html', 'docx', 'pdf', 'csv'])
const decoders = new Set(['html', 'markdown', 'pdf', 'docx'])

/** Which parts of the library each part may import, beside itself. Parts not named here may import nothing else. */
const order: Readonly<Record<string, readonly string[]>> = {
  tree: [],
  read: ['tree'],
  parse: ['tree', 'transform'],
  transform: ['tree'],
  lint: ['tree'],
  ledger: ['tree'],
  compose: ['tree', 'ledger'],
  render: ['tree'],
}

/**
 * Knowledge of words, not of layout: what "Weds" or "Cllr" means, how alike two wordings are. Other parts may ask it
 * rather than keep a list of their own.
 */
const isVocabulary = (edge: Edge) =>
  ['lint', 'ledger', 'compose', 'transform'].includes(edge.fromPlace.part) &&
  /^(parse\/(dates|words|people)\/|ledger\/likeness\.ts)/.test(`${edge.toPlace.part}/${edge.toPlace.rest}`)

/** Our own text is read back by the grammar that it was written with: two copies of it would drift apart. */
const isOwnGrammar = (edge: Edge) =>
  edge.fromPlace.part === 'parse' &&
  edge.fromPlace.rest.startsWith('rendered/') &&
  edge.toPlace.part === 'render' &&
  ['text/grammar.ts', 'text/escape.ts'].includes(edge.toPlace.rest)

const isSourceType = (edge: Edge) =>
  edge.fromPlace.part === 'parse' && edge.toPlace.part === 'read' && edge.toPlace.rest === 'source.ts'

/** The ledger's types are what a ledger is, to an output that prints one. */
const isLedgerType = (edge: Edge) =>
  edge.fromPlace.part === 'render' &&
  edge.toPlace.part === 'ledger' &&
  edge.toPlace.rest === 'types.ts' &&
  edge.typeOnly

/** The public faces, which gather from every part. */
const faces: readonly string[] = ['index', 'reading']

const breaksOrder = (edge: Edge): boolean => {
  const { part } = edge.fromPlace
  if (!within(edge) || faces.includes(part) || part === edge.toPlace.part) return false
  if (isVocabulary(edge) || isOwnGrammar(edge) || isSourceType(edge) || isLedgerType(edge)) return false
  return !order[part]?.includes(edge.toPlace.part)
}

/** The rules of packages/minutes. */
export const libraryRules: readonly ImportRule[] = [
  {
    name: 'library-is-pure',
    reason: 'the library takes bytes and gives outputs; files, clocks and networks are for whoever calls it',
    breaks: edge => inLibrary(edge) && edge.kind === 'node',
    caught: [
      ['packages/minutes/src/read/text/read-text.ts', "import { readFileSync } from 'node:fs'"],
      ['packages/minutes/src/render/docx/table.ts', "const { tmpdir } = await import('node:os')"],
    ],
    allowed: [['app/platform/files/read.ts', "import { readFileSync } from 'node:fs'"]],
  },
  {
    name: 'packages-stay-at-the-edge',
    reason: 'only a decoder, or the Word output, may know a package: everything else must outlive it',
    breaks: edge => {
      if (!inLibrary(edge) || edge.kind !== 'package') return false
      const { part, rest } = edge.fromPlace
      if (part === 'read') return !decoders.has(folder(rest))
      return !(part === 'render' && folder(rest) === 'docx' && edge.to === 'docx')
    },
    caught: [
      ['packages/minutes/src/parse/heading.ts', "import { parse } from 'parse5'"],
      ['packages/minutes/src/render/html/page.ts', "import { Packer } from 'docx'"],
      ['packages/minutes/src/render/docx/page.ts', "import { html } from 'hono/html'"],
      ['packages/minutes/src/read/text/lines.ts', "export { parse } from 'parse5'"],
    ],
    allowed: [
      ['packages/minutes/src/read/html/page.ts', "import { parse } from 'parse5'"],
      ['packages/minutes/src/render/docx/page.ts', "import { Packer } from 'docx'"],
    ],
  },
  {
    name: 'library-stands-alone',
    reason: 'the library can be used without the application, so it may not know it',
    breaks: edge => inLibrary(edge) && edge.kind === 'file' && edge.toPlace.area !== 'library',
    caught: [
      ['packages/minutes/src/parse/today.ts', "import { systemClock } from '#kernel/clock.ts'"],
      ['packages/minutes/src/render/html/page.ts', "import { html } from '../../../../../app/ui/html.ts'"],
      ['packages/minutes/src/lint/rules.ts', "import { westmere } from '../../test/westmere.ts'"],
    ],
    allowed: [['packages/minutes/src/index.ts', "export { parse } from './parse/parse.ts'"]],
  },
  {
    name: 'library-order',
    reason: 'bytes become a tree and a tree becomes an output: each stage knows the tree and no other stage',
    breaks: breaksOrder,
    caught: [
      ['packages/minutes/src/render/html/item.ts', "import { parse } from '../../parse/parse.ts'"],
      ['packages/minutes/src/render/text/item.ts', "import { findDates } from '../../parse/dates/find-dates.ts'"],
      ['packages/minutes/src/tree/visit.ts', "import type { Source } from '../read/source.ts'"],
      ['packages/minutes/src/parse/parse.ts', "import { readText } from '../read/text/read-text.ts'"],
      ['packages/minutes/src/read/text/read-text.ts', "import { parse } from '../../parse/parse.ts'"],
      ['packages/minutes/src/parse/rendered/item.ts', "import { item } from '../../render/text/item.ts'"],
      ['packages/minutes/src/lint/rule.ts', "import { parse } from '../parse/parse.ts'"],
      ['packages/minutes/src/ledger/owed.ts', "import { renderText } from '../render/text/render-text.ts'"],
      ['packages/minutes/src/transform/owners.ts', "import { lint } from '../lint/lint.ts'"],
      ['packages/minutes/src/tree/pack.ts', "import { parse } from '../index.ts'"],
    ],
    allowed: [
      ['packages/minutes/src/parse/parse.ts', "import type { Source } from '../read/source.ts'"],
      ['packages/minutes/src/parse/rendered/item.ts', "import { RESOLVED } from '../../render/text/grammar.ts'"],
      ['packages/minutes/src/lint/weekday.ts', "import { weekdayOf } from '../parse/dates/weekday.ts'"],
      ['packages/minutes/src/render/csv/ledger.ts', "import type { Ledger } from '../../ledger/types.ts'"],
      ['packages/minutes/src/compose/arising.ts', "import type { Ledger } from '../ledger/types.ts'"],
      ['packages/minutes/src/index.ts', "export { parse } from './parse/parse.ts'"],
    ],
  },
  {
    name: 'outputs-are-apart',
    reason:
      'an output can be changed or thrown away without looking at another; what all print alike is in render/layout',
    breaks: edge => {
      if (!within(edge) || edge.fromPlace.part !== 'render' || edge.toPlace.part !== 'render') return false
      const [from, to] = [folder(edge.fromPlace.rest), folder(edge.toPlace.rest)]
      if (to === 'json' && edge.typeOnly) return false // What JSON can hold is the same for whoever passes data on as JSON.
      return outputs.has(to) && from !== to && from !== ''
    },
    caught: [
      ['packages/minutes/src/render/html/item.ts', "import { escape } from '../text/escape.ts'"],
      ['packages/minutes/src/render/layout/sheet.ts', "import { escape } from '../text/escape.ts'"],
    ],
    allowed: [
      ['packages/minutes/src/render/html/item.ts', "import { escape } from './escape.ts'"],
      ['packages/minutes/src/render/html/item.ts', "import type { Sheet } from '../layout/sheet.ts'"],
      ['packages/minutes/src/render/pdf/data.ts', "import type { Json } from '../json/pack-json.ts'"],
      ['packages/minutes/src/render/index.ts', "export { renderText } from './text/render-text.ts'"],
    ],
  },
  {
    name: 'decoders-are-apart',
    reason: 'a decoder knows one file format; what two share lies in a folder that is no format (read/rich)',
    breaks: edge => {
      if (!within(edge) || edge.fromPlace.part !== 'read' || edge.toPlace.part !== 'read') return false
      const [from, to] = [folder(edge.fromPlace.rest), folder(edge.toPlace.rest)]
      if (from === 'markdown' && to === 'html') return false // Markdown may hold HTML, and then it is read as HTML.
      return formats.has(to) && from !== to && from !== ''
    },
    caught: [
      ['packages/minutes/src/read/docx/cell.ts', "import { elements } from '../html/elements.ts'"],
      ['packages/minutes/src/read/rich/line.ts', "import { elements } from '../html/elements.ts'"],
    ],
    allowed: [
      ['packages/minutes/src/read/docx/cell.ts', "import { composeLine } from '../rich/compose-line.ts'"],
      ['packages/minutes/src/read/read-file.ts', "import { readText } from './text/read-text.ts'"],
    ],
  },
]
