/** Elements that are left out with all that is in them: former states of tracked changes, deleted text, field codes. */
export const skipped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:rt',
  'w:sectPr',
  'w:binData',
])

/** Elements that hold text, and so have no place among properties. */
export const structural: ReadonlySet<string> = new Set([
  'w:p',
  'w:r',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:txbxContent',
  'w:sdt',
  'mc:AlternateContent',
])

/** What an empty element inside a run prints. */
export const printed: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

/** Characters of Word's symbol fonts that minutes use; any other is printed as a bullet. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ['F0FC', '✓'],
  ['F0FB', '✗'],
  ['F0FE', '☑'],
  ['F0A8', '☐'],
  ['F06F', '☐'],
  ['F0E0', '→'],
  ['F0D8', '➢'],
])
