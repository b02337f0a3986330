import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import type { Source, SourceLine, SourceRow } from '../source.ts'
import { readHtml } from './read-html.ts'

const linesOf = (source: Source): SourceLine[] => source.blocks.filter(b => b.kind === 'line')
const rowsOf = (source: Source): SourceRow[] => source.blocks.filter(b => b.kind === 'row')
const shown = (html: string): string[] =>
  linesOf(readHtml(html)).map(l => (l.list ? `${'  '.repeat(l.list.depth)}[${l.list.label}] ${l.text}` : l.text))
const cellTexts = (row: SourceRow | undefined): string[][] => (row?.cells ?? []).map(c => c.lines.map(l => l.text))

describe('paragraphs', () => {
  test('blanks are squeezed, no-break blanks stand, line breaks part lines', () => {
    const source = readHtml('<p>  Cllr   Grace\n Okafor&nbsp;&nbsp;&nbsp;&nbsp;GO<br>Priya&nbsp;Nair &amp; others </p>')
    assert.deepEqual(
      linesOf(source).map(l => l.segments.map(s => s.text)),
      [['Cllr Grace Okafor', 'GO'], ['Priya Nair & others']],
    )
  })

  test('lines point into the text', () => {
    const source = readHtml('<h2>Actions</h2><ol><li>One<li>Two</ol><table><tr><td>1<td>a<p>b<tr><td>2<td>c</table>')
    const all = source.blocks.flatMap(b => (b.kind === 'line' ? [b] : b.cells.flatMap(c => c.lines)))
    assert.equal(all.length, 8)
    for (const line of all) {
      assert.equal(source.text.slice(line.offset, line.offset + line.text.length), line.text)
      assert.equal(source.text.slice(0, line.offset).split('\n').length, line.line)
    }
  })

  test('blank paragraphs are the gap of the next', () => {
    const lines = linesOf(readHtml('<div>a</div><div>&nbsp;</div><div><br></div><div>b</div><p>c</p>'))
    assert.deepEqual(
      lines.map(l => [l.text, l.gap]),
      [
        ['a', 0],
        ['b', 2],
        ['c', 1],
      ],
    )
  })

  test('styles come from elements and from style attributes, and pieces of one style are one', () => {
    const [line] = linesOf(
      readHtml(
        '<p><b>RESOLVED</b> <strong>that </strong><span style="font-weight:normal; text-decoration: underline">x</span>',
      ),
    )
    assert.deepEqual(line?.spans, [
      { start: 0, end: 13, kind: 'bold' },
      { start: 14, end: 15, kind: 'underline' },
    ])
  })

  test('headings have their level', () => {
    assert.deepEqual(
      linesOf(readHtml('<h1>Minutes</h1><h4>Item</h4><p>text')).map(l => l.heading),
      [1, 4, 0],
    )
  })
})

describe('lists', () => {
  test('numbers are printed out with start, type and value, bullets as bullets, and depth is known', () => {
    assert.deepEqual(
      shown(
        '<ol start=4><li>four<ul><li>point</ul><li value=9>nine</ol><ol type=a><li>first<li>second</ol><ol style="list-style-type: upper-roman"><li>x</ol>',
      ),
      ['[4.] four', '  [•] point', '[9.] nine', '[a.] first', '[b.] second', '[I.] x'],
    )
  })

  test('the label stands before the first text of the item only', () => {
    assert.deepEqual(shown('<ul><li><p></p><p>one</p><p>two</p></li></ul>'), ['[•] one', 'two'])
  })
})

describe('tables', () => {
  test('spans place cells in the grid, header rows are known', () => {
    const [head, first, second] = rowsOf(
      readHtml(
        '<table><thead><tr><td colspan=2>Minute<td>Action</thead><tr><td rowspan=2>1<td>text<td>PN<tr><td>more<td>TA</table>',
      ),
    )
    assert.deepEqual([head?.header, first?.header], [true, false])
    assert.deepEqual(
      [head, first, second].map(r => r?.cells.map(c => c.column)),
      [
        [0, 2],
        [0, 1, 2],
        [1, 2],
      ],
    )
  })

  test('blank lines in a cell are kept where they push marks down, and dropped at its end', () => {
    const [row] = rowsOf(
      readHtml('<table><tr><td>1<td><b>&nbsp;</b><div></div><b>PN</b><div></div>&nbsp;<br>TA<br>&nbsp;</table>'),
    )
    assert.deepEqual(cellTexts(row), [['1'], ['', 'PN', '', 'TA']])
  })

  test('marks stand on the visual line of their paragraph, over several rows too', () => {
    const long = 'The group heard how the scheme had gone and what it had cost so far. '.repeat(3)
    const blanks = '&nbsp;<div></div>'
    const [first, second] = rowsOf(
      readHtml(
        `<table><tr><td width=400>${long}</td><td width=50 rowspan=2>${blanks.repeat(4)}PN</td></tr><tr><td width=400>Priya Nair would write.</td></tr></table>`,
      ),
    )
    assert.equal(first?.cells[1]?.lines.at(-1)?.visualLine, second?.cells[0]?.lines[0]?.visualLine)
  })

  test('a table that frames the page is taken away, one inside it stays', () => {
    const source = readHtml(
      '<table><tr><td><h1>Westmere</h1><table><tr><td>1<td>Welcome<tr><td>2<td>Apologies</table></table>',
    )
    assert.deepEqual(
      source.blocks.map(b => (b.kind === 'line' ? b.text : cellTexts(b))),
      ['Westmere', [['1'], ['Welcome']], [['2'], ['Apologies']]],
    )
  })
})

describe('what is no part of the minutes', () => {
  test('scripts, menus, hidden text and deleted text are left out', () => {
    const html =
      '<nav>Home</nav><script>x</script><p hidden>a<p style="display:none">b</p><span class="govuk-visually-hidden">c</span><p>Present<del>absent</del>'
    assert.deepEqual(shown(html), ['Present'])
  })

  test('labels of files are cut out of the line, furniture is marked', () => {
    const lines = linesOf(
      readHtml('<p>Minutes of 5 March <a>pdf icon PDF 107 KB</a></p><p>View directions</p><footer>Westmere</footer>'),
    )
    assert.deepEqual(
      lines.map(l => [l.text, l.furniture]),
      [
        ['Minutes of 5 March', false],
        ['View directions', true],
        ['Westmere', true],
      ],
    )
  })

  test('a list of nothing but links is a menu, a list with links in it is not', () => {
    const items = ['Home', 'Councillors', 'Meetings', 'Contact'].map(name => `<li><a href="#">${name}</a>`).join('')
    const lines = linesOf(
      readHtml(`<ul>${items}</ul><ul>${items}<li>See <a>report</a></ul><div class="site-footer">Town Hall</div>`),
    )
    assert.deepEqual(
      lines.map(l => l.furniture),
      [true, true, true, true, false, false, false, false, false, true],
    )
  })

  test('title and date of the page go to meta', () => {
    const { meta } = readHtml('<title>Safer  Westmere</title><meta name="dcterms.date" content="2024-03-05"><p>x')
    assert.deepEqual({ ...meta }, { title: 'Safer Westmere', date: '2024-03-05' })
  })
})
