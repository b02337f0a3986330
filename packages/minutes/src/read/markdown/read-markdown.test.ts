import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import type { Source, SourceLine, SourceRow } from '../source.ts'
import { readMarkdown } from './read-markdown.ts'

const linesOf = (source: Source): SourceLine[] => source.blocks.filter(b => b.kind === 'line')
const rowsOf = (source: Source): SourceRow[] => source.blocks.filter(b => b.kind === 'row')
const shown = (markdown: string): string[] =>
  linesOf(readMarkdown(markdown)).map(l =>
    l.list ? `${'  '.repeat(l.list.depth)}[${l.list.label}] ${l.text}` : l.text,
  )

const file = `---
title: "Safer Westmere: minutes"
date: 2024-03-05
tags:
  - minutes
---

# Minutes

**Present:** Cllr Grace Okafor

| No | Action |
|----|--------|
| 1  | PN     |

Closed at 4 pm.
`

describe('blocks', () => {
  test('front matter goes to meta, and lines are lines of the file', () => {
    const source = readMarkdown(file)
    assert.deepEqual({ ...source.meta }, { title: 'Safer Westmere: minutes', date: '2024-03-05' })
    assert.deepEqual(
      source.blocks.map(b => [b.line, b.kind === 'line' ? b.text : b.cells.map(c => c.lines[0]?.text).join('/')]),
      [
        [8, 'Minutes'],
        [10, 'Present: Cllr Grace Okafor'],
        [12, 'No/Action'],
        [14, '1/PN'],
        [16, 'Closed at 4 pm.'],
      ],
    )
    for (const line of linesOf(source)) assert.equal(source.text.slice(0, line.offset).split('\n').length, line.line)
  })

  test('headings of both kinds; a line of dashes in running text is a page’s end', () => {
    const source = readMarkdown('Westmere\n===\n\nActions\n---\n\n### Item 3 ###\n\nIt ran on over\n---\nthe page.')
    assert.deepEqual(
      linesOf(source).map(l => [l.text, l.heading]),
      [
        ['Westmere', 1],
        ['Actions', 2],
        ['Item 3', 3],
        ['It ran on over', 0],
        ['the page.', 0],
      ],
    )
  })

  test('lists keep what they print, count where every item says 1, and know their depth', () => {
    assert.deepEqual(
      shown('1. one\n1. two\n   - point\n   - point\n1. three\n\ntext\n\n5) five\n7) seven\n\na) letter'),
      [
        '[1.] one',
        '[2.] two',
        '  [•] point',
        '  [•] point',
        '[3.] three',
        'text',
        '[5)] five',
        '[7)] seven',
        '[a)] letter',
      ],
    )
  })

  test('lines typed under each other stay lines, whole only before a hard break', () => {
    const lines = linesOf(readMarkdown('Priya Nair  \nTom Ashworth\nHelen Marsh\n\nA paragraph.'))
    assert.deepEqual(
      lines.map(l => [l.text, l.whole, l.gap]),
      [
        ['Priya Nair', true, 0],
        ['Tom Ashworth', false, 0],
        ['Helen Marsh', false, 0],
        ['A paragraph.', true, 1],
      ],
    )
  })

  test('HTML in it is read as HTML, tables over blank lines too', () => {
    const source = readMarkdown(
      '<p><strong>Present:</strong></p>\n<p>Priya Nair</p>\n\n<table>\n\n<tr><td>1</td><td>PN</td></tr>\n\n</table>\n\nEnd',
    )
    assert.deepEqual(
      source.blocks.map(b => [b.line, b.kind === 'line' ? b.text : b.cells.map(c => c.lines[0]?.text).join('/')]),
      [
        [1, 'Present:'],
        [2, 'Priya Nair'],
        [6, '1/PN'],
        [10, 'End'],
      ],
    )
  })

  test('a grid table is read by its borders, wrapped cells joined, blank lines parting paragraphs', () => {
    const grid = [
      '+------+------------+',
      '| Item | Action     |',
      '+======+============+',
      '| 1    | Priya Nair |',
      '|      | to write   |',
      '|      |            |',
      '|      | **PN**     |',
      '+------+------------+',
    ]
    const rows = rowsOf(readMarkdown(`Minutes\n\n${grid.join('\n')}\n\nEnd`))
    assert.deepEqual(
      rows.map(r => [r.header, r.line, r.cells.map(c => c.lines.map(l => l.text))]),
      [
        [true, 4, [['Item'], ['Action']]],
        [false, 6, [['1'], ['Priya Nair to write', 'PN']]],
      ],
    )
  })

  test('a cell of a table may hold lines, escaped bars and style', () => {
    const [, row] = rowsOf(readMarkdown('a | b\n--|--\n**x** \\| y | one<br>two'))
    assert.deepEqual(
      row?.cells.map(c => c.lines.map(l => l.text)),
      [['x | y'], ['one', 'two']],
    )
  })
})

