import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import type { Source, SourceLine, SourceRow } from '../source.ts'
import { makeDocx, p, table } from '../../../test/support/make-docx.ts'
import type { DocxParts } from '../../../test/support/make-docx.ts'
import { readDocx } from './read-docx.ts'

const read = (parts: DocxParts | string): Promise<Source> =>
  readDocx(makeDocx(typeof parts === 'string' ? { body: parts } : parts))

const linesOf = (source: Source): SourceLine[] => source.blocks.filter(b => b.kind === 'line')
const rowsOf = (source: Source): SourceRow[] => source.blocks.filter(b => b.kind === 'row')
const shown = (source: Source): string[] =>
  linesOf(source).map(l => (l.list ? `${'  '.repeat(l.list.depth)}[${l.list.label}] ${l.text}` : l.text))
const cellTexts = (row: SourceRow | undefined): string[][] => (row?.cells ?? []).map(c => c.lines.map(l => l.text))

const numbered = (level: number, num = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`
const levelOf = (i: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

describe('paragraphs', () => {
  test('are whole lines whose offsets point into the text; empty ones are the gap of the next', async () => {
    const source = await read(p('Safer Westmere Partnership') + p('') + p('Present:') + p('Priya Nair'))
    assert.deepEqual(shown(source), ['Safer Westmere Partnership', 'Present:', 'Priya Nair'])
    assert.deepEqual(
      linesOf(source).map(l => l.gap),
      [0, 1, 0],
    )
    for (const line of linesOf(source)) {
      assert.equal(source.text.slice(line.offset, line.offset + line.text.length), line.text)
      assert.equal(source.text.split('\n')[line.line - 1], line.text)
      assert.equal(line.whole, true)
    }
  })

  test('tabs part segments and line breaks part lines', async () => {
    const source = await read(
      '<w:p><w:r><w:t>Helen Marsh</w:t><w:tab/><w:t>Clerk</w:t><w:br/><w:t>Tom Ashworth</w:t></w:r></w:p>',
    )
    assert.deepEqual(
      linesOf(source).map(l => l.segments.map(s => s.text)),
      [['Helen Marsh', 'Clerk'], ['Tom Ashworth']],
    )
  })

  test('prefixes other than Word’s own are understood', async () => {
    const other =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="1"/></x:pPr><x:r><x:t>Matters arising</x:t></x:r></x:p></x:body></x:document>'
    const { makeZip } = await import('../../../test/support/make-docx.ts')
    const source = await readDocx(makeZip([{ name: 'word/document.xml', data: other }]))
    assert.deepEqual(
      linesOf(source).map(l => [l.text, l.heading]),
      [['Matters arising', 2]],
    )
  })
})

describe('styles', () => {
  const styles = `
    <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:basedOn w:val="Loop"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Base"/><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="33"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`

  test('give bold, size and heading through what they are based on, even in a circle', async () => {
    const source = await read({
      styles,
      body:
        p('Community safety plan', '<w:pStyle w:val="H2"/>') + p('A plain paragraph that is longer than its heading.'),
    })
    const [heading, body] = linesOf(source)
    assert.equal(heading?.heading, 2)
    assert.equal(heading?.size, 1.5)
    assert.deepEqual(heading?.spans, [
      { start: 0, end: 21, kind: 'bold' },
      { start: 0, end: 21, kind: 'italic' },
    ])
    assert.deepEqual([body?.heading, body?.size, body?.spans], [0, 1, []])
  })

  test('a run may take back what its style gives, or be styled by a character style', async () => {
    const source = await read({
      styles,
      body: `<w:p><w:pPr><w:pStyle w:val="Base"/></w:pPr><w:r><w:rPr><w:b w:val="0"/><w:i w:val="false"/></w:rPr><w:t xml:space="preserve">Action: </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/><w:i w:val="0"/></w:rPr><w:t>PN</w:t></w:r></w:p>`,
    })
    assert.deepEqual(linesOf(source)[0]?.spans, [{ start: 8, end: 10, kind: 'bold' }])
  })
})

describe('automatic numbers', () => {
  const numbering = `
    <w:abstractNum w:abstractNumId="0">${levelOf(0, 'decimal', '%1.')}${levelOf(1, 'decimal', '%1.%2')}${levelOf(2, 'lowerLetter', '(%3)')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${levelOf(0, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`

  test('are printed out level by level, and lower levels start afresh', async () => {
    const body =
      p('Welcome', numbered(0)) +
      p('Apologies', numbered(0)) +
      p('from the fire service', numbered(1)) +
      p('by letter', numbered(2)) +
      p('from the police', numbered(1)) +
      p('by telephone', numbered(2)) +
      p('Minutes', numbered(0)) +
      p('agreed', numbered(1)) +
      p('a point', numbered(0, 2)) +
      p('Later', numbered(0, 3)) +
      p('Last', numbered(0, 3))
    assert.deepEqual(shown(await read({ body, numbering })), [
      '[1.] Welcome',
      '[2.] Apologies',
      '  [2.1] from the fire service',
      '    [(a)] by letter',
      '  [2.2] from the police',
      '    [(a)] by telephone',
      '[3.] Minutes',
      '  [3.1] agreed',
      '[•] a point',
      '[7.] Later',
      '[8.] Last',
    ])
  })

  test('a number alone in a cell is the text of the cell', async () => {
    const body = table([[p('', numbered(0)), p('Welcome')]])
    assert.deepEqual(cellTexts(rowsOf(await read({ body, numbering }))[0]), [['1.'], ['Welcome']])
  })
})

