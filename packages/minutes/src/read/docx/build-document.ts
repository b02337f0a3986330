import type { RichBlock } from '../rich/rich.ts'
import { unwrapTable } from '../rich/unwrap-table.ts'
import {
  endCell,
  endRow,
  finishTable,
  newTable,
  readCellProperty,
  readRowProperty,
  startCell,
  startRow,
} from './build-table.ts'
import type { DraftTable } from './build-table.ts'
import type { Counter } from './count-numbers.ts'
import type { Draft, DraftRun, Usage } from './draft.ts'
import { newDraft } from './draft.ts'
import { finishParagraph } from './finish-paragraph.ts'
import { createFieldReader } from './read-fields.ts'
import { readParagraphProperty, readRunProperty } from './properties.ts'
import type { Styles } from './read-styles.ts'
import { printed, skipped, structural, symbols } from './skipped.ts'
import type { Attribute } from './walk-xml.ts'
import { walkXml } from './walk-xml.ts'

export interface BuildContext {
  readonly styles: Styles
  readonly counter: Counter
  readonly usage: Usage
}

/** The blocks of a part, and whether it holds tracked changes. */
export interface BuiltPart {
  readonly blocks: readonly RichBlock[]
  readonly tracked: boolean
}

/**
 * Reads the paragraphs and tables of a part that holds text: the document itself, a header, the footnotes. Insertions are
 * kept and deletions left out; what text boxes hold follows the paragraph that they hang on.
 *
 * @throws UnreadableFile as walkXml does
 */
export const buildPart = (part: Uint8Array, context: BuildContext): BuiltPart => {
  const drafts: Draft[] = []
  const tables: DraftTable[] = []
  const targets: RichBlock[][] = [[]]
  const alternatives: { chosen: boolean }[] = []
  const controls: { placeholder: boolean }[] = []
  const fields = createFieldReader()
  /** What a paragraph whose end was deleted leaves to the next. */
  let carried: DraftRun[] = []
  let ownerOfRunProperties = ''
  let tracked = false
  const target = (): RichBlock[] => targets.at(-1) ?? []
  const print = (text: string): void => {
    const run = drafts.at(-1)?.run
    if (run && !fields.inCode()) run.text += text
  }

  const finish = (draft: Draft): void => {
    target().push(finishParagraph(draft, { ...context, inCell: tables.at(-1)?.cell != null }))
  }

  /** A deleted paragraph end with no paragraph after it joins nothing. */
  const settleCarried = (): void => {
    if (carried.length > 0) finish(newDraft(carried))
    carried = []
  }

  const openProperty = (name: string, attribute: Attribute, parent: string): void => {
    const draft = drafts.at(-1)
    const table = tables.at(-1)
    if (parent === 'w:rPr' && draft) {
      if (ownerOfRunProperties === 'w:r' && draft.run) readRunProperty(name, attribute, draft.run.properties)
      else if (ownerOfRunProperties === 'w:pPr' && name === 'w:del') draft.endDeleted = true
    } else if (draft && (parent === 'w:pPr' || parent === 'w:numPr'))
      readParagraphProperty(name, attribute, draft.properties)
    else if (parent === 'w:trPr' && table?.row) readRowProperty(table.row, name, attribute)
    else if (parent === 'w:tcPr' && table?.cell) readCellProperty(table.cell, name, attribute)
    if (name === 'w:del' || name === 'w:ins') tracked = true
  }

  const openTablePart = (name: string): boolean => {
    if (name === 'w:tbl') {
      tables.push(newTable())
      return true
    }
    const table = tables.at(-1)
    if (!table || table.cell || (name === 'w:tc') !== (table.row !== null)) return false
    if (name === 'w:tr') startRow(table)
    else {
      targets.push(startCell(table))
    }
    return true
  }

  const closeTablePart = (name: string): void => {
    const table = tables.at(-1)
    if (!table) return
    if (name === 'w:tc') {
      settleCarried()
      targets.pop()
      endCell(table)
    } else if (name === 'w:tr') endRow(table)
    else {
      tables.pop()
      for (const block of unwrapTable(finishTable(table))) target().push(block)
    }
  }

  const closeParagraph = (): void => {
    const draft = drafts.pop()
    if (!draft) return
    fields.endParagraph()
    if (draft.endDeleted) carried = draft.runs
    else finish(draft)
    for (const block of draft.boxes) target().push(block)
  }

  walkXml(part, {
    open: (name, attribute, parent) => {
      if (parent.endsWith('Pr')) {
        if (name === 'w:rPr') ownerOfRunProperties = parent
        else openProperty(name, attribute, parent)
        if (name === 'w:showingPlcHdr') {
          const control = controls.at(-1)
          if (control) control.placeholder = true
        }
        return !structural.has(name) && !name.endsWith('Change')
      }
      if (skipped.has(name)) {
        tracked ||= name === 'w:del' || name === 'w:moveFrom'
        return false
      }
      const draft = drafts.at(-1)
      switch (name) {
        case 'w:p':
          drafts.push(newDraft(carried))
          carried = []
          break
        case 'w:r':
          if (draft) draft.run = { properties: {}, text: '' }
          break
        case 'w:rPr':
          ownerOfRunProperties = parent
          break
        case 'w:fldChar':
          fields.open(attribute('fldCharType') ?? '')
          break
        case 'w:sym':
          print(symbols.get((attribute('char') ?? '').toUpperCase()) ?? '•')
          break
        case 'w:tbl':
        case 'w:tr':
        case 'w:tc':
          return openTablePart(name)
        case 'w:gridCol':
          tables.at(-1)?.grid.push(Number.parseFloat(attribute('w') ?? '') || 0)
          break
        case 'w:txbxContent':
          targets.push(draft?.boxes ?? [])
          break
        case 'w:sdt':
          controls.push({ placeholder: false })
          break
        case 'w:sdtContent':
          return !controls.at(-1)?.placeholder
        case 'w:ins':
        case 'w:moveTo':
          tracked = true
          break
        case 'mc:AlternateContent':
          alternatives.push({ chosen: false })
          break
        case 'mc:Choice':
        case 'mc:Fallback': {
          const alternative = alternatives.at(-1)
          if (alternative?.chosen) return false
          if (alternative) alternative.chosen = true
          break
        }
        default:
          if (parent === 'w:r') print(printed.get(name) ?? '')
      }
      return true
    },
    close: name => {
      const draft = drafts.at(-1)
      switch (name) {
        case 'w:p':
          closeParagraph()
          break
        case 'w:r':
          if (draft?.run && draft.run.text !== '') draft.runs.push(draft.run)
          if (draft) draft.run = null
          break
        case 'w:tc':
        case 'w:tr':
        case 'w:tbl':
          closeTablePart(name)
          break
        case 'w:txbxContent':
          targets.pop()
          break
        case 'w:sdt':
          controls.pop()
          break
        case 'mc:AlternateContent':
          alternatives.pop()
          break
      }
    },
    text: (text, parent) => {
      if (parent === 'w:t') print(text.replace(/[\r\n]+/g, ' '))
    },
  })
  settleCarried()
  return { blocks: targets[0] ?? [], tracked }
}