describe('text', () => {
  const inline = (markdown: string): string => linesOf(readMarkdown(markdown))[0]?.text ?? ''

  test('marks, links, pictures, code, entities and escapes become what they show', () => {
    assert.equal(inline('See [the *plan*](https://example.org/a_(b) "t") ![logo](x.png)now'), 'See the plan now')
    assert.equal(
      inline('5\\. `RESOLVED` caf&eacute; &lt;x&gt; <u>under</u><sup>th</sup>'),
      '5. RESOLVED café <x> underth',
    )
    assert.equal(inline('**16TH****DECEMBER** 2 * 3 and file_name_here'), '16THDECEMBER 2 * 3 and file_name_here')
    assert.equal(inline('Signed ________ (Chair)'), 'Signed ________ (Chair)')
  })

  test('what document converters write besides is understood', () => {
    const source = readMarkdown(
      '::: {custom-style="Title"}\n# Minutes of 5^th^ March {#minutes .unnumbered}\n:::\n\n[Present]{.underline}: []{#a}Priya Nair\n',
    )
    assert.deepEqual(
      linesOf(source).map(l => [l.text, l.heading, l.spans.map(s => s.kind)]),
      [
        ['Minutes of 5th March', 1, []],
        ['Present: Priya Nair', 0, ['underline']],
      ],
    )
  })

  test('styles are spans, and pieces of bold that only a blank parts are one', () => {
    assert.deepEqual(linesOf(readMarkdown('**ON 5** **MARCH** *and* __more__'))[0]?.spans, [
      { start: 0, end: 10, kind: 'bold' },
      { start: 11, end: 14, kind: 'italic' },
      { start: 15, end: 19, kind: 'bold' },
    ])
  })
})

describe('a file pulled out of a PDF, with a blank line after every printed line', () => {
  const printed = [
    'Superintendent Whitlock told the group that burglary had fallen by a tenth since the autumn and',
    'that the team had spoken to every household on the estate. There was more to do about the shops',
    'in the High Street.',
    'The Chair thanked the officers for their work and asked that the figures be sent to the members',
    'before the next meeting. Priya Nair would see to it with the help of the analysts of the council.',
    'It was noted that the funding of the scheme would end in the summer unless the partners put in as',
    'much as they had in the year before, and that nobody had yet said so.',
  ]
  const source = readMarkdown([...printed, ...printed, ...printed].join('\n\n'))

  test('no line is a whole paragraph', () => {
    assert.ok(linesOf(source).every(l => !l.whole))
  })

  test('a line that goes on from the one above has no gap, others have one', () => {
    assert.deepEqual(
      linesOf(source)
        .slice(0, 7)
        .map(l => l.gap),
      [1, 0, 0, 1, 0, 1, 0],
    )
  })

  test('paragraphs that people wrote stay whole', () => {
    const written = Array.from(
      { length: 20 },
      (_, i) => `${'The group heard a report. '.repeat(1 + (i % 5))}It was noted.`,
    )
    assert.ok(linesOf(readMarkdown(written.join('\n\n'))).every(l => l.whole))
  })
})

test('input made to exhaust the machine is read in one pass', () => {
  const hostile = [
    '*',
    '**a ',
    '[',
    '[a](',
    '![a',
    '` ``a',
    '<a ',
    '&a',
    '> ',
    '- ',
    '_ ',
    '|',
    '(',
    '\\',
    '<!--',
    '#',
    '    ',
  ]
  for (const piece of hostile) assert.doesNotThrow(() => readMarkdown(piece.repeat(200_000)), piece)
  for (const line of [
    '- item\n',
    '<p>x\n\n',
    '<table>\n\n',
    'a | b\n-|-\n',
    '+--+--+\n',
    '+--+\n| x\n',
    '---\n',
    '```\n',
    'word\n',
  ]) {
    assert.doesNotThrow(() => readMarkdown(line.repeat(50_000)), line)
  }
  assert.doesNotThrow(() => readMarkdown(`a${' '.repeat(1_000_000)}b\n${' '.repeat(1_000_000)}\n`))
})
