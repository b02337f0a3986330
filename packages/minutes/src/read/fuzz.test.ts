import { test } from 'node:test'
import assert from 'node:assert/strict'
import { depthOfFuzz } from '#test/fuzz-depth.ts'
import { seededRandom } from '#test/seeded-random.ts'
import type { Random } from '#test/seeded-random.ts'
import { checkSource } from '../../test/support/check-source.ts'
import { makeDocx } from '../../test/support/make-docx.ts'
import type { Source } from './source.ts'
import { UnreadableFile } from './unreadable.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { readMarkdown } from './markdown/read-markdown.ts'

const SEED = 20_240_305

const words = [
  'Minutes',
  'Priya Nair',
  ' ',
  '\n',
  '  ',
  '\u00a0',
  'RESOLVED',
  '1.',
  'é',
  '’',
  '__proto__',
  '\t',
  '&amp;',
  '5 March',
] as const

const html = [
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<i>',
  '<u>',
  '<br>',
  '<div>',
  '</div>',
  '<ul>',
  '<ol start=3 type=i>',
  '<li>',
  '</ul>',
  '</ol>',
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '<td colspan=3>',
  '<td rowspan=4 width=50>',
  '</td>',
  '<th>',
  '<thead>',
  '<h2>',
  '</h2>',
  '<pre>',
  '</pre>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<title>',
  '<col width=20>',
  '<a href=x>',
  '</a>',
  '<select>',
  '<svg>',
  '<span style="font-weight:bold;display:none">',
  '</span>',
  '<',
  '>',
  '"',
  '=',
] as const

const markdown = [
  '# ',
  '## ',
  '---\n',
  '===\n',
  '- ',
  '  - ',
  '1. ',
  'a) ',
  '**',
  '*',
  '__',
  '_',
  '`',
  '```\n',
  '[',
  '](',
  ')',
  '![',
  '| ',
  ' |\n|--|--|\n',
  '> ',
  '\\',
  '\n\n',
  '  \n',
  '+--+--+\n',
  '<p>',
  '</p>',
  '<table><tr><td>',
  '</table>',
  '<!--',
  '&nbsp;',
  '\r\n',
] as const

const xml = [
  '<w:p>',
  '<w:r>',
  '<w:t>',
  '<w:tbl>',
  '<w:tr>',
  '<w:tc>',
  '<w:del>',
  '<w:ins>',
  '<w:sdt>',
  '<w:sdtContent>',
  '<w:txbxContent>',
  '<mc:AlternateContent>',
  '<mc:Choice>',
  '<mc:Fallback>',
  '<w:pPr>',
  '<w:rPr>',
  '<w:tcPr>',
  '<w:trPr>',
  '<w:numPr>',
  '<w:hyperlink>',
  '<w:b/>',
  '<w:u/>',
  '<w:tab/>',
  '<w:br/>',
  '<w:vanish/>',
  '<w:gridSpan w:val="3"/>',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:ilvl w:val="2"/>',
  '<w:numId w:val="1"/>',
  '<w:outlineLvl w:val="2"/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:tblHeader/>',
  '<w:tcW w:w="900" w:type="dxa"/>',
  '<w:gridCol w:w="4000"/>',
  '<w:spacing w:before="200"/>',
] as const

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="2"><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

const mix = (random: Random, pieces: readonly [string, ...string[]]): string =>
  Array.from({ length: 1 + random.below(80) }, () => random.pick(random.chance(0.5) ? pieces : words)).join('')

type Pieces = readonly [string, ...string[]]

const whole = '<w:p><w:r><w:t>Priya Nair</w:t></w:r></w:p>'
const blockPieces: Pieces = [
  whole,
  '<w:p>',
  '<w:p>',
  '<w:p>',
  '<w:tbl>',
  '<w:sdt>',
  '<w:sdtContent>',
  '<w:ins>',
  '<w:del>',
]
const runPieces: Pieces = [
  '<w:t>',
  '<w:t>',
  '<w:tab/>',
  '<w:br/>',
  '<w:rPr>',
  '<w:txbxContent>',
  '<mc:AlternateContent>',
]

/** What usually stands in an element. */
const usual: ReadonlyMap<string, Pieces> = new Map([
  ['w:p', ['<w:r>', '<w:r>', '<w:r>', '<w:pPr>', '<w:ins>', '<w:del>', '<w:hyperlink>']],
  ['w:hyperlink', ['<w:r>']],
  ['w:r', runPieces],
  ['w:tbl', ['<w:tr>', '<w:tr>', '<w:gridCol w:w="4000"/>']],
  ['w:tr', ['<w:tc>', '<w:tc>', '<w:trPr>']],
  ['w:tc', [whole, '<w:p>', '<w:p>', '<w:tcPr>', '<w:tbl>']],
  ['w:sdt', ['<w:sdtContent>']],
  ['w:pPr', ['<w:numPr>', '<w:rPr>', '<w:outlineLvl w:val="2"/>', '<w:spacing w:before="200"/>']],
  ['w:numPr', ['<w:ilvl w:val="2"/>', '<w:numId w:val="1"/>']],
  ['w:tcPr', ['<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="3"/>']],
  ['w:rPr', ['<w:b/>', '<w:u/>', '<w:vanish/>', '<w:del/>']],
  ['mc:AlternateContent', ['<mc:Choice>', '<mc:Fallback>']],
  ['mc:Choice', ['<w:txbxContent>']],
  ['w:txbxContent', [whole, '<w:p>', '<w:tbl>']],
])

/** Elements nested as they usually are, now and then as they never are; every one that opens closes. */
const mixXml = (random: Random): string => {
  const open: string[] = []
  let out = ''
  for (let i = random.below(250); i > 0; i--) {
    const inside = open.at(-1) ?? ''
    if (open.length > 0 && random.chance(inside === 'w:t' || inside.endsWith('Pr') ? 0.6 : 0.25)) {
      out += `</${inside}>`
      open.pop()
    } else if (inside === 'w:t' || random.chance(0.05))
      out += random.pick(['Priya', ' Nair ', 'Action', '&amp;', 'PN', '\n'])
    else {
      const piece = random.pick(random.chance(0.1) ? xml : (usual.get(inside) ?? blockPieces))
      out += piece
      if (!piece.endsWith('/>') && piece !== whole) open.push(piece.slice(1, -1))
    }
  }
  return (
    out +
    open
      .toReversed()
      .map(name => `</${name}>`)
      .join('')
  )
}

const readers: Readonly<Record<string, (random: Random) => Promise<Source>>> = {
  'web pages': async random => readHtml(mix(random, html)),
  Markdown: async random => readMarkdown(mix(random, markdown)),
  'Word files': random => readDocx(makeDocx({ body: mixXml(random), numbering, header: mixXml(random) })),
}

for (const [what, readOne] of Object.entries(readers)) {
  test(`random ${what} are read or refused, and what is read keeps the promises of a Source`, async () => {
    const runs = depthOfFuzz(1_000)
    let blocks = 0
    for (let i = 0; i < runs; i++) {
      const seed = SEED + i
      try {
        const source = await readOne(seededRandom(seed))
        checkSource(source)
        blocks += source.blocks.length
      } catch (error) {
        if (!(error instanceof UnreadableFile))
          assert.fail(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`)
      }
    }
    assert.ok(blocks > runs, `only ${blocks} blocks in ${runs} files: the files hold too little to prove anything`)
  })
}
