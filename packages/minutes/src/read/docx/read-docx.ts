import type { Source } from '../source.ts'
import type { Diagnostic } from '../../tree/diagnostic.ts'
import { diagnosticAt } from '../../tree/diagnostic.ts'
import { UnreadableFile } from '../unreadable.ts'
import { composeSource } from '../rich/compose-source.ts'
import { flattenBlocks } from '../rich/flatten-cell.ts'
import type { RichBlock } from '../rich/rich.ts'
import { isBlank, textOf } from '../rich/rich.ts'
import { buildPart } from './build-document.ts'
import type { BuildContext } from './build-document.ts'
import { createCounter } from './count-numbers.ts'
import { newUsage } from './draft.ts'
import { openPackage } from './open-package.ts'
import { readCore } from './read-core.ts'
import { readNumbering } from './read-numbering.ts'
import { readStyles } from './read-styles.ts'
import { toRelative } from './to-relative.ts'

const MAIN = /^word\/document\d*\.xml$/i
const WANTED =
  /^(?:word\/(?:document\d*|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml|docProps\/core\.xml)$/i
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const inserted: Diagnostic = diagnosticAt(null, {
  rule: 'tracked-changes',
  severity: 'note',
  message:
    'The document has tracked changes that nobody has accepted or rejected. Insertions were read and deletions left out.',
})

/** Parts around the document as furniture, each text once. */
const readAround = (parts: ReadonlyMap<string, Uint8Array>, names: RegExp, context: BuildContext): RichBlock[] => {
  const seen = new Set<string>()
  const out: RichBlock[] = []
  for (const [name, part] of parts) {
    if (!names.test(name)) continue
    for (const p of flattenBlocks(buildPart(part, context).blocks)) {
      const text = textOf(p.runs).trim()
      if (isBlank(p) || seen.has(text)) continue
      seen.add(text)
      out.push({ ...p, furniture: true })
    }
  }
  return out
}

/**
 * A Word file (.docx). Paragraphs are whole; headings come from styles and outline levels, list labels are printed out as
 * Word counts them, tables are rows of cells, tabs part segments. Tracked insertions are read, deletions and hidden text
 * are not. Headers come first and footers and notes last, as furniture. `Source.text` is the text as pulled out.
 *
 * @throws UnreadableFile where the bytes are no Word file, or damaged, protected or larger than the limits
 */
export const readDocx = async (bytes: Uint8Array): Promise<Source> => {
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    const message =
      'This is an old Word file (.doc) or one with a password. Open it in Word, save it as .docx and try again.'
    throw new UnreadableFile('wrong-type', message)
  }
  const parts = await openPackage(bytes, name => WANTED.test(name))
  const main = [...parts].find(([name]) => MAIN.test(name))?.[1]
  if (!main) throw new UnreadableFile('wrong-type', 'The file is a package, but there is no Word document in it.')
  const styles = readStyles(parts.get('word/styles.xml'))
  const numbering = readNumbering(parts.get('word/numbering.xml'))
  const context = { styles, counter: createCounter(numbering, styles), usage: newUsage() }
  const around = { ...context, counter: createCounter(numbering, styles), usage: newUsage() }
  const document = buildPart(main, context)
  const blocks = [
    ...readAround(parts, /^word\/header/i, around),
    ...document.blocks,
    ...readAround(parts, /^word\/(?:footnotes|endnotes|footer)/i, around),
  ]
  return composeSource({
    format: 'docx',
    blocks: toRelative(blocks, context.usage),
    meta: readCore(parts.get('docProps/core.xml')),
    diagnostics: document.tracked ? [inserted] : [],
  })
}