describe('what is left out', () => {
  test('deleted text goes, inserted text stays, a deleted paragraph end joins two, and a note says so', async () => {
    const source = await read(
      '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Dan Whitlock to </w:t></w:r><w:del><w:r><w:delText>perhaps </w:delText></w:r></w:del></w:p>' +
        '<w:p><w:ins><w:r><w:t>write to the council</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom></w:p>',
    )
    assert.deepEqual(shown(source), ['Dan Whitlock to write to the council'])
    assert.deepEqual(
      source.diagnostics.map(d => d.rule),
      ['tracked-changes'],
    )
  })

  test('hidden text, field codes, placeholders and second renderings of a text box', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const source = await read(
      p('secret', '', '<w:vanish/>') +
        '<w:p><w:r><w:t xml:space="preserve">Held on </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5 March 2024</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
        '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>' +
        p('Click here to enter text') +
        '</w:sdtContent></w:sdt>' +
        `<w:p><w:r><w:t>Chair</w:t><mc:AlternateContent><mc:Choice Requires="wps">${box('DRAFT')}</mc:Choice><mc:Fallback>${box('DRAFT')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    )
    assert.deepEqual(shown(source), ['Held on 5 March 2024', 'Chair', 'DRAFT'])
  })

  test('a field whose code never ends does not swallow the rest', async () => {
    const source = await read('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' + p('Next meeting'))
    assert.deepEqual(shown(source), ['Next meeting'])
  })

  test('headers, footers and notes are furniture around the document', async () => {
    const source = await read({
      body: p('Minutes'),
      header: p('OFFICIAL'),
      footer: p('Page 1'),
      footnotes: `<w:footnote>${p('See report')}</w:footnote>`,
    })
    assert.deepEqual(
      linesOf(source).map(l => [l.text, l.furniture]),
      [
        ['OFFICIAL', true],
        ['Minutes', false],
        ['Page 1', true],
        ['See report', true],
      ],
    )
  })
})

describe('tables', () => {
  test('merged cells are spans, header rows are known, and empty paragraphs push marks down', async () => {
    const body =
      '<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/><w:gridCol w:w="1000"/></w:tblGrid>' +
      `<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Minute')}</w:tc><w:tc>${p('Action')}</w:tc></w:tr>` +
      `<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('1')}</w:tc><w:tc>${p('Text')}</w:tc><w:tc>${p('')}${p('PN')}${p('')}</w:tc></w:tr>` +
      `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc><w:tc>${p('More')}</w:tc><w:tc>${p('TA')}</w:tc></w:tr></w:tbl>`
    const [head, first, second] = rowsOf(await read(body))
    assert.equal(head?.header, true)
    assert.deepEqual(
      head?.cells.map(c => [c.column, c.colSpan]),
      [
        [0, 2],
        [2, 1],
      ],
    )
    assert.deepEqual(cellTexts(first), [['1'], ['Text'], ['', 'PN']])
    assert.equal(first?.cells[0]?.rowSpan, 2)
    assert.deepEqual(
      second?.cells.map(c => c.column),
      [1, 2],
    )
  })

  test('initials pushed down a narrow column stand on the visual line of their paragraph', async () => {
    const long = 'The group heard how the scheme had gone and what it had cost so far. '.repeat(4)
    const text = [long, 'Priya Nair would write to the agencies.', long, 'Tom Ashworth would bring figures.']
    const marks = ['', '', '', 'PN', '', '', '', 'TA']
    const body = table([[text, marks].map(cell => cell.map(t => p(t)).join(''))], [8000, 1000])
    const [row] = rowsOf(await read(body))
    const at = (cell: number, needle: string): number => {
      const line = row?.cells[cell]?.lines.find(l => l.text.startsWith(needle))
      assert.ok(line?.visualLine !== undefined, `no visual line for ${needle}`)
      return line.visualLine
    }
    assert.equal(at(1, 'PN'), at(0, 'Priya'))
    assert.equal(at(1, 'TA'), at(0, 'Tom'))
  })

  test('a table that only frames text is taken away', async () => {
    const source = await read(table([[p('Minutes of the meeting')], [p('held at Westmere Town Hall')]]))
    assert.deepEqual(shown(source), ['Minutes of the meeting', 'held at Westmere Town Hall'])
  })

  test('a nested table becomes lines of its cell', async () => {
    const body = table([[p('1'), p('Figures') + table([[p('2022'), p('330')]])]])
    assert.deepEqual(cellTexts(rowsOf(await read(body))[0]), [['1'], ['Figures', '2022\t330']])
  })
})

test('core properties go to meta', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Minutes</dc:title><dc:creator>Helen Marsh</dc:creator><dcterms:created>2024-03-05T10:00:00Z</dcterms:created></cp:coreProperties>'
  const source = await read({ body: p('x'), core })
  assert.deepEqual({ ...source.meta }, { title: 'Minutes', author: 'Helen Marsh', created: '2024-03-05T10:00:00Z' })
})
